// Which stretch of land must be looked at around a shape? Degrees, so that it can be asked of a database.
import type { LandGeometry } from "../area/landGeometry";
import { metresPerDegree } from "../crs/metres";
import { polygonsOf } from "../repair/plane";

/** West, south, east, north in degrees. */
export type Extent = readonly [west: number, south: number, east: number, north: number];

/** Null for a shape without corners. */
export function extentOf(shape: LandGeometry): Extent | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of polygonsOf(shape).flat(2)) {
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return west > east ? null : [west, south, east, north];
}

/** So many metres farther on every side. */
export function widened([west, south, east, north]: Extent, metres: number): Extent {
  const { east: perEast, north: perNorth } = metresPerDegree(Math.max(Math.abs(south), Math.abs(north)));
  return [
    west - metres / perEast,
    south - metres / perNorth,
    east + metres / perEast,
    north + metres / perNorth,
  ];
}

export const meets = (a: Extent, b: Extent): boolean =>
  a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** Where each plot lies; those without corners are left out. */
export const withExtents = (
  plots: Iterable<{ readonly id: string; readonly shape: LandGeometry }>,
): (readonly [id: string, extent: Extent])[] =>
  [...plots].flatMap(({ id, shape }) => {
    const extent = extentOf(shape);
    return extent === null ? [] : [[id, extent] as const];
  });

/** The ids of those that reach into a stretch of land. */
export const idsNear = (of: Iterable<readonly [id: string, extent: Extent]>, extent: Extent): string[] =>
  [...of].flatMap(([id, own]) => (meets(own, extent) ? [id] : []));

/** What holds all of them; null where there are none. @example aroundAll([[0, 0, 1, 1], [2, 0, 3, 4]]) // [0, 0, 3, 4] */
export function aroundAll(extents: readonly Extent[]): Extent | null {
  const [first, ...others] = extents;
  if (first === undefined) return null;
  let [west, south, east, north] = first;
  for (const [w, s, e, n] of others) {
    [west, south] = [Math.min(west, w), Math.min(south, s)];
    [east, north] = [Math.max(east, e), Math.max(north, n)];
  }
  return [west, south, east, north];
}
