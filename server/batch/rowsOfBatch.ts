// What did the file of a batch say, row by row, under Mutu's field names?
import { ApiError } from "../api/apiError";
import type { Queryable } from "../db/database";
import { Delivery } from "../import/delivery";
import { fieldsOf, mapHeaders } from "../import/headers";
import type { ImportKind, ImportLanguage } from "../import/importReport";
import type { SourceRow } from "../import/sourceRow";
import { withoutPeriodColumns } from "../import/wideFigures";
import { NO_REFERENCE_CHOICE, settledReference } from "../reference/referenceKind";
import { type Batch, batchList } from "./batchList";

export interface BatchRows {
  readonly batch: Batch;
  readonly delivery: Delivery;
}

/**
 * The rows that a batch kept of its file, read again as the import read them.
 * @throws ApiError where there is no such batch
 */
export async function rowsOfBatch(
  db: Queryable,
  district: string,
  id: string,
  lang: ImportLanguage,
): Promise<BatchRows> {
  const [batch] = await batchList(db, district, id);
  if (batch === undefined) throw new ApiError("unknown_batch", id);
  const raw = await db.query<{ row: number; cells: Record<string, string> }>(
    "select row_no as row, content as cells from raw_row where district_id = $1 and batch_id = $2 order by row_no",
    [district, id],
  );
  const { kind, file, period, moneyUnit } = batch;
  const map = Object.fromEntries(Object.entries(batch.mapping).map(([field, header]) => [header, field]));
  const written = { headers: headersOf(raw, inFieldOrder(kind, batch.mapping)), rows: raw, totals: null };
  const { headers, rows } = kind === "figures" ? withoutPeriodColumns(written, map) : written;
  // the columns of a table with one for each period are no longer the file's
  const known = Object.fromEntries(headers.map((header) => [header, map[header] ?? ""]));
  const reference = settledReference(NO_REFERENCE_CHOICE, file, "");
  const facts = { kind, district, batch: id, file, period, moneyUnit, reference, lang, rehearsal: false };
  const delivery = new Delivery(
    facts,
    { rows, totals: null },
    mapHeaders(kind, { headers, rows }, known, file, lang),
  );
  return { batch, delivery };
}

const inFieldOrder = (kind: ImportKind, mapping: Readonly<Record<string, string>>): string[] =>
  fieldsOf(kind).flatMap(({ field }) => mapping[field] ?? []);

/** jsonb does not keep the order of columns: those that hold a field come first. */
function headersOf(rows: readonly SourceRow[], mapped: readonly string[]): string[] {
  const all = new Set(rows.flatMap(({ cells }) => Object.keys(cells)));
  return [...new Set([...mapped.filter((header) => all.has(header)), ...all])];
}
