// What does the map draw under the parcels? The outlines of the district, its neighbours and the parks.
import { readFileSync } from "node:fs";
import type { FeatureCollection, Geometry } from "geojson";
import type { OutlineProperties, ParkFeatureProperties } from "../api/shapes";
import type { Queryable } from "../db/database";

const OUTLINE = new URL("../../seeds/policy/outline.geojson", import.meta.url);

/** The sketched outlines of the district and its neighbours; the district's own where one was imported. */
export async function outlines(
  db: Queryable,
  districtId: string,
): Promise<FeatureCollection<Geometry, OutlineProperties>> {
  const sketched = JSON.parse(readFileSync(OUTLINE, "utf8")) as FeatureCollection<
    Geometry,
    Omit<OutlineProperties, "sketch">
  >;
  const [own] = await db.query<{ geometry: string }>(
    "select ST_AsGeoJSON(geom, 8, 0) as geometry from district where id = $1 and geom is not null",
    [districtId],
  );
  return {
    type: "FeatureCollection",
    features: sketched.features.map((feature) => {
      const imported = own !== undefined && feature.properties.role === "district";
      return {
        ...feature,
        geometry: imported ? (JSON.parse(own.geometry) as Geometry) : feature.geometry,
        properties: { ...feature.properties, sketch: !imported },
      };
    }),
  };
}

/** The parks that have a boundary, by id. */
export async function parkFeatures(
  db: Queryable,
  districtId: string,
): Promise<FeatureCollection<Geometry, ParkFeatureProperties>> {
  const rows = await db.query<ParkFeatureProperties & { geometry: string }>(
    `select id, name, name_en as "nameEn", kind, boundary, ST_AsGeoJSON(geom, 8, 0) as geometry
     from park where district_id = $1 and geom is not null order by id collate "C"`,
    [districtId],
  );
  return {
    type: "FeatureCollection",
    features: rows.map(({ geometry, ...properties }) => ({
      type: "Feature",
      properties,
      geometry: JSON.parse(geometry) as Geometry,
    })),
  };
}
