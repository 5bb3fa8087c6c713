// How wide is each column of the grid, where is it pinned, and what stands over it?
import { filterField } from "../../geo/filter/fields";
import type { UnitKind } from "../../geo/filter/units";

export interface GridColumn {
  readonly field: string;
  /** Null for words, texts and columns of the files, which are shown as delivered. */
  readonly unit: UnitKind | null;
  /** Do figures stand in it, under each other? */
  readonly right: boolean;
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
  // with room for what they were divided by where that is little
  output_per_mu: 160,
  tax_per_mu: 152,
  rd_per_mu: 152,
  output: 132,
  tax: 124,
  rd: 124,
};
const NUMBER_PX = 104;
const WORD_PX = 104;
/** Their names are as long as files have them. */
const FREE_PX = 132;

/** @param isNumber are the texts of this column of a file numbers? They stand under each other then */
export function gridColumns(
  fields: readonly string[],
  pinned: readonly string[],
  isNumber: (field: string) => boolean,
): GridColumn[] {
  let left = TICK_PX;
  return fields.map((field) => {
    const { kind, unit } = filterField(field);
    const free = kind === "free";
    const width = WIDTHS[field] ?? (free ? FREE_PX : kind === "number" ? NUMBER_PX : WORD_PX);
    const column: GridColumn = {
      field,
      unit: free ? null : (unit ?? null),
      right: free ? isNumber(field) : unit !== undefined,
      width,
      left: pinned.includes(field) ? left : null,
    };
    if (column.left !== null) left += width;
    return column;
  });
}
