// One cell of the board: a card where the project stands, else how many places it has, a cross where none; pins and bans as words and marks.
import type { DragEvent } from "react";
import { useTranslation } from "../locale/useTranslation";
import type { Words } from "../locale/words";
import type { BoardCell } from "./boardModel";

interface Props {
  cell: BoardCell;
  /** What the place is called where the project stands here. */
  card: string;
  /** `row,column`. */
  at: string;
  label: string;
  current: boolean;
  /** Whether what is dragged may be dropped here. */
  takes: boolean;
  onFocus: () => void;
  onPoint: () => void;
  onDrag: () => void;
  onDragEnd: () => void;
  onOver: (event: DragEvent) => void;
  onDrop: () => void;
}

/** All of a cell in one sentence, for who cannot see it. */
export function cellWords(
  { state, places, pinned, forbidden }: BoardCell,
  named: { project: string; park: string },
  t: Words,
): string {
  return [
    t("cell.where", named),
    t(`cell.${state}`, { count: places ?? 0 }),
    ...(pinned === null ? [] : [t(pinned.place === null ? "cell.pinned" : "cell.pinnedPlace")]),
    ...(forbidden.some(({ place }) => place === null) ? [t("cell.forbidden")] : []),
    ...(forbidden.some(({ place }) => place !== null) ? [t("cell.forbiddenPlace")] : []),
  ].join(t("comma"));
}

export function BoardCellView(props: Props) {
  const { cell, card, at, label, current, takes, onFocus, onPoint, onDrag, onDragEnd, onOver, onDrop } =
    props;
  const { t } = useTranslation("plan");
  const { state, places, pinned, forbidden } = cell;
  const banned = forbidden.some(({ place }) => place === null);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid listens to keys for all its cells
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid that is walked by arrows, drawn as a table
      role="gridcell"
      tabIndex={current ? 0 : -1}
      aria-label={label}
      aria-selected={current}
      data-at={at}
      data-state={state}
      data-pinned={pinned !== null || undefined}
      data-banned={banned || undefined}
      data-takes={takes || undefined}
      draggable={state !== "closed"}
      onFocus={onFocus}
      onClick={(event) => event.currentTarget.focus()}
      onPointerEnter={onPoint}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", label);
        onDrag();
      }}
      onDragEnd={onDragEnd}
      onDragOver={onOver}
      onDrop={onDrop}
    >
      <span className="board-card">
        {state === "placed" ? card : state === "closed" ? "✕" : state === "open" ? places : "·"}
      </span>
      {pinned === null ? null : (
        <small className="board-mark">{t(pinned.place === null ? "pinnedMark" : "pinnedPlaceMark")}</small>
      )}
      {banned ? <small className="board-mark">{t("bannedMark")}</small> : null}
      {!banned && forbidden.length > 0 ? <small className="board-mark">{t("bannedPlaceMark")}</small> : null}
    </td>
  );
}
