// Of which parks does a parcel's area make a difference to the figures?
import type { Queryable } from "../db/database";

/**
 * The topmost parks of the trees that hold it or a part of it, and those of the other land of the enterprises on it: their figures are
 * split by land. Parcels that share none can be changed together without one being seen in the other's parks.
 * @returns ids by parcel; a parcel outside all parks is not in it
 */
export async function parksTouched(
  db: Queryable,
  district: string,
  parcels: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.query<{ id: string; roots: string[] }>(
    `with recursive tree (park_id, root) as (
       select k.id, k.id from park k where k.district_id = $1 and k.parent_id is null
       union all
       select k.id, t.root from tree t join park k on k.district_id = $1 and k.parent_id = t.park_id
     ), land (parcel_id, touches) as (
       select p.id, p.id from parcel p where p.district_id = $1 and p.id = any($2::text[])
       union
       select o.parcel_id, other.parcel_id from occupancy o
       join occupancy other on other.district_id = $1 and other.enterprise_id = o.enterprise_id and other.superseded_by is null
       where o.district_id = $1 and o.parcel_id = any($2::text[]) and o.superseded_by is null
     ), lies (parcel_id, park_id) as (
       select p.id, p.park_id from parcel p where p.district_id = $1 and p.park_id is not null
       union
       select s.parcel_id, s.park_id from parcel_share s where s.district_id = $1 and s.park_id is not null
     )
     select l.parcel_id as id, array_agg(distinct t.root) as roots
     from land l join lies i on i.parcel_id = l.touches join tree t on t.park_id = i.park_id
     group by l.parcel_id`,
    [district, parcels],
  );
  return new Map(rows.map(({ id, roots }) => [id, roots]));
}
