// Which of the leader's boards is open: the review of the parks, or one of those beside it?
import { Skeleton } from "antd";
import { type ComponentType, lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "../locale/useTranslation";
import { useViewPart } from "../state/useView";
import { BOARDS, type BoardId } from "../state/view";
import { openView } from "../state/viewStore";
import { ToolsPlace } from "./BoardTools";
import { LeaderView } from "./LeaderView";

/** A board fills the leader's screen; `map` is the map to set beside it, null on a phone. */
export interface BoardProps {
  map: ReactNode;
}

const BOARD: Readonly<Record<BoardId, ComponentType<BoardProps>>> = {
  parks: LeaderView,
  changes: lazy(() => import("../change/ChangeBoard").then(({ ChangeBoard }) => ({ default: ChangeBoard }))),
  targets: lazy(() => import("../target/TargetsBoard").then((file) => ({ default: file.TargetsBoard }))),
  indicators: lazy(() => import("../indicator/IndicatorBoard")),
  ladder: lazy(() => import("../ladder/LadderBoard")),
  evaluation: lazy(() => import("../evaluation/EvaluationBoard")),
};

export function LeaderBoards({ map }: BoardProps) {
  const { t } = useTranslation("leader");
  const board = useViewPart((view) => view.board);
  const Board = BOARD[board];
  const [tools, setTools] = useState<HTMLElement | null>(null);
  return (
    <div className="leader-boards">
      <div className="leader-bar">
        {BOARDS.length > 1 ? (
          <nav className="leader-tabs" aria-label={t("boards")}>
            {BOARDS.map((value) => (
              <button
                key={value}
                type="button"
                aria-current={value === board ? "page" : undefined}
                onClick={() => openView({ board: value })}
              >
                {t(`board.${value}`)}
              </button>
            ))}
          </nav>
        ) : null}
        <div className="leader-tools" ref={setTools} />
      </div>
      <div className="leader-board">
        <Suspense
          fallback={
            <Skeleton className="leader-loading" title={false} paragraph={{ rows: 8 }} active={false} />
          }
        >
          <ToolsPlace value={tools}>
            <Board map={map} />
          </ToolsPlace>
        </Suspense>
      </div>
    </div>
  );
}
