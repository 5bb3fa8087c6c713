// What has just been opened, in words for who does not see the map? Draws nothing.
import { useEffect } from "react";
import { useTranslation } from "../locale/useTranslation";
import type { Words } from "../locale/words";
import { useScenario } from "../scenario/scenarioStore";
import { useView } from "../state/useView";
import { announce } from "../ui/announce";
import { afterMap } from "./afterMap";
import type { ObjectWords } from "./objectWords";
import { useObjectWords } from "./useObjectWords";

export const OpenedSaid = afterMap(function OpenedSaid() {
  const { t } = useTranslation(["map", "scenario"]);
  const view = useView();
  const { parcelId, parkId } = view;
  const found = useObjectWords(
    parcelId !== null
      ? { kind: "parcel", id: parcelId }
      : parkId !== null
        ? { kind: "park", id: parkId }
        : null,
    view,
    useScenario(),
  );
  const words = found === null ? "" : sentence(found.words, t);
  const said = found?.supposed ? t("saidSupposed", { mark: t("scenario:chip"), words }) : words;
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
