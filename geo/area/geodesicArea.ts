// How large is a drawn shape on the ground?
import { ELLIPSOID } from "./ellipsoid";
import type { LandGeometry, LandPosition } from "./landGeometry";
import { shortEdgeArea } from "./shortEdgeArea";

/**
 * Area enclosed by geodesics between the vertices, in m²: outer rings less holes, whichever way the rings
 * run.
 * @param geometry longitude and latitude in degrees, CGCS2000; rings closed or open, not crossing themselves
 *   The shape must not be changed afterwards: its area is remembered as long as it is there.
 * @throws RangeError for a ring with fewer than three vertices or a coordinate that is no longitude or
 *   latitude
 * Source: Karney, Algorithms for geodesics, J. Geodesy 87 (2013), by geographiclib-geodesic; accurate to
 *   about 0.1 mm² an edge.
 * @example geodesicAreaM2(square) // 96487.514 for 121.54–121.543 E, 29.76–29.763 N
 */
export function geodesicAreaM2(geometry: LandGeometry): number {
  const known = MEASURED.get(geometry);
  if (known !== undefined) return known;
  const area = measured(geometry);
  MEASURED.set(geometry, area);
  return area;
}

/** Shapes are never changed, and a delivery asks for the same one's area again and again: it is by far the dearest of what is asked. */
const MEASURED = new WeakMap<LandGeometry, number>();

function measured(geometry: LandGeometry): number {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  let area = 0;
  for (const [outer, ...holes] of polygons) {
    if (outer === undefined) continue;
    area += ringAreaM2(outer);
    for (const hole of holes) area -= ringAreaM2(hole);
  }
  return area;
}

/**
 * The same area in whole 0.01 m², halves rounded up.
 * @throws RangeError as `geodesicAreaM2`
 * @example geodesicAreaDm2(square) // 9_648_751
 */
export function geodesicAreaDm2(geometry: LandGeometry): number {
  const quick = shortEdgeArea(geometry);
  if (quick === null) return Math.round(geodesicAreaM2(geometry) * 100);
  const least = Math.round((quick.areaM2 - quick.withinM2) * 100);
  const most = Math.round((quick.areaM2 + quick.withinM2) * 100);
  // nearly always both sides of the doubt round alike: then so does what lies between
  return least === most ? most : Math.round(geodesicAreaM2(geometry) * 100);
}

function ringAreaM2(ring: readonly LandPosition[]): number {
  const polygon = ELLIPSOID.Polygon(false);
  const vertices = isClosed(ring) ? ring.slice(0, -1) : ring;
  if (vertices.length < 3) throw new RangeError(`a ring needs three vertices, not ${vertices.length}`);
  for (const [longitude, latitude] of vertices) {
    if (!isDegree(longitude, 360) || !isDegree(latitude, 90)) {
      throw new RangeError(`[${longitude}, ${latitude}] is no longitude and latitude in degrees`);
    }
    polygon.AddPoint(latitude, longitude);
  }
  // signed, then without the sign: the ring's direction is the file's habit, not a property of the land
  return Math.abs(polygon.Compute(false, true).area ?? 0);
}

function isClosed(ring: readonly LandPosition[]): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  return ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

function isDegree(value: number | undefined, most: number): value is number {
  return typeof value === "number" && Math.abs(value) <= most;
}
