// What land do several shapes cover together, each place once?
import { featureCollection, union } from "@turf/turf";
import type { LandGeometry } from "../area/landGeometry";
import { polygonsOf } from "../repair/plane";

/** Degrees, 0.1 mm and 1 mm: tried where lines that nearly meet are more than the clipping library can untangle. */
const COARSER = [9, 8] as const;

/**
 * The land that lies in any of the shapes; null for none.
 * @throws the library's error where it fails at every precision
 */
export function unionOf(shapes: readonly LandGeometry[]): LandGeometry | null {
  const [first, ...others] = shapes;
  if (first === undefined) return null;
  if (others.length === 0) return first;
  try {
    return joined(shapes, null);
  } catch (error) {
    for (const decimals of COARSER)
      try {
        return joined(shapes, decimals);
      } catch {
        // coarser still
      }
    throw error;
  }
}

function joined(shapes: readonly LandGeometry[], decimals: number | null): LandGeometry | null {
  const at = (degrees: number) =>
    decimals === null ? degrees : Math.round(degrees * 10 ** decimals) / 10 ** decimals;
  const features = shapes.map((shape) => ({
    type: "Feature" as const,
    properties: {},
    geometry: {
      type: "MultiPolygon" as const,
      coordinates: polygonsOf(shape).map((rings) =>
        rings.map((ring) => ring.map(([lon = 0, lat = 0]) => [at(lon), at(lat)])),
      ),
    },
  }));
  return union(featureCollection(features))?.geometry ?? null;
}
