// What has just been opened, in words for who does not see the map? Draws nothing.
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../state/useView";
import { announce } from "../ui/announce";
import { afterMap } from "./afterMap";
import { type ObjectWords, parcelWords, parkWords, type Words } from "./objectWords";
import { useScene } from "./scene";

export const OpenedSaid = afterMap(function OpenedSaid() {
  const { t } = useTranslation(["map", "legend", "period", "ui"]);
  const view = useView();
  const scene = useScene();
  const { parcelId, parkId } = view;
  const words =
    parcelId !== null
      ? parcelWords(scene, view, parcelId, t as Words)
      : parkId !== null
        ? parkWords(scene, view, parkId, t as Words)
        : null;
  const said = words === null ? "" : sentence(words, t as Words);
  useEffect(() => {
    if (said !== "") announce(said);
  }, [said]);
  return null;
});

function sentence({ head, label, value, unit, surplus }: ObjectWords, t: Words): string {
  const figure = [label, value, unit].filter((part) => part !== null && part !== "").join(" ");
  const short =
    surplus === null ? "" : t("map:saidSurplus", { word: t(`map:${surplus.word}`), wan: surplus.wan });
  return t("map:saidOpened", { head, figure, short });
}
