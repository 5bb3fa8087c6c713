// In which parks do new and changed parcels lie? Worked out before they are written, so that each row is written once.
import type { Queryable } from "../db/database";

/** What a new parcel gets of its park. @see findParks */
export const PARKS = {
  park_id: "w.park_id",
  park_rule: "coalesce(w.park_rule, 'none')",
  park_share: "w.park_share",
  park_split: "coalesce(w.park_split, false)",
};
export const THEIR_PARK = "left join stage_park w on w.parcel_id = s.id and w.position = 1";

/** Puts the parks of the staged parcels that are new or changed into the temporary table `stage_park`; of those assigned by hand none. */
export async function findParks(tx: Queryable, district: string): Promise<void> {
  await tx.query(
    `create temp table stage_park on commit drop as
     select w.* from parks_of($1, $land$
       select s.id, s.geom, s.given_park_id, s.geodesic_dm2 from stage s
       where s.merge_state <> 'same'
         and not exists (select from parcel p where p.district_id = $1 and p.id = s.id and p.park_rule = 'assigned')
     $land$) w`,
    [district],
  );
  await tx.query("analyze stage_park");
}

/** Once the parcels are written: the parks of those that were there before, and the parts of those that are split. */
export async function settleParks(tx: Queryable, district: string): Promise<void> {
  await tx.query(
    `update parcel p
     set park_id = w.park_id, park_rule = w.park_rule, park_share = w.park_share, park_split = w.park_split
     from stage_park w join stage s on s.id = w.parcel_id
     where p.district_id = $1 and p.id = w.parcel_id and w.position = 1 and s.merge_state = 'changed'
       and (p.park_id, p.park_rule, p.park_share, p.park_split) is distinct from (w.park_id, w.park_rule, w.park_share, w.park_split)`,
    [district],
  );
  await tx.query(
    `delete from parcel_share h using stage_park w
     where h.district_id = $1 and h.parcel_id = w.parcel_id and w.position = 1`,
    [district],
  );
  await tx.query(
    `insert into parcel_share (district_id, parcel_id, position, park_id, geodesic_dm2)
     select $1, w.parcel_id, w.position, w.park_id, w.part_dm2 from stage_park w where w.park_split`,
    [district],
  );
  await tx.query("drop table stage_park");
}
