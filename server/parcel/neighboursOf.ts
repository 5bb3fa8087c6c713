// What lies around a parcel? Those with a border in common, the nearest others, and how each stands.
import type { ParcelNeighbour } from "../api/parcelShapes";
import type { View } from "../api/view";
import type { Queryable } from "../db/database";
import { judgedYields, parcelSubjects } from "./parcelSubjects";

/** As many stand in the list; those with a border in common all do, up to `MOST_BORDERS`. */
const MOST = 8;
const MOST_BORDERS = 24;
/** Degrees around the parcel in which neighbours are looked for: about 300 m. */
const AROUND_DEG = 0.003;
/** Lines no further apart than this are one line surveyed twice, in metres. */
const SAME_LINE_M = 0.5;
/** What two shapes share at less than this is a corner and no border, in metres. */
const SHORTEST_BORDER_M = 0.5;

interface Row {
  id: string;
  name: string | null;
  distanceM: number;
  sharedM: number;
}

/**
 * Those with a border in common, the longest first, then the nearest others. The border is what both outlines have in common; where they were
 * surveyed twice it is the piece of the own outline that runs along the other one, without the half metre by which it reaches past either end.
 * So two plots that meet in a corner share nothing.
 */
export async function neighboursOf(db: Queryable, view: View, id: string): Promise<ParcelNeighbour[]> {
  const found = await db.query<Row>(
    `with near as (
       select o.id, o.name, o.geom, p.geom as own, ST_Distance(o.geom::geography, p.geom::geography) as metres
       from parcel p join parcel o on o.district_id = p.district_id and o.id <> p.id and o.geom && ST_Expand(p.geom, ${AROUND_DEG})
       where p.district_id = $1 and p.id = $2
     ), touching as (
       select n.id,
         ST_Length(ST_CollectionExtract(ST_Intersection(ST_Boundary(n.own), ST_Boundary(n.geom)), 2)::geography) as same,
         (select coalesce(sum(greatest(ST_Length(piece.geom::geography) - 2 * ${SAME_LINE_M}, 0)), 0)
          from ST_Dump(ST_LineMerge(ST_CollectionExtract(
            ST_Intersection(ST_Boundary(n.own), ST_SetSRID(ST_Buffer(n.geom::geography, ${SAME_LINE_M})::geometry, 4490)), 2))) piece) as along
       from near n where n.metres < ${SAME_LINE_M}
     )
     select n.id, n.name, n.metres as "distanceM",
       -- lines that are the same to the corner have their exact length
       coalesce(case when t.same >= t.along - 2 * ${SAME_LINE_M} then t.same else t.along end, 0) as "sharedM"
     from near n left join touching t on t.id = n.id`,
    [view.district.id, id],
  );
  const inOrder = found.toSorted(
    (a, b) => b.sharedM - a.sharedM || a.distanceM - b.distanceM || (a.id < b.id ? -1 : 1),
  );
  const bordering = inOrder.filter(({ sharedM }) => sharedM >= SHORTEST_BORDER_M).slice(0, MOST_BORDERS);
  const others = inOrder
    .filter(({ sharedM }) => sharedM < SHORTEST_BORDER_M)
    .map((row) => ({ ...row, sharedM: 0 }))
    .toSorted((a, b) => a.distanceM - b.distanceM || (a.id < b.id ? -1 : 1))
    .slice(0, Math.max(0, MOST - bordering.length));
  const rows = [...bordering, ...others];
  const subjects = await parcelSubjects(
    db,
    view,
    rows.map((row) => row.id),
    null,
  );
  return rows.map((row) => ({ ...row, metrics: judgedYields(subjects.get(row.id), view) }));
}
