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
  code: 196,
  name: 180,
  address: 240,
  owner: 210,
  park: 172,
  verdict: 112,
  use: 124,
  industry: 148,
  enterprises: 84,
  output: 132,
  tax: 132,
  rd: 132,
};
const NUMBER_PX = 116;
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
