// Which of the leader's boards is open: the review of the parks, or one of those beside it?
import { Segmented } from "antd";
import { type ComponentType, lazy, type ReactNode, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useViewPart } from "../state/useView";
import { BOARDS, type BoardId } from "../state/view";
import { openView } from "../state/viewStore";
import { LeaderView } from "./LeaderView";

/** A board fills the leader's screen; `map` is the map to set beside it, null on a phone. */
export interface BoardProps {
  map: ReactNode;
}

const BOARD: Readonly<Record<BoardId, ComponentType<BoardProps>>> = {
  parks: LeaderView,
  targets: lazy(() => import("../target/TargetsBoard").then((file) => ({ default: file.TargetsBoard }))),
  indicators: lazy(() => import("../indicator/IndicatorBoard")),
  ladder: lazy(() => import("../ladder/LadderBoard")),
};

export function LeaderBoards({ map }: BoardProps) {
  const { t } = useTranslation("leader");
  const board = useViewPart((view) => view.board);
  const Board = BOARD[board];
  return (
    <div className="leader-boards">
      {BOARDS.length > 1 ? (
        <nav className="leader-tabs" aria-label={t("boards")}>
          <Segmented<BoardId>
            value={board}
            onChange={(chosen) => openView({ board: chosen })}
            options={BOARDS.map((value) => ({ value, label: t(`board.${value}`) }))}
          />
        </nav>
      ) : null}
      <div className="leader-board">
        <Suspense>
          <Board map={map} />
        </Suspense>
      </div>
    </div>
  );
}
