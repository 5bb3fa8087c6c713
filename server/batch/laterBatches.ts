// Which later batches stand on a batch: changed rows of its own, or refer to rows that it brought?
import type { Queryable } from "../db/database";

/** `changed`: the same rows; `refers`: rows of its own point to rows that would vanish. */
type LaterReason = "changed" | "refers";

export interface LaterBatch {
  readonly id: string;
  readonly kind: string;
  readonly file: string;
  readonly importedAt: Date;
  readonly reason: LaterReason;
}

interface Found {
  id: string;
  kind: string;
  file: string;
  imported_at: Date | string;
  seq: number;
  refers: boolean;
}

/** An enterprise's land is told as a whole, so two deliveries that touch the same enterprise's land touch the same thing. */
const DIRECT = `
  with mine as materialized (
    select table_name, row_key, before is null as vanishes from batch_change where district_id = $1 and batch_id = $2
  ), vanishing as materialized (
    select table_name, row_key ->> 'id' as id from mine
    where vanishes and table_name in ('park', 'parcel', 'enterprise', 'target_set')
  ), on_it (batch_id, refers) as (
    select c.batch_id, false from mine m
    join batch_change c on c.district_id = $1 and c.table_name = m.table_name and c.row_key = m.row_key and c.before is not null
    union all
    select f.superseded_by, false from figure f where f.district_id = $1 and f.batch_id = $2 and f.superseded_by is not null
    union all
    select unnest(array[o.batch_id, o.superseded_by]), false from occupancy o
    where o.district_id = $1 and o.enterprise_id in (
      select t.enterprise_id from occupancy t where t.district_id = $1 and (t.batch_id = $2 or t.superseded_by = $2))
    union all
    select f.batch_id, true from vanishing v
    join figure f on v.table_name = 'enterprise' and f.district_id = $1 and f.enterprise_id = v.id
    union all
    select o.batch_id, true from vanishing v
    join occupancy o on v.table_name = 'enterprise' and o.district_id = $1 and o.enterprise_id = v.id
    union all
    select o.batch_id, true from vanishing v
    join occupancy o on v.table_name = 'parcel' and o.district_id = $1 and o.parcel_id = v.id
    union all
    select k.batch_id, true from vanishing v
    join park k on v.table_name = 'park' and k.district_id = $1 and k.parent_id = v.id
    union all
    select c.batch_id, true from vanishing v
    join batch_change c on v.table_name = 'park' and c.district_id = $1 and c.table_name = 'park' and c.before ->> 'parent_id' = v.id
    union all
    select c.batch_id, true from vanishing v
    join batch_change c on v.table_name = 'target_set' and c.district_id = $1 and c.table_name = 'target'
      and c.row_key ->> 'target_set_id' = v.id
  )
  select b.id, b.kind, b.file_name as file, b.imported_at, b.seq, bool_and(o.refers) as refers
  from on_it o
  join import_batch b on b.district_id = $1 and b.id = o.batch_id
  where b.withdrawn_at is null and b.seq > (select seq from import_batch where district_id = $1 and id = $2)
  group by b.district_id, b.id`;

/**
 * The later batches, not withdrawn, that would have to be withdrawn first, and those that would have to be before them.
 * @returns newest first; empty where the batch can be withdrawn by itself
 */
export async function laterBatches(db: Queryable, district: string, batch: string): Promise<LaterBatch[]> {
  const found = new Map<string, Found>();
  const open = [batch];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const row of await db.query<Found>(DIRECT, [district, at])) {
      if (found.has(row.id)) continue;
      found.set(row.id, row);
      open.push(row.id);
    }
  }
  return [...found.values()]
    .toSorted((a, b) => b.seq - a.seq)
    .map(({ id, kind, file, imported_at, refers }) => ({
      id,
      kind,
      file,
      importedAt: new Date(imported_at),
      reason: refers ? "refers" : "changed",
    }));
}
