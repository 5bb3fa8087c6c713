// What did the buyers of a park's parcels promise to yield?
import type { MetricId } from "../../geo/target/target";
import type { View } from "../api/view";
import type { Queryable } from "../db/database";

/** Promises per mu in 万元/亩, decimal text; parcels that the boundary rule splits are left out. */
export function promisesOf(
  db: Queryable,
  view: View,
  parkId: string,
  metric: MetricId,
): Promise<{ parcelId: string; value: string }[]> {
  return db.query(
    `select c.parcel_id as "parcelId", trim_scale(c.value)::text as value
     from commitment c
     where c.district_id = $1 and c.key = $3 and c.operator in ('>=', '>')
       and c.parcel_id in (select k.parcel_id from park_parcels($1, $2) k where not k.split)
     order by c.parcel_id collate "C"`,
    [view.district.id, parkId, metric],
  );
}
