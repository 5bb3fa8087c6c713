// How do many rows reach the database in few statements? Through a temporary table of the transaction.
import type { LandGeometry } from "../../geo/area/landGeometry";
import { copyLine } from "../db/copyText";
import type { Queryable } from "../db/database";
import type { DeliveredRow, Delivery } from "./delivery";
import { ewkbText } from "./ewkbText";

/** Rows at a time; large enough that the trip does not count, small enough that others need not wait. */
const CHUNK = 500;

/** One column: its SQL type; `geometry` is a GeoJSON area, `shape` any shape as hexadecimal EWKB. */
export type StageColumns = Readonly<Record<string, string>>;

const chunksOf = function* <T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += CHUNK) yield all.slice(at, at + CHUNK);
};

/** A temporary table `stage` of these columns besides row_no and merge_state (at first `new`), filled, gone at the transaction's end. */
export async function fillStage(
  tx: Queryable,
  columns: StageColumns,
  records: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const names = Object.keys(columns);
  const typeOf = (name: string) =>
    columns[name] === "geometry"
      ? "geometry(MultiPolygon,4490)"
      : columns[name] === "shape"
        ? "geometry(Geometry,4490)"
        : columns[name];
  // of the part before, where several are imported together
  await tx.query("drop table if exists stage");
  await tx.query(
    `create temp table stage (row_no int, merge_state text default 'new', ${names.map((name) => `${name} ${typeOf(name)}`).join(", ")})
     on commit drop`,
  );
  const cell = (record: Readonly<Record<string, unknown>>, name: string): unknown => {
    const value = record[name] ?? null;
    if (value === null) return null;
    if (columns[name] === "geometry") return ewkbText(value as LandGeometry);
    return columns[name] === "jsonb" ? JSON.stringify(value) : value;
  };
  await tx.copyIn(
    `stage (row_no, ${names.join(", ")})`,
    linesOf(records, (record) => [record.row_no, ...names.map((name) => cell(record, name))]),
  );
  await tx.query("analyze stage");
}

/** Lines of COPY, some hundred rows each. @param cellsOf a row in the order of the columns */
export function* linesOf<T>(all: readonly T[], cellsOf: (one: T) => readonly unknown[]): Generator<string> {
  for (const chunk of chunksOf(all)) {
    let lines = "";
    for (const one of chunk) lines += copyLine(cellsOf(one));
    yield lines;
  }
}

/** Takes the rows out of the stage that were rejected after it was filled. */
export async function dropRejected(tx: Queryable, delivery: Delivery): Promise<void> {
  const rejected = delivery.rows.filter((row) => row.rejected).map((row) => row.row);
  if (rejected.length === 0) return;
  await tx.query("delete from stage where row_no = any($1::int[])", [rejected]);
}

/** Adds the stage's rows to the counts by their merge_state. */
export async function countStatuses(tx: Queryable, delivery: Delivery): Promise<void> {
  const rows = await tx.query<{ merge_state: "new" | "changed" | "same"; count: number }>(
    "select merge_state, count(*)::int as count from stage group by merge_state",
  );
  for (const { merge_state, count } of rows) delivery.counts[merge_state] += count;
}

/** What jsonb does not take: NUL, and halves of characters. */
const NOT_IN_JSONB = /\\u(?:0000|d[89a-f])/i;

/** Keeps what the file said in each accepted row. A rehearsal only makes sure that it could. */
export async function writeRawRows(
  tx: Queryable,
  delivery: Delivery,
  rows: readonly DeliveredRow[],
): Promise<void> {
  const { district, batch, rehearsal } = delivery.facts;
  // a line that was taken apart into several rows is kept once, whole
  const all = [...new Map(rows.map((row) => [row.row, row])).values()];
  const lines = rehearsal ? all.filter((row) => NOT_IN_JSONB.test(contentOf(row))) : all;
  await tx.copyIn(
    "raw_row (district_id, batch_id, row_no, content)",
    linesOf(lines, (row) => [district, batch, row.row, contentOf(row)]),
  );
}

const contentOf = ({ source }: DeliveredRow): string => JSON.stringify(source.line ?? source.cells);
