// Two scenarios on one map: left of the line this one, right of it the other; the camera is one.
import { Button } from "antd";
import { useTranslation } from "../locale/useTranslation";
import { type SwipeState, setSwipe } from "./swipeStore";

const STEP = 0.02;
/** How near the edges the line may stand: it stays in reach. */
const EDGE = 0.02;

interface Props {
  swipe: SwipeState;
  /** Of the scenario that is open; "" as long as it has no name. */
  own: string;
  /** Of the other one; null: the base. */
  other: string | null;
}

export function Swipe({ swipe: { at }, own, other }: Props) {
  const { t } = useTranslation("scenario");
  const to = (share: number) => setSwipe({ at: Math.max(EDGE, Math.min(1 - EDGE, share)) });
  return (
    <div className="scenario-swipe" style={{ left: `${at * 100}%` }}>
      <span className="scenario-swipe-left">
        <span>{own.trim() === "" ? t("swipe.mine") : own}</span>
      </span>
      <span className="scenario-swipe-right">
        <span>{other ?? t("swipe.base")}</span>
        <Button type="text" size="small" aria-label={t("swipe.off")} onClick={() => setSwipe({ with: null })}>
          ×
        </Button>
      </span>
      <div
        className="scenario-swipe-handle"
        role="slider"
        tabIndex={0}
        aria-label={t("swipe.label")}
        aria-valuemin={EDGE * 100}
        aria-valuemax={(1 - EDGE) * 100}
        aria-valuenow={Math.round(at * 100)}
        onKeyDown={(event) => {
          if (event.key === "ArrowLeft") to(at - STEP);
          else if (event.key === "ArrowRight") to(at + STEP);
          else if (event.key === "Home") to(0);
          else if (event.key === "End") to(1);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={(event) => {
          if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
          const box = event.currentTarget.closest(".map")?.getBoundingClientRect();
          if (box) to((event.clientX - box.left) / box.width);
        }}
      />
    </div>
  );
}
