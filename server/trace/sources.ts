// From which file and row does a stored row come?
import type { Source } from "./traceNode";

/** What every query of this folder selects beside its own columns: see `SOURCE_COLUMNS`. */
export interface SourceColumns {
  readonly file_name: string;
  readonly row_no: number;
  readonly batch_id: string;
  readonly sha256: string;
  readonly imported_at: Date | string;
}

/** Columns of the batch `b`; row_no and batch_id come from the row itself. */
export const SOURCE_COLUMNS = "b.file_name, b.sha256, b.imported_at";

export function sourceOf(row: SourceColumns): Source {
  return {
    file: row.file_name,
    row: row.row_no,
    counts: /\.(geo)?json$/i.test(row.file_name) ? "feature" : "row",
    batch: row.batch_id,
    sha256: row.sha256,
    importedAt: new Date(row.imported_at).toISOString(),
  };
}
