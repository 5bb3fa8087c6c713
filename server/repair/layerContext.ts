// Within what does a layer lie: the window and outline of its district, the parks' lines, the neighbours that stand already?
import type { LandGeometry } from "../../geo/area/landGeometry";
import type { Shape } from "../../geo/repair/finding";
import type { LayerContext } from "../../geo/repair/layer";
import type { Queryable } from "../db/database";
import { extentOf } from "../import/extents";

export type DrawnLayer = LayerContext["of"];

export async function layerContext(db: Queryable, district: string, of: DrawnLayer): Promise<LayerContext> {
  const [outline] = await db.query<{ geometry: string }>(
    "select ST_AsGeoJSON(geom, 9, 0) as geometry from district where id = $1 and geom is not null",
    [district],
  );
  const parks = of === "parks" ? [] : await standingShapes(db, district, "parks");
  return {
    of,
    window: await extentOf(db, district),
    district: outline === undefined ? null : (JSON.parse(outline.geometry) as LandGeometry),
    parks: parks.flatMap(({ id, parent, geometry }) =>
      geometry === null ? [] : [{ id, parent: parent ?? null, geometry: geometry as LandGeometry }],
    ),
  };
}

/** A box in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** The shapes in the database, as neighbours; only those within the bounds where there are some. */
export async function standingShapes(
  db: Queryable,
  district: string,
  of: DrawnLayer,
  bounds: Bounds | null = null,
): Promise<Shape[]> {
  const [table, parent, registered] =
    of === "parks" ? ["park", "t.parent_id", "null::bigint"] : ["parcel", "null", "registered_dm2(t)"];
  const rows = await db.query<{
    id: string;
    parent: string | null;
    registered: number | null;
    geometry: string;
  }>(
    `select t.id, ${parent} as parent, ${registered} as registered, ST_AsGeoJSON(t.geom, 15, 0) as geometry
     from ${table} t where t.district_id = $1 and t.geom is not null
       and ($2::float8 is null or t.geom && ST_MakeEnvelope($2, $3, $4, $5, 4490))
     order by t.id collate "C"`,
    [district, ...(bounds ?? [null, null, null, null])],
  );
  return rows.map(({ id, parent: parentId, registered: registeredDm2, geometry }) => ({
    key: id,
    id,
    geometry: single(JSON.parse(geometry) as LandGeometry),
    registeredDm2,
    parent: parentId,
    standing: true,
  }));
}

/** The tables hold every shape as several parts; of one part it is the Polygon that came. */
function single(geometry: LandGeometry): LandGeometry {
  const [only, ...more] = geometry.coordinates;
  return geometry.type === "MultiPolygon" && only !== undefined && more.length === 0
    ? { type: "Polygon", coordinates: only as (typeof geometry.coordinates)[number] }
    : geometry;
}
