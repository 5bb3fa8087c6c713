// Does a table of figures have a column for each period? Then each of its lines is a row for each period.
import type { SourceLayer } from "../source/sourceLayer";
import { yuanOfText } from "./cells";
import { FIELDS } from "./fields";
import { headerParts } from "./headerParts";
import { fieldOf } from "./headers";
import type { SourceRow } from "./sourceRow";

const MEASURES: readonly string[] = ["output", "tax", "rd"];
/** The column that says the period once each line speaks of one. */
const PERIOD_COLUMN = "期别";

interface PeriodColumn {
  readonly header: string;
  readonly period: string;
  readonly field: string;
  readonly unit: string | null;
  /** The header without its period. */
  readonly plain: string;
  /** Whether its values are to be brought to 元. */
  readonly inYuan: boolean;
}

/** The layer with a row for each line and period; itself where its headers name no periods, or a column does. */
export function withoutPeriodColumns<T extends Pick<SourceLayer, "headers" | "rows" | "totals">>(
  layer: T,
  map: Readonly<Record<string, string>>,
): T {
  const of = (header: string) => map[header] ?? fieldOf("figures", header);
  if (layer.headers.some((header) => of(header) === "period")) return layer;
  const found = layer.headers.flatMap((header): PeriodColumn[] => {
    const { name, unit, period } = headerParts(header);
    const field = of(header) ?? "";
    if (period === null || !MEASURES.includes(field)) return [];
    // a column that was only chosen to be the field has to be known by its new name as well
    const known = fieldOf("figures", header) === field ? name : (FIELDS.figures[field]?.[0] ?? name);
    const plain = unit === null ? known : `${known}(${unit})`;
    return [{ header, period, field, unit, plain, inYuan: false }];
  });
  if (found.length === 0) return layer;
  const wide = found.map((column) => inOneUnit(column, found));
  const periods = [...new Set(wide.map(({ period }) => period))];
  const kept = layer.headers.filter((header) => !wide.some((column) => column.header === header));
  return {
    ...layer,
    headers: [...kept, PERIOD_COLUMN, ...new Set(wide.map(({ plain }) => plain))],
    rows: layer.rows.flatMap((row) => periods.map((period) => rowFor(row, period, kept, wide))),
    totals: null,
  };
}

/** Where the periods of a measure are in different units or under different names, all are brought to 元 under one. */
function inOneUnit(column: PeriodColumn, all: readonly PeriodColumn[]): PeriodColumn {
  const same = all.filter(({ field }) => field === column.field);
  const differ = same.some(({ plain }) => plain !== same[0]?.plain);
  if (!differ || same.some(({ unit }) => unit === null)) return column;
  const name = (same[0]?.plain ?? column.plain).replace(/\(.*\)$/, "");
  return { ...column, plain: `${name}(元)`, inYuan: true };
}

function rowFor(
  row: SourceRow,
  period: string,
  kept: readonly string[],
  wide: readonly PeriodColumn[],
): SourceRow {
  const cells = Object.fromEntries(kept.map((header) => [header, row.cells[header] ?? ""]));
  for (const { plain, header, unit, inYuan } of wide.filter((column) => column.period === period)) {
    const text = row.cells[header] ?? "";
    const yuan = inYuan ? yuanOfText(text, unit) : null;
    cells[plain] = yuan === null ? text : String(yuan);
  }
  return { ...row, cells: { ...cells, [PERIOD_COLUMN]: period }, line: row.cells };
}
