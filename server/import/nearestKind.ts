// Of which kind would a table or layer be, if it did not lack a column?
import { DRAWN_KINDS } from "./drawnKinds";
import { columnName, missingField } from "./headers";
import { type ImportKind, RECORD_KINDS } from "./importReport";
import { type MatchedTable, matchHeaders } from "./matchHeaders";

export interface NearestKind {
  readonly kind: ImportKind;
  /** The name of the column that it lacks. */
  readonly missing: string;
  /** How many of its columns are there. */
  readonly found: number;
  /** Whether the values of one are codes of enterprises or parcels, whatever its header says. */
  readonly coded: boolean;
}

const CODES: readonly string[] = ["credit_code", "parcel_code", "unit_code"];

/** The kind with the most columns in the table, and a required one that is not there; null where no column is known. */
export function nearestKind(table: MatchedTable, drawn: boolean): NearestKind | null {
  const [best] = RECORD_KINDS.filter((kind) => DRAWN_KINDS.includes(kind) === drawn)
    .map((kind) => ({ kind, ...matchHeaders(kind, table) }))
    .filter(({ columns }) => columns.size > 0)
    .toSorted((a, b) => b.columns.size - a.columns.size);
  if (best === undefined) return null;
  const missing = missingField(best.kind, best.columns);
  if (missing === null) return null;
  return {
    kind: best.kind,
    missing: columnName(best.kind, best.columns, missing),
    found: best.columns.size,
    coded: [...best.reasons.values()].some(
      (reason) => reason.why === "values" && CODES.includes(reason.shape),
    ),
  };
}
