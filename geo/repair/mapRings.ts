// How does every ring of a shape become another one, or go?
import type { LandGeometry, LandPosition } from "../area/landGeometry";
import { polygonsOf } from "./plane";

export type LandRing = readonly LandPosition[];

/**
 * The shape with each ring changed; a ring that becomes null is left out, with an outer ring its holes. A single polygon left is a
 * Polygon where it was one. The very same object where no ring changed; null where nothing is left.
 */
export function mapRings(
  geometry: LandGeometry,
  change: (ring: LandRing, isHole: boolean, polygon: number) => LandRing | null,
): LandGeometry | null {
  let changed = false;
  const polygons = polygonsOf(geometry).flatMap((rings, polygon) => {
    const kept = rings.map((ring, index) => change(ring, index > 0, polygon));
    if (kept.some((ring, index) => ring !== rings[index])) changed = true;
    return kept[0] === null || kept[0] === undefined ? [] : [kept.filter((ring) => ring !== null)];
  });
  if (!changed) return geometry;
  return shapeOf(polygons, geometry.type);
}

/** A Polygon for one polygon, unless it was several parts by its type; null for none. */
export function shapeOf(
  polygons: readonly (readonly LandRing[])[],
  type: LandGeometry["type"],
): LandGeometry | null {
  const [only] = polygons;
  if (only === undefined) return null;
  return type === "Polygon" && polygons.length === 1
    ? { type, coordinates: only }
    : { type: "MultiPolygon", coordinates: polygons };
}

/** The ring with its first position at its end. */
export function closed(ring: LandRing): LandRing {
  return [...ring, ...ring.slice(0, 1)];
}
