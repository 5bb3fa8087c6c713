// Which parks are there, where, and which industries are designated to lead them?
import type { ParkKind } from "../api/shapes";
import type { Queryable } from "../db/database";

/** A park without its figures. */
export interface ParkNaming {
  readonly id: string;
  readonly name: string;
  readonly name_en: string | null;
  readonly kind: ParkKind;
  readonly parent_id: string | null;
  readonly boundary: "approved" | "sketch";
  readonly towns: string[];
  readonly source: string | null;
  readonly leads: string[];
  readonly lon: number;
  readonly lat: number;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Every park of the district by id. One without a boundary of its own is placed by its parcels, else by the district's parks. */
export function parkNamings(db: Queryable, districtId: string): Promise<ParkNaming[]> {
  return db.query<ParkNaming>(
    `with place as materialized (
       select k.id, coalesce(k.geom,
         (select ST_ConvexHull(ST_Collect(p.geom)) from parcel p
          where p.district_id = k.district_id and p.id in (select parcel_id from park_parcels(k.district_id, k.id))),
         (select ST_SetSRID(ST_Extent(o.geom)::geometry, 4490) from park o where o.district_id = k.district_id),
         ST_SetSRID(ST_MakePoint(0, 0), 4490)) as geom
       from park k where k.district_id = $1
     )
     select k.id, k.name, k.name_en, k.kind, k.parent_id, k.boundary, coalesce(k.towns, '{}') as towns, k.source,
       array(select l.prefix from park_lead_industry l
         where l.district_id = k.district_id and l.park_id = k.id order by l.position, l.prefix) as leads,
       ST_X(ST_PointOnSurface(g.geom)) as lon, ST_Y(ST_PointOnSurface(g.geom)) as lat,
       ST_XMin(g.geom) as west, ST_YMin(g.geom) as south, ST_XMax(g.geom) as east, ST_YMax(g.geom) as north
     from park k join place g on g.id = k.id
     where k.district_id = $1
     order by k.id collate "C"`,
    [districtId],
  );
}
