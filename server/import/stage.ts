// How do many rows reach the database in few statements? Through a temporary table of the transaction.
import type { Queryable } from "../db/database";
import type { DeliveredRow, Delivery } from "./delivery";

/** Rows a statement; large enough that the trip does not count, small enough for memory. */
const CHUNK = 5000;

/** One column: its SQL type; `geometry` is handed over as GeoJSON. */
export type StageColumns = Readonly<Record<string, string>>;

const chunksOf = function* <T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += CHUNK) yield all.slice(at, at + CHUNK);
};

/** A temporary table `stage` of these columns besides row_no and merge_state, filled, gone at the transaction's end. */
export async function fillStage(
  tx: Queryable,
  columns: StageColumns,
  records: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const names = Object.keys(columns);
  const typeOf = (name: string) =>
    columns[name] === "geometry" ? "geometry(MultiPolygon,4490)" : columns[name];
  // of the part before, where several are imported together
  await tx.query("drop table if exists stage");
  await tx.query(
    `create temp table stage (row_no int, merge_state text, ${names.map((name) => `${name} ${typeOf(name)}`).join(", ")})
     on commit drop`,
  );
  const incoming = names.map((name) => `${name} ${columns[name] === "geometry" ? "jsonb" : columns[name]}`);
  const selected = names.map((name) =>
    columns[name] === "geometry"
      ? `st_multi(st_force2d(st_setsrid(st_geomfromgeojson(r.${name}), 4490)))`
      : `r.${name}`,
  );
  for (const chunk of chunksOf(records)) {
    await tx.query(
      `insert into stage (row_no, ${names.join(", ")})
       select r.row_no, ${selected.join(", ")}
       from jsonb_to_recordset($1::jsonb) as r (row_no int, ${incoming.join(", ")})`,
      [JSON.stringify(chunk)],
    );
  }
  await tx.query("analyze stage");
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

/** Keeps what the file said in each accepted row. */
export async function writeRawRows(
  tx: Queryable,
  delivery: Delivery,
  rows: readonly DeliveredRow[],
): Promise<void> {
  const { district, batch } = delivery.facts;
  // a line that was taken apart into several rows is kept once, whole
  const lines = [...new Map(rows.map((row) => [row.row, row])).values()];
  for (const chunk of chunksOf(lines)) {
    await tx.query(
      `insert into raw_row (district_id, batch_id, row_no, content)
       select $1, $2, r.row_no, r.content from jsonb_to_recordset($3::jsonb) as r (row_no int, content jsonb)`,
      [
        district,
        batch,
        JSON.stringify(
          chunk.map((row) => ({ row_no: row.row, content: row.source.line ?? row.source.cells })),
        ),
      ],
    );
  }
}
