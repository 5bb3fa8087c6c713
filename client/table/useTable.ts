// How does a component read and change the table? Through the view, so that a link brings it back.
import { useMemo } from "react";
import { useView } from "../state/useView";
import { currentAddress, openView } from "../state/viewStore";
import { CLOSED, HIGH, LOW, readTable, type TableState, withMeasure, writeTable } from "./tableState";

/** Columns are remembered on this machine, for a link that says nothing of them. */
const KEY = "mutu.table.columns";
/** How high it was left, with rows and with a comparison each. */
const HEIGHT_KEY = "mutu.table.height";

export function useTable(): TableState {
  const { table, measure } = useView();
  return useMemo(() => withMeasure(readTable(table), measure), [table, measure]);
}

const tableNow = (): TableState => readTable(currentAddress().view.table);

/** Changes the table; columns that were chosen are remembered. */
export function setTable(patch: Partial<TableState>): void {
  const next = { ...tableNow(), ...patch };
  if (patch.columns !== undefined || patch.pinned !== undefined) remember(next);
  openView({ table: writeTable(next) });
}

/** As high as somebody makes it; remembered for the next time. */
export function setTableHeight(height: number): void {
  setTable({ height });
  try {
    localStorage.setItem(`${HEIGHT_KEY}.${tableNow().tab}`, String(tableNow().height));
  } catch {
    // Storage may be switched off; the link still says it.
  }
}

/** Opens the table as it was left, or closes it. */
export function toggleTable(): void {
  const now = tableNow();
  if (now.height > 0 && now.tab === "rows") setTable({ height: 0 });
  else openTable({ tab: "rows" });
}

/** Opens it, with the columns that this person chose last where the link says nothing of them. */
export function openTable(patch: Partial<TableState>): void {
  const now = tableNow();
  const height = now.height > 0 ? now.height : heightOf(patch.tab ?? now.tab);
  const plain = now.columns === CLOSED.columns && now.pinned === CLOSED.pinned;
  setTable({ height, ...(plain && now.height === 0 ? remembered() : {}), ...patch });
}

function heightOf(tab: TableState["tab"]): number {
  const preset = tab === "compare" ? HIGH : LOW;
  try {
    return readTable(localStorage.getItem(`${HEIGHT_KEY}.${tab}`) ?? "").height || preset;
  } catch {
    return preset;
  }
}

function remembered(): Partial<TableState> {
  try {
    const stored = localStorage.getItem(KEY);
    if (stored === null) return {};
    const { columns, pinned } = readTable(stored);
    return { columns, pinned };
  } catch {
    return {};
  }
}

function remember({ columns, pinned }: TableState): void {
  try {
    localStorage.setItem(KEY, writeTable({ ...CLOSED, height: LOW, columns, pinned }));
  } catch {
    // Storage may be switched off; the link still says it.
  }
}
