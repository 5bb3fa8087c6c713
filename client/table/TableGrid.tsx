// The grid: only the lines in sight are drawn, of a hundred thousand too. Pointer, keys and the map point at the same parcel.
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from "react";
import type { FilterColumns } from "../../geo/filter/evaluate";
import { useMedia } from "../app/useMedia";
import { useTranslation } from "../locale/useTranslation";
import { useScene } from "../map/scene";
import { select, toggleParcel, useSelection } from "../selection/selectionStore";
import { runCommand } from "../state/commands";
import { setHover } from "../state/hover";
import { useView } from "../state/useView";
import { openView } from "../state/viewStore";
import { useWantedFocus } from "../state/wantedFocus";
import { GridHead } from "./GridHead";
import { GroupLine, SumLine } from "./GroupLine";
import { gridColumns, TICK_PX } from "./gridColumns";
import { type GridMove, gridAction } from "./gridKeys";
import { ParcelLine } from "./ParcelLine";
import { linesOfRange, type RangeAnchor, rangeOf } from "./rangeAnchor";
import { orderedColumns, type TableState } from "./tableState";
import type { TableRows } from "./useTableRows";

const LINE_PX = 32;
/** As high as a thumb needs. */
const TOUCH_LINE_PX = 44;
const TOUCH = "(pointer: coarse)";
const HEAD_PX = 40;
const FOOT_PX = 34;

interface Props {
  state: TableState;
  table: TableRows;
  folded: ReadonlySet<number>;
  onFold: (folded: ReadonlySet<number>) => void;
}

