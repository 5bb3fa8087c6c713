// From which file, row and column does a stored value come, and what stands there?
import { plainNumber } from "../../geo/number/plainNumber";
import type { Calculation } from "../../geo/trace/calculation";
import { areaUnitOf, moneyUnitOf } from "../import/cells";
import { headerParts } from "../import/headerParts";
import { fieldOf } from "../import/headers";
import type { ImportKind } from "../import/importReport";
import type { Source } from "./traceNode";

/** What a column holds: with which units is it read? */
type Measured = "money" | "area";

/** What every query of this folder selects beside its own columns: see `sourceColumns`. */
export interface SourceColumns {
  readonly file_name: string;
  readonly row_no: number;
  readonly batch_id: string;
  readonly sha256: string;
  readonly imported_at: Date | string;
  readonly kind: ImportKind;
  /** Field → header. */
  readonly mapping: Readonly<Record<string, string>>;
  /** Header → what the file says in the row; null for batches that kept no rows. */
  readonly cells: Readonly<Record<string, string>> | null;
  /** The unit of money that was said of the whole file. */
  readonly money_unit: string | null;
  /** Header → field, as somebody chose it; null for batches that kept no choices. */
  readonly chosen: Readonly<Record<string, string>> | null;
  /** What row_no counts; null for batches that did not keep it. */
  readonly counts: Source["counts"] | null;
}

/** SQL: columns of the batch `b`; row_no and batch_id come from the row itself, which stands under an alias. */
export const sourceColumns = (alias: string): string =>
  `b.file_name, b.sha256, b.imported_at, b.kind, b.mapping, b.choices -> 'map' as chosen, b.choices ->> 'counts' as counts,
   coalesce(b.choices -> 'reading' ->> 'moneyUnit', b.choices ->> 'moneyUnit') as money_unit,
   (select w.content from raw_row w where w.district_id = b.district_id and w.batch_id = b.id and w.row_no = ${alias}.row_no) as cells`;

/**
 * @param field whose column is meant; null where the value is in no column, as an area that is drawn
 * @param period of a figure, whose table may have a column for each period
 */
export function sourceOf(
  row: SourceColumns,
  field: string | null,
  measured: Measured,
  period: string | null = null,
): Source {
  const column = field === null ? null : columnOf(row, field, period);
  return {
    file: row.file_name,
    row: row.row_no,
    counts: row.counts ?? (isFeature(row.file_name) ? "feature" : "row"),
    column,
    written: column === null ? null : (row.cells?.[column] ?? null),
    unit: column === null ? null : unitOf(column, measured, row.money_unit),
    batch: row.batch_id,
    sha256: row.sha256,
    importedAt: new Date(row.imported_at).toISOString(),
  };
}

const unitOf = (column: string, measured: Measured, ofFile: string | null) => {
  const { unit } = headerParts(column);
  return measured === "money" ? moneyUnitOf(unit, ofFile) : areaUnitOf(unit);
};

/** How the number in the cell of a source is worked out; null where no cell is known, or it holds no plain number. */
export function cellCalculation(source: Source | null, sign: 1 | -1 = 1): Calculation | null {
  if (source === null || source.written === null || source.unit === null) return null;
  const text = plainNumber(source.written);
  return text === null ? null : { rule: "cell", text, unit: source.unit, sign };
}

function columnOf(
  { kind, mapping, cells, chosen }: SourceColumns,
  field: string,
  period: string | null,
): string | null {
  const header = mapping[field];
  if (header === undefined || cells === null || header in cells) return header ?? null;
  const ofPeriod = Object.keys(cells).find(
    (one) => headerParts(one).period === period && (chosen?.[one] ?? fieldOf(kind, one)) === field,
  );
  return ofPeriod ?? header;
}

/** Told by the name, for batches that did not keep it. Of a table the lines are counted, of a layer of shapes its features. */
const isFeature = (file: string): boolean => !/\.(csv|tsv|txt|xlsx?|xlsm)(\[[^\]]*\])?$/i.test(file);
