// What is under the pointer? Follows the pointer, renders on change only.
import { type RefObject, useLayoutEffect, useSyncExternalStore } from "react";
import { useTranslation } from "../locale/useTranslation";
import { usePointedScenario } from "../scenario/usePointedScenario";
import { hovered, subscribeHover } from "../state/hover";
import type { SteadyView } from "../state/view";
import { useObjectWords } from "./useObjectWords";

interface Props {
  view: SteadyView;
  /** The element that the pointer handler moves; hidden while the pointer is elsewhere. */
  box: RefObject<HTMLDivElement | null>;
  /** Moves it to the pointer again: only now that the words are in it is it known how wide it is. */
  place: () => void;
}

export function MapTooltip({ view, box, place }: Props) {
  const { t } = useTranslation(["map", "scenario"]);
  const target = useSyncExternalStore(subscribeHover, hovered);
  const found = useObjectWords(target, view, usePointedScenario());
  const words = found?.words ?? null;
  useLayoutEffect(place);
  return (
    <div className="tooltip float" ref={box} role="status" hidden={words === null}>
      {words && (
        <>
          <div className="tooltip-head">
            {found?.supposed && <span className="scenario-chip">{t("scenario:chip")}</span>} {words.head}
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
