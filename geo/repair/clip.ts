// What do two shapes have in common, and what does one have beyond the other?
import { difference, featureCollection, intersect } from "@turf/turf";
import type { LandGeometry, LandPosition } from "../area/landGeometry";
import { clipToBox } from "./clipToBox";
import type { LandRing } from "./mapRings";
import { polygonsOf } from "./plane";

type Feature = Parameters<typeof intersect>[0]["features"][number];

/** As the clipping library wants it: rings closed, nothing read-only. @param decimals of the degrees; null: as they are */
const featureOf = (geometry: LandGeometry, decimals: number | null): Feature => ({
  type: "Feature",
  properties: {},
  geometry: {
    type: "MultiPolygon",
    coordinates: polygonsOf(geometry).map((rings) =>
      rings.map((ring) => ring.map((at) => (decimals === null ? [...at] : rounded(at, decimals)))),
    ),
  },
});

const rounded = (at: LandPosition, decimals: number): number[] =>
  at.map((degrees) => Math.round(degrees * 10 ** decimals) / 10 ** decimals);

/** 0.1 mm, 1 mm, 1 cm: tried where lines that nearly meet are more than the clipping library can untangle. */
const COARSER = [9, 8, 7] as const;

/** @throws the library's error where it fails at every precision */
function clipped(
  operation: typeof intersect | typeof difference,
  a: LandGeometry,
  b: LandGeometry,
): LandGeometry | null {
  const at = (decimals: number | null) =>
    operation(featureCollection([featureOf(a, decimals), featureOf(b, decimals)]))?.geometry ?? null;
  try {
    return at(null);
  } catch (error) {
    for (const decimals of COARSER)
      try {
        return at(decimals);
      } catch {
        // coarser still
      }
    throw error;
  }
}

/** Below this many corners cutting to a box saves nothing. */
const FEW_CORNERS = 30;

const near = (large: LandGeometry, small: LandGeometry): LandGeometry => {
  const corners = polygonsOf(large).reduce((sum, rings) => sum + rings.reduce((n, r) => n + r.length, 0), 0);
  return corners <= FEW_CORNERS ? large : clipToBox(large, small);
};

/** The common land; null where there is none. */
export const common = (a: LandGeometry, b: LandGeometry): LandGeometry | null =>
  clipped(intersect, a, near(b, a));

/** The land of one that is not the other's; null where nothing is left. */
export const beyond = (a: LandGeometry, b: LandGeometry): LandGeometry | null =>
  clipped(difference, a, near(b, a));

/** All that a shape encloses, whichever way its lines cross: with itself as the second shape, the library takes it apart at its crossings. */
export function enclosed(geometry: LandGeometry): LandGeometry | null {
  const all: LandPosition[] = polygonsOf(geometry).flatMap((rings) => rings.flat());
  const [xs, ys] = [all.map(([x = 0]) => x), all.map(([, y = 0]) => y)];
  const [west, east] = [Math.min(...xs) - 1e-6, Math.max(...xs) + 1e-6];
  const [south, north] = [Math.min(...ys) - 1e-6, Math.max(...ys) + 1e-6];
  const frame: LandRing = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return common(geometry, { type: "Polygon", coordinates: [frame] });
}
