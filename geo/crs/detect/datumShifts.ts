// By which shifts could a file in an old datum lie off, computed on its ellipsoid alone?
import type { Degrees } from "../crsSystem";
import { type ComputedDatum, PLANE_SHIFT_TO_CGCS2000, type UnshiftedDatum } from "../datum";
import { metresPerDegree } from "../metres";
import { gridSystem } from "../systemOf";
import { gaussKruger } from "../systems";
import { transformer } from "../transformer";

/** Finer than a parcel, coarse enough to try them all. */
const STEP_M = 14;
/** What a published range, made for maps of the whole country, may be short of in one place. */
const RANGE_SLACK_M = 10;

/**
 * The published shifts are of plane numbers, ours of places: part of them (1.5 m for Xi'an 80, 59 m for Beijing 54
 * at 30° N) is the ellipsoid's, which computing on it has removed already. That part is the northing of one place
 * on both ellipsoids.
 */
function ellipsoidNorthM(datum: ComputedDatum, lat: number): number {
  const northing = (of: ComputedDatum): number =>
    transformer(gridSystem(of, gaussKruger(120, 500_000)).id).fromDegrees(120, lat)[1];
  return northing(datum) - northing("CGCS2000");
}

/** Metres north and east by which degrees on the old ellipsoid can lie off at a latitude, CGCS2000 minus them. */
function shiftRanges(
  datum: UnshiftedDatum,
  lat: number,
): { readonly north: readonly [number, number]; readonly east: readonly [number, number] } {
  const { north, east } = PLANE_SHIFT_TO_CGCS2000[datum];
  const already = ellipsoidNorthM(datum, lat);
  return { north: [north[0] + already, north[1] + already], east };
}

/** A lattice over `shiftRanges`, in degrees east and north. */
export function shiftLattice(datum: UnshiftedDatum, lat: number): Degrees[] {
  const { north, east } = shiftRanges(datum, lat);
  const scale = metresPerDegree(lat);
  return steps(east).flatMap((e) => steps(north).map((n): Degrees => [e / scale.east, n / scale.north]));
}

function steps([from, to]: readonly [number, number]): number[] {
  const count = Math.ceil((to - from) / STEP_M);
  return Array.from({ length: count + 1 }, (_, index) => from + ((to - from) * index) / count);
}

/** Whether a constant shift found in metres is one that the old datum can have. */
export function isDatumShift(datum: UnshiftedDatum, lat: number, eastM: number, northM: number): boolean {
  const { north, east } = shiftRanges(datum, lat);
  const inRange = (value: number, [from, to]: readonly [number, number]): boolean =>
    value >= from - RANGE_SLACK_M && value <= to + RANGE_SLACK_M;
  return inRange(northM, north) && inRange(eastM, east);
}