export function TableGrid({ state, table, folded, onFold }: Props) {
  const { t } = useTranslation("table");
  const { parcelId } = useView();
  const { land, filter } = useScene();
  const { mask } = useSelection();
  const { lines, groups } = table;
  const box = useWantedFocus<HTMLDivElement>("grid");
  const linePx = useMedia(TOUCH) ? TOUCH_LINE_PX : LINE_PX;
  const columns = useMemo(
    () => gridColumns(orderedColumns(state), state.pinned, (field) => isNumber(filter.columns, field)),
    [state, filter.columns],
  );
  const template = `${TICK_PX}px ${columns.map(({ width }) => `${width}px`).join(" ")}`;
  const width = TICK_PX + columns.reduce((sum, column) => sum + column.width, 0);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => linePx,
    overscan: 6,
    scrollMargin: HEAD_PX,
    scrollPaddingStart: HEAD_PX,
    scrollPaddingEnd: FOOT_PX,
  });
  /** What the keys stand on: a parcel or the head of a group, as `lines` has it; null at first. It stays when lines are sorted or fall away. */
  const [pointed, setPointed] = useState<number | null>(null);
  const cursor = useMemo(() => (pointed === null ? -1 : lines.indexOf(pointed)), [lines, pointed]);
  /** From where Shift selects. */
  const anchor = useRef<RangeAnchor | null>(null);
  const ids = land?.geometry.ids ?? [];
  const opened = parcelId === null ? -1 : (land?.geometry.indexOf.get(parcelId) ?? -1);

  // what is opened on the map comes into sight here
  const latest = useRef({ lines, state, virtual });
  latest.current = { lines, state, virtual };
  useEffect(() => {
    if (opened < 0) return;
    const { lines: now, state: made } = latest.current;
    const line = now.indexOf(opened);
    if (line < 0) return;
    setPointed(opened);
    anchor.current = { row: opened, lines: now, state: made };
    latest.current.virtual.scrollToIndex(line, { align: "auto" });
  }, [opened]);

  const fold = (line: number, folds?: boolean) => {
    const group = groups?.[-1 - (lines[line] ?? 0)];
    if (group === undefined) return;
    const next = new Set(folded);
    if (folds ?? !folded.has(group.code)) next.add(group.code);
    else next.delete(group.code);
    onFold(next);
  };
  const anchorAt = (line: number) => {
    const row = lines[line];
    anchor.current = row === undefined ? null : { row, lines, state };
  };
  const rangeLines = () => linesOfRange(anchor.current, { lines, state, only: state.only });
  const selectRange = (over: Int32Array, to: number, keep: boolean) =>
    select(rangeOf(over, anchor.current, to), keep ? "add" : "replace");
  const toggle = (line: number) => {
    const row = lines[line] ?? -1;
    if (row < 0) return fold(line);
    toggleParcel(row);
    anchorAt(line);
  };
  const open = (line: number) => {
    const id = ids[lines[line] ?? -1];
    if (id === undefined) return fold(line);
    anchorAt(line);
    openView({ parcelId: id });
  };
  const point = (row: number) => {
    setPointed(row);
    const line = lines.indexOf(row);
    if (line >= 0) virtual.scrollToIndex(line, { align: "auto" });
    const id = ids[row];
    setHover(id === undefined ? null : { kind: "parcel", id });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLElement && event.target.closest("input, [role=columnheader]")) return;
    const over = event.shiftKey ? rangeLines() : lines;
    const action = gridAction(event, pointed === null ? -1 : over.indexOf(pointed), over.length);
    if (action === null) return;
    event.preventDefault();
    obey(action, over);
  };
  const obey = (action: GridMove, over: Int32Array) => {
    switch (action.do) {
      case "go":
        if (action.range && anchor.current === null) anchorAt(Math.max(cursor, 0));
        point(over[action.to] ?? 0);
        if (action.range) selectRange(over, action.to, false);
        else anchorAt(action.to);
        return;
      case "toggle":
        return toggle(cursor);
      case "open":
        return open(cursor);
      case "all":
        return select([...table.rows], "replace");
      case "side":
        if ((lines[cursor] ?? 0) < 0) fold(cursor, action.by < 0);
        else box.current?.scrollBy({ left: action.by * 80 });
    }
  };
  const lineAt = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return -1;
    const line = event.target.closest("[data-line]")?.getAttribute("data-line");
    return line === null || line === undefined ? -1 : Number(line);
  };
  const click = (event: MouseEvent) => {
    const line = lineAt(event);
    if (line < 0) return;
    setPointed(lines[line] ?? null);
    const onTick = event.target instanceof Element && event.target.closest(".table-tick") !== null;
    if (event.shiftKey) selectRange(lines, line, event.ctrlKey || event.metaKey || onTick);
    else if (onTick || event.ctrlKey || event.metaKey) toggle(line);
    else open(line);
  };
  const over = (event: MouseEvent) => {
    const id = ids[lines[lineAt(event)] ?? -1];
    setHover(id === undefined ? null : { kind: "parcel", id });
  };
  const drawn = virtual.getVirtualItems();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table of a hundred thousand lines draws some thirty
    <div
      className="table-grid"
      ref={box}
      role="grid"
      tabIndex={0}
      aria-label={t("gridLabel")}
      aria-multiselectable="true"
      aria-rowcount={lines.length + 2}
      aria-colcount={columns.length + 1}
      aria-activedescendant={drawn.some(({ index }) => index === cursor) ? `table-line-${cursor}` : undefined}
      onKeyDown={onKey}
      onClick={click}
      onDoubleClick={(event) => {
        if ((lines[lineAt(event)] ?? -1) >= 0 && !event.ctrlKey && !event.shiftKey) runCommand("fit");
      }}
      onPointerOver={over}
      onPointerLeave={() => setHover(null)}
    >
      <div className="table-sheet" style={{ width, "--template": template } as React.CSSProperties}>
        <GridHead columns={columns} state={state} rows={table.rows} mask={mask} height={HEAD_PX} />
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <div className="table-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {drawn.map(({ index, start }) => {
            const row = lines[index] ?? -1;
            const frame = { top: start - HEAD_PX, height: linePx };
            const group = row < 0 ? groups?.[-1 - row] : undefined;
            const sum = row < 0 ? table.sums[-1 - row] : undefined;
            if (group !== undefined && sum !== undefined)
              return (
                <GroupLine
                  key={row}
                  line={index}
                  frame={frame}
                  field={state.group ?? ""}
                  group={group}
                  sum={sum}
                  columns={columns}
                  names={table.names}
                  folded={folded.has(group.code)}
                  active={index === cursor}
                />
              );
            return (
              <ParcelLine
                key={row}
                line={index}
                frame={frame}
                row={row}
                columns={columns}
                names={table.names}
                selected={mask[row] === 1}
                opened={row === opened}
                active={index === cursor}
              />
            );
          })}
        </div>
        <SumLine columns={columns} sum={table.sum} line={lines.length} height={FOOT_PX} />
      </div>
    </div>
  );
}

/** Is this column of a file one of numbers? */
const isNumber = (columns: FilterColumns | null, field: string): boolean =>
  columns?.number(field)?.unit !== "day" && columns?.number(field) != null;
