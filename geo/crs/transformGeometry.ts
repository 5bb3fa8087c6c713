// How does a whole shape move to degrees?
import type { Degrees } from "./crsSystem";

/** Any GeoJSON geometry (RFC 7946), by structure. */
export type AnyGeometry =
  | { readonly type: string; readonly coordinates: unknown }
  | { readonly type: "GeometryCollection"; readonly geometries: readonly AnyGeometry[] };

/**
 * The same geometry with each position's first two numbers transformed and everything else (heights, `bbox`
 * aside, which would be stale) kept. Nothing is rounded, and equal positions stay equal, so that closed rings stay
 * closed.
 * @example transformGeometry({ type: "Point", coordinates: [1, 2] }, (x, y) => [y, x]) // { type: "Point", coordinates: [2, 1] }
 */
export function transformGeometry<G extends AnyGeometry>(
  geometry: G,
  toDegrees: (x: number, y: number) => Degrees,
): G {
  const { bbox: _, ...rest } = geometry as G & { bbox?: unknown };
  if ("geometries" in geometry) {
    const geometries = geometry.geometries.map((part) => transformGeometry(part, toDegrees));
    return { ...rest, geometries } as unknown as G;
  }
  return { ...rest, coordinates: moved(geometry.coordinates, toDegrees) } as unknown as G;
}

function moved(coordinates: unknown, toDegrees: (x: number, y: number) => Degrees): unknown {
  if (!Array.isArray(coordinates)) return coordinates;
  const [x, y, ...others] = coordinates as readonly unknown[];
  if (typeof x === "number" && typeof y === "number") return [...toDegrees(x, y), ...others];
  return coordinates.map((part) => moved(part, toDegrees));
}
