// Which part of a large shape matters beside a small one? Its rings within a box around that.
import type { LandGeometry, LandPosition } from "../area/landGeometry";
import type { LandRing } from "./mapRings";
import { openRing, polygonsOf } from "./plane";

/** Degrees; a margin keeps the box's own sides, along which cut rings run, off the small shape. */
const MARGIN = 1e-4;

/**
 * The large shape cut to the box of the small one. Rings that leave the box and come back run along its sides, so that the result is for
 * clipping only.
 * Source: Sutherland and Hodgman, Communications of the ACM 17 (1974).
 */
export function clipToBox(large: LandGeometry, small: LandGeometry): LandGeometry {
  const positions = polygonsOf(small).flatMap((rings) => rings[0] ?? []);
  const [xs, ys] = [positions.map(([x = 0]) => x), positions.map(([, y = 0]) => y)];
  const sides: readonly (readonly [axis: 0 | 1, limit: number, keep: 1 | -1])[] = [
    [0, least(xs) - MARGIN, 1],
    [0, -least(xs.map((x) => -x)) + MARGIN, -1],
    [1, least(ys) - MARGIN, 1],
    [1, -least(ys.map((y) => -y)) + MARGIN, -1],
  ];
  const cut = (ring: LandRing) =>
    sides.reduce<LandRing>((kept, [axis, limit, keep]) => cutAt(kept, axis, limit, keep), openRing(ring));
  return {
    type: "MultiPolygon",
    coordinates: polygonsOf(large)
      .map((rings) => rings.map(cut).filter(({ length }) => length >= 3))
      .filter(({ length }) => length > 0)
      .map((rings) => rings.map((ring) => [...ring, ring[0] ?? []])),
  };
}

const least = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);

/** The part of an open ring on one side of a line along an axis. */
function cutAt(ring: LandRing, axis: 0 | 1, limit: number, keep: 1 | -1): LandPosition[] {
  const beyond = (p: LandPosition) => ((p[axis] ?? 0) - limit) * keep;
  return ring.flatMap((b, at) => {
    const a = ring.at(at - 1) ?? b;
    const [da, db] = [beyond(a), beyond(b)];
    const crossing = (): LandPosition => {
      const t = da / (da - db);
      return [(a[0] ?? 0) + t * ((b[0] ?? 0) - (a[0] ?? 0)), (a[1] ?? 0) + t * ((b[1] ?? 0) - (a[1] ?? 0))];
    };
    if (db >= 0) return da < 0 ? [crossing(), b] : [b];
    return da >= 0 ? [crossing()] : [];
  });
}
