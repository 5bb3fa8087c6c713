// Of which kind would a table or layer be, if it did not lack a column?
import { DRAWN_KINDS } from "./drawnKinds";
import { columnName, missingField } from "./headers";
import { IMPORT_KINDS, type ImportKind } from "./importReport";
import { type MatchedTable, matchHeaders } from "./matchHeaders";

export interface NearestKind {
  readonly kind: ImportKind;
  /** The name of the column that it lacks. */
  readonly missing: string;
}

/** The kind with the most columns in the table, and a required one that is not there; null where no column is known. */
export function nearestKind(table: MatchedTable, drawn: boolean): NearestKind | null {
  const [best] = IMPORT_KINDS.filter((kind) => DRAWN_KINDS.includes(kind) === drawn)
    .map((kind) => ({ kind, columns: matchHeaders(kind, table).columns }))
    .filter(({ columns }) => columns.size > 0)
    .toSorted((a, b) => b.columns.size - a.columns.size);
  if (best === undefined) return null;
  const missing = missingField(best.kind, best.columns);
  return missing === null ? null : { kind: best.kind, missing: columnName(best.kind, best.columns, missing) };
}
