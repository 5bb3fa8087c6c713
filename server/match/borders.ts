// Which parcels are neighbours, and along how many metres do they face each other?
import type { SharedBorder } from "../../geo/match/assembly";
import type { Queryable } from "../db/database";

export interface Neighbourhood {
  readonly borders: readonly SharedBorder[];
  /** Metres around each parcel, by id. */
  readonly perimeterM: ReadonlyMap<string, number>;
}

/** Degrees that are no less than a metre anywhere in the country. */
const DEGREES_A_METRE = 1 / 60_000;

/**
 * Lengths in the 3° zone of the district's middle, whose scale is within 0.04 % of the true one; for the form of a site, not for areas.
 * @param ids of parcels
 * @param gapM a strip between two that is no wider does not part them
 */
export async function bordersOf(
  db: Queryable,
  districtId: string,
  ids: readonly string[],
  gapM: number,
): Promise<Neighbourhood> {
  const [middle] = await db.query<{ lon: number | null }>(
    "select avg(label_lon) as lon from parcel where district_id = $1 and id = any($2)",
    [districtId, ids],
  );
  // EPSG 4534 is 75° E without zone numbers, the next ones 3° further each
  const zone = 4534 + Math.round(((middle?.lon ?? 120) - 75) / 3);
  const around = await db.query<{ id: string; metres: number }>(
    "select id, st_perimeter(st_transform(geom, $3::int)) as metres from parcel where district_id = $1 and id = any($2)",
    [districtId, ids, zone],
  );
  const borders = await db.query<{ a: string; b: string; metres: number }>(
    `with pair as (
       select p.id as a, q.id as b, st_transform(p.geom, $3::int) as one, st_transform(q.geom, $3::int) as other
       from parcel p join parcel q on q.district_id = p.district_id and q.id collate "C" > p.id collate "C"
         and q.geom && st_expand(p.geom, $5::float8)
       where p.district_id = $1 and p.id = any($2) and q.id = any($2)
     )
     select a, b, least(
         st_length(st_intersection(st_boundary(one), st_buffer(other, $4::float8 + 0.05, 2))),
         st_length(st_intersection(st_boundary(other), st_buffer(one, $4::float8 + 0.05, 2)))) as metres
     from pair where st_dwithin(one, other, $4::float8 + 0.05) order by a collate "C", b collate "C"`,
    [districtId, ids, zone, gapM, gapM * DEGREES_A_METRE],
  );
  return {
    borders: borders.map(({ a, b, metres }) => ({ a, b, lengthM: metres })),
    perimeterM: new Map(around.map(({ id, metres }) => [id, metres])),
  };
}
