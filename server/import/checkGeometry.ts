// Is a row's geometry land of this district? First its numbers, then, in the database, its shape.
import type { LandGeometry } from "../../geo/area/landGeometry";
import type { Queryable } from "../db/database";
import type { DeliveredRow, Delivery } from "./delivery";
import { type Extent, within } from "./extents";
import { placeInWords, placeOfText } from "./placeInWords";

/** The row's polygon, or null with the row rejected at the first thing that is wrong. */
export function geometryOf(row: DeliveredRow, extent: Extent | null): LandGeometry | null {
  const given = row.geometry;
  if (typeof given !== "object" || given === null) return refuse(row, "no_geometry");
  const { type, coordinates } = given as { type?: unknown; coordinates?: unknown };
  if (type !== "Polygon" && type !== "MultiPolygon") return refuse(row, "not_a_polygon", String(type));
  const polygons: unknown = type === "Polygon" ? [coordinates] : coordinates;
  if (!Array.isArray(polygons) || polygons.length === 0) return refuse(row, "missing_ring");
  for (const rings of polygons as readonly unknown[]) {
    if (!Array.isArray(rings) || rings.length === 0) return refuse(row, "missing_ring");
    for (const ring of rings as readonly unknown[]) if (!ringIsSound(row, ring, extent)) return null;
  }
  return given as LandGeometry;
}

function ringIsSound(row: DeliveredRow, ring: unknown, extent: Extent | null): boolean {
  if (!Array.isArray(ring) || ring.length === 0) return refuse(row, "missing_ring") !== null;
  for (const position of ring as readonly unknown[]) {
    const [lon, lat] = Array.isArray(position) ? (position as readonly unknown[]) : [];
    if (!Number.isFinite(lon) || !Number.isFinite(lat)) {
      return refuse(row, "bad_coordinate", JSON.stringify(position)) !== null;
    }
    if (!positionIsSound(row, Number(lon), Number(lat), extent)) return false;
  }
  const [first, last] = [ring[0], ring.at(-1)] as [readonly number[], readonly number[]];
  if (first[0] !== last[0] || first[1] !== last[1]) return refuse(row, "ring_not_closed") !== null;
  if (ring.length < 4) return refuse(row, "ring_too_short", String(ring.length)) !== null;
  return true;
}

function positionIsSound(row: DeliveredRow, lon: number, lat: number, extent: Extent | null): boolean {
  const swapped = extent === null ? Math.abs(lat) > 90 && Math.abs(lon) <= 90 : within(extent, lat, lon);
  if (swapped) return refuse(row, "swapped_axes", `[${placeInWords(lon, lat)}]`) !== null;
  if (extent !== null ? within(extent, lon, lat) : Math.abs(lon) <= 180 && Math.abs(lat) <= 90) return true;
  const words = extent ?? { west: -180, east: 180, south: -90, north: 90 };
  row.reject("outside_district", "geometry", {
    value: `[${placeInWords(lon, lat)}]`,
    extent: `${words.west}–${words.east} E, ${words.south}–${words.north} N`,
  });
  return false;
}

function refuse(
  row: DeliveredRow,
  code:
    | "no_geometry"
    | "not_a_polygon"
    | "missing_ring"
    | "ring_too_short"
    | "ring_not_closed"
    | "bad_coordinate"
    | "swapped_axes",
  value = "",
): null {
  row.reject(code, "geometry", { value });
  return null;
}

/** Rejects staged rows whose `geom` is no valid area (OGC simple features), in one statement. */
export async function checkStagedGeometry(tx: Queryable, delivery: Delivery): Promise<void> {
  const faults = await tx.query<{ row_no: number; reason: string }>(
    "select row_no, st_isvalidreason(geom) as reason from stage where not st_isvalid(geom)",
  );
  const byRow = new Map(delivery.rows.map((row) => [row.row, row]));
  for (const { row_no, reason } of faults) {
    const place = /^(?:Ring )?Self-intersection\[(.*)\]$/i.exec(reason)?.[1];
    const row = byRow.get(row_no);
    if (place !== undefined) row?.reject("self_intersection", "geometry", { value: placeOfText(place) });
    else if (row !== undefined) row.reject("invalid_geometry", "geometry", { reason: inWords(row, reason) });
  }
}

/** The engine's reasons for an invalid area (OGC simple features), without their place. */
const FAULTS: Readonly<Record<string, string>> = {
  "Hole lies outside shell": "孔洞在外环之外",
  "Holes are nested": "孔洞套孔洞",
  "Nested holes": "孔洞套孔洞",
  "Nested shells": "外环套外环",
  "Interior is disconnected": "内部被分隔",
  "Duplicate Rings": "环重复",
  "Too few points in geometry component": "点数过少",
  "Invalid Coordinate": "坐标无效",
};

function inWords(row: DeliveredRow, reason: string): string {
  if (row.delivery.facts.lang === "en")
    return reason.replace(/\[(.*)\]$/, (_, at: string) => `[${placeOfText(at)}]`);
  const [, fault = reason, place] = /^(.*?)(?:\[(.*)\])?$/.exec(reason) ?? [];
  const known = FAULTS[fault] ?? fault;
  return place === undefined ? known : `${known}，${placeOfText(place)} 附近`;
}
