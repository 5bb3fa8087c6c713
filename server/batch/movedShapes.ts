// Which outlines are not the same after two batches?
import type { Queryable } from "../db/database";
import type { Batch } from "./batchList";

const TABLE: Readonly<Record<string, "park" | "parcel">> = { parks: "park", parcels: "parcel" };

/**
 * A row's outline after a batch is the before-image of the first standing batch that came later and changed it, else what it is now.
 * @returns ids of parcels or parks; empty for kinds without outlines, and where a batch no longer stands
 */
export async function movedShapes(
  db: Queryable,
  district: string,
  before: Batch,
  after: Batch,
): Promise<ReadonlySet<string>> {
  const table = TABLE[before.kind];
  if (table === undefined || before.withdrawn !== null || after.withdrawn !== null) return new Set();
  const shape = (seq: string) => `coalesce((
    select c.before ->> 'geom' from batch_change c
    join import_batch b on b.district_id = c.district_id and b.id = c.batch_id and b.withdrawn_at is null and b.seq > ${seq}
    where c.district_id = $1 and c.table_name = '${table}' and c.row_key = jsonb_build_object('id', t.id) and c.before is not null
    order by b.seq limit 1), t.geom::text)`;
  const rows = await db.query<{ id: string }>(
    `select t.id from ${table} t
     where t.district_id = $1 and t.id in (
       select c.row_key ->> 'id' from batch_change c
       join import_batch b on b.district_id = c.district_id and b.id = c.batch_id
       where c.district_id = $1 and c.table_name = '${table}' and c.before is not null and b.withdrawn_at is null
         and b.seq > $2::bigint and b.seq <= $3::bigint)
       and ${shape("$2::bigint")} is distinct from ${shape("$3::bigint")}`,
    [district, before.seq, after.seq],
  );
  return new Set(rows.map(({ id }) => id));
}
