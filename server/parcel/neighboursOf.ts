// What lies around a parcel? The nearest ones, with the line that they share, and how each stands.
import type { ParcelNeighbour } from "../api/parcelShapes";
import type { View } from "../api/view";
import type { Queryable } from "../db/database";
import { judgedYields, parcelSubjects } from "./parcelSubjects";

const MOST = 8;
/** Degrees around the parcel in which neighbours are looked for: about 300 m. */
const AROUND_DEG = 0.003;
/** Lines no further apart than this are one line surveyed twice, in metres. */
const SAME_LINE_M = 0.5;

interface Row {
  id: string;
  name: string | null;
  distanceM: number;
  sharedM: number;
}

/** The nearest first; of those that touch the one with the longest shared line. */
export async function neighboursOf(db: Queryable, view: View, id: string): Promise<ParcelNeighbour[]> {
  const rows = await db.query<Row>(
    `with near as (
       select o.id, o.name, o.geom, p.geom as own, ST_Distance(o.geom::geography, p.geom::geography) as metres
       from parcel p join parcel o on o.district_id = p.district_id and o.id <> p.id and o.geom && ST_Expand(p.geom, ${AROUND_DEG})
       where p.district_id = $1 and p.id = $2
       order by metres, o.id limit ${MOST}
     )
     select id, name, metres as "distanceM",
       case when metres >= ${SAME_LINE_M} then 0
         else ST_Length(ST_Intersection(ST_Boundary(own), ST_SetSRID(ST_Buffer(geom::geography, ${SAME_LINE_M})::geometry, 4490))::geography) end as "sharedM"
     from near`,
    [view.district.id, id],
  );
  const subjects = await parcelSubjects(
    db,
    view,
    rows.map((row) => row.id),
    null,
  );
  return rows
    .map((row) => ({ ...row, metrics: judgedYields(subjects.get(row.id), view) }))
    .sort((a, b) => b.sharedM - a.sharedM || a.distanceM - b.distanceM || (a.id < b.id ? -1 : 1));
}
