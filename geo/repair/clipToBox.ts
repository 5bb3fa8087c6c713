// Which part of a large shape matters beside a small one? Its rings within a box around that.

import type { LandGeometry } from "../area/landGeometry";
import { at } from "../list/at";
import { closed, type LandRing } from "./mapRings";
import { openRing, polygonsOf } from "./plane";

type Corner = readonly [x: number, y: number];
const cornersOf = (ring: LandRing): Corner[] => ring.map(([x = 0, y = 0]) => [x, y]);

/** Degrees; a margin keeps the box's own sides, along which cut rings run, off the small shape. */
const MARGIN = 1e-4;

/**
 * The large shape cut to the box of the small one. Rings that leave the box and come back run along its sides, so that the result is for
 * clipping only.
 * Source: Sutherland and Hodgman, Communications of the ACM 17 (1974).
 */
export function clipToBox(large: LandGeometry, small: LandGeometry): LandGeometry {
  const corners = polygonsOf(small).flatMap((rings) => rings.slice(0, 1).flatMap(cornersOf));
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const sides: readonly (readonly [axis: 0 | 1, limit: number, keep: 1 | -1])[] = [
    [0, least(xs) - MARGIN, 1],
    [0, -least(xs.map((x) => -x)) + MARGIN, -1],
    [1, least(ys) - MARGIN, 1],
    [1, -least(ys.map((y) => -y)) + MARGIN, -1],
  ];
  const cut = (ring: LandRing) =>
    sides.reduce<readonly Corner[]>(
      (kept, [axis, limit, keep]) => cutAt(kept, axis, limit, keep),
      cornersOf(openRing(ring)),
    );
  return {
    type: "MultiPolygon",
    coordinates: polygonsOf(large)
      .map((rings) => rings.map(cut).filter(({ length }) => length >= 3))
      .filter(({ length }) => length > 0)
      .map((rings) => rings.map(closed)),
  };
}

const least = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);

/** The part of an open ring on one side of a line along an axis. */
function cutAt(ring: readonly Corner[], axis: 0 | 1, limit: number, keep: 1 | -1): Corner[] {
  const beyond = (corner: Corner) => (corner[axis] - limit) * keep;
  return ring.flatMap((b, place) => {
    const a = at(ring, (place === 0 ? ring.length : place) - 1);
    const [da, db] = [beyond(a), beyond(b)];
    const crossing = (): Corner => {
      const t = da / (da - db);
      return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
    };
    if (db >= 0) return da < 0 ? [crossing(), b] : [b];
    return da >= 0 ? [crossing()] : [];
  });
}
