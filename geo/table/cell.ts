// What stands in a cell of the table, on the screen and in a file? One way to work out and to write each figure.
import type { FilterColumns, NumberColumn } from "../filter/evaluate";
import { filterField } from "../filter/fields";
import type { UnitKind } from "../filter/units";
import { formatHalfUp } from "../number/formatHalfUp";
import { type Exact, ratioOf } from "../number/ratio";
import { powerOfTen, writeNumber } from "../number/write";
import { figureOf } from "../tally/figureOf";
import type { Measure, Tally } from "../tally/tally";
import { yieldRatio } from "../tally/yieldRatio";
import { muRatio } from "../unit/land";

/** Decimals on the screen; null: as the data have it. */
const SCREEN_DIGITS: Readonly<Record<UnitKind, number | null>> = {
  yield: 2,
  area: 2,
  money: 0,
  count: 0,
  ratio: null,
  share: null,
  length: null,
  day: null,
};
/** Decimals in a file: money and mu end there, exactly; a yield may go on for ever. */
const FILE_DIGITS: Readonly<Record<UnitKind, number | null>> = {
  ...SCREEN_DIGITS,
  yield: 4,
  area: 6,
  money: 4,
};

/** A figure in stored units: money in yuan, land in 0.01 m², a yield as `above ÷ below`, a day as yyyymmdd. */
export interface Cell {
  readonly above: number;
  readonly below: number | null;
}

/** The figure of a row; null where it is unknown. */
export function cellAt({ above, below }: NumberColumn, row: number): Cell | null {
  const over = above[row] ?? Number.NaN;
  if (Number.isNaN(over)) return null;
  if (below === null) return { above: over, below: null };
  const under = below[row] ?? 0;
  return under > 0 ? { above: over, below: under } : null;
}

/**
 * The same of many rows together, where the column adds up; null where it does not, or nothing is known.
 * @example sumCell("tax_per_mu", tally) // { above: tally.taxYuan, below: tally.taxLandDm2 }
 */
export function sumCell(field: string, tally: Tally): Cell | null {
  if (field === "area") return { above: tally.areaDm2, below: null };
  if (field === "geodesic_area") return { above: tally.geodesicDm2, below: null };
  if (field === "occupied_area") return { above: tally.occupiedDm2, below: null };
  const measure = measureOf(field);
  if (measure === null) return null;
  const { yuan, landDm2 } = figureOf(tally, measure);
  if (landDm2 <= 0) return null;
  return { above: yuan, below: filterField(field).unit === "yield" ? landDm2 : null };
}

/** Of which measure a column speaks; null for land, words and the rest. @example measureOf("tax_per_mu") // "tax" */
export function measureOf(field: string): Measure | null {
  const base = field.replace(/_per_mu$/, "");
  return base === "output" || base === "tax" || base === "rd" ? base : null;
}

/** The figure in its unit: 万元/亩, 万元, 亩, or as counted; of a day there is none. */
export function cellFigure(kind: UnitKind, { above, below }: Cell): Exact {
  if (kind === "yield") return yieldRatio(above, below ?? 0) ?? above;
  if (kind === "money") return powerOfTen(above, -4);
  if (kind === "area") return muRatio(above);
  return above;
}

/** As people read it, thousands apart. @example screenText("money", { above: 12_345_678, below: null }) // "1,235" */
export function screenText(kind: UnitKind, cell: Cell): string {
  const digits = SCREEN_DIGITS[kind];
  return digits === null ? plainText(kind, cell) : writeNumber(cellFigure(kind, cell), digits);
}

/** As a spreadsheet reads it, no zeros at the end. @example fileText("money", { above: 12_345_678, below: null }) // "1234.5678" */
export function fileText(kind: UnitKind, cell: Cell): string {
  const digits = FILE_DIGITS[kind];
  if (digits === null) return plainText(kind, cell);
  const text = formatHalfUp(ratioOf(cellFigure(kind, cell)), digits);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

function plainText(kind: UnitKind, { above }: Cell): string {
  if (kind !== "day") return String(above);
  const digits = String(above);
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** The word of a row; "" where there is none. @throws RangeError where the column is not there */
export function wordAt(columns: FilterColumns, field: string, row: number): string {
  const column = columns.words(field);
  if (column === null) throw new RangeError(`no column of words "${field}"`);
  return column.words[column.codes[row] ?? 0] ?? "";
}
