// How wide is each column of the grid, where is it pinned, and what stands over it?
import { filterField } from "../../geo/filter/fields";
import type { UnitKind } from "../../geo/filter/units";

export interface GridColumn {
  readonly field: string;
  /** Null for words and texts. */
  readonly unit: UnitKind | null;
  readonly width: number;
  /** Pixels from the left where it is pinned; null where it scrolls. */
  readonly left: number | null;
}

/** The column of ticks. */
export const TICK_PX = 36;

const WIDTHS: Readonly<Record<string, number>> = {
  code: 178,
  name: 180,
  address: 240,
  owner: 210,
  park: 152,
  verdict: 104,
  status: 88,
  use: 124,
  industry: 148,
  area: 92,
  enterprises: 76,
  output: 132,
  tax: 124,
  rd: 124,
};
const NUMBER_PX = 104;
const WORD_PX = 104;

export function gridColumns(fields: readonly string[], pinned: readonly string[]): GridColumn[] {
  let left = TICK_PX;
  return fields.map((field) => {
    const { kind, unit } = filterField(field);
    const width = WIDTHS[field] ?? (kind === "number" ? NUMBER_PX : WORD_PX);
    const column = { field, unit: unit ?? null, width, left: pinned.includes(field) ? left : null };
    if (column.left !== null) left += width;
    return column;
  });
}
