// Which shapes does a sheet show? Parcels, parks and outlines within a box.
import type { Geometry, MultiPolygon, Polygon } from "geojson";
import type { OutlineProperties, ParkKind } from "../api/shapes";
import type { Queryable } from "../db/database";
import { outlines, parkFeatures } from "../map/outlines";

/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];
type Rings = readonly (readonly (readonly number[])[])[];

export interface ParcelShape {
  readonly id: string;
  readonly idle: boolean;
  readonly parts: readonly Rings[];
  readonly point: readonly [number, number];
}

export interface ParkShape {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: ParkKind;
  readonly parts: readonly Rings[];
}

export interface OutlineShape extends OutlineProperties {
  readonly parts: readonly Rings[];
}

/**
 * Parcels that touch the box, by id; their status is the one in force.
 * @param only of these alone
 */
export async function parcelShapes(
  db: Queryable,
  districtId: string,
  box: Box,
  only: readonly string[] | null = null,
): Promise<ParcelShape[]> {
  const rows = await db.query<{
    id: string;
    idle: boolean;
    lon: number;
    lat: number;
    geometry: string;
  }>(
    `select p.id, coalesce(v.status = 'idle', false) as idle, p.label_lon as lon, p.label_lat as lat,
       ST_AsGeoJSON(p.geom, 8, 0) as geometry
     from parcel p join parcels_in_force($1) v on v.id = p.id
     where p.district_id = $1 and p.geom && ST_MakeEnvelope($2, $3, $4, $5, 4490)
       and ($6::text[] is null or p.id = any($6::text[])) order by p.id collate "C"`,
    [districtId, ...box, only === null ? null : [...only]],
  );
  return rows.map(({ id, idle, lon, lat, geometry }) => ({
    id,
    idle,
    parts: (JSON.parse(geometry) as MultiPolygon).coordinates,
    point: [lon, lat],
  }));
}

/** Every park that has a boundary. */
export async function parkShapes(db: Queryable, districtId: string): Promise<ParkShape[]> {
  const { features } = await parkFeatures(db, districtId);
  return features.map(({ properties: { id, name, nameEn, kind }, geometry }) => ({
    id,
    name,
    nameEn,
    kind,
    parts: partsOf(geometry),
  }));
}

export async function outlineShapes(db: Queryable, districtId: string): Promise<OutlineShape[]> {
  const { features } = await outlines(db, districtId);
  return features.map(({ properties, geometry }) => ({ ...properties, parts: partsOf(geometry) }));
}

function partsOf(geometry: Geometry): readonly Rings[] {
  const { type } = geometry;
  if (type === "MultiPolygon") return (geometry as MultiPolygon).coordinates;
  return type === "Polygon" ? [(geometry as Polygon).coordinates] : [];
}

/** The box around shapes; null around nothing. */
export function boxAround(shapes: Iterable<{ readonly parts: readonly Rings[] }>): Box | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { parts } of shapes) {
    for (const [outer = []] of parts) {
      for (const [lon = 0, lat = 0] of outer) {
        west = Math.min(west, lon);
        south = Math.min(south, lat);
        east = Math.max(east, lon);
        north = Math.max(north, lat);
      }
    }
  }
  return west <= east ? [west, south, east, north] : null;
}
