// What is under the pointer? Follows the pointer, renders on change only.
import { type RefObject, useLayoutEffect, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { useScenario } from "../scenario/scenarioStore";
import { supposedWords } from "../scenario/supposedObject";
import { hovered, subscribeHover } from "../state/hover";
import type { View } from "../state/view";
import { type ObjectWords, parcelWords, parkWords, type Words } from "./objectWords";
import { useScene } from "./scene";

interface Props {
  view: View;
  /** The element that the pointer handler moves; hidden while the pointer is elsewhere. */
  box: RefObject<HTMLDivElement | null>;
  /** Moves it to the pointer again: only now that the words are in it is it known how wide it is. */
  place: () => void;
}

export function MapTooltip({ view, box, place }: Props) {
  const scene = useScene();
  const { t } = useTranslation(["map", "legend", "period", "ui", "scenario"]);
  const target = useSyncExternalStore(subscribeHover, hovered);
  const scenario = useScenario();
  const supposed = target === null ? null : supposedWords(target, scenario, scene, view, t as Words);
  let words: ObjectWords | null = supposed;
  if (supposed === null && target?.kind === "parcel") words = parcelWords(scene, view, target.id, t as Words);
  else if (supposed === null && target) words = parkWords(scene, view, target.id, t as Words);
  useLayoutEffect(place);
  return (
    <div className="tooltip float" ref={box} role="status" hidden={words === null}>
      {words && (
        <>
          <div className="tooltip-head">
            {supposed && <span className="scenario-chip">{t("scenario:chip")}</span>} {words.head}
          </div>
          <div className="tooltip-figure">
            {words.label} {words.value !== null && <b>{words.value}</b>}{" "}
            <span className="unit">{words.unit}</span>
            {words.surplus && (
              <b className={words.surplus.verdict}>
                {t(`map:${words.surplus.word}`)} {words.surplus.wan} {t("map:wanYuan")}
              </b>
            )}
          </div>
        </>
      )}
    </div>
  );
}
