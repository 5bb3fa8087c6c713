// How long is a drawn line, leg by leg, and which way does each leg run?
import { ELLIPSOID } from "../area/ellipsoid";
import type { LandPosition } from "../area/landGeometry";

export interface Leg {
  /** Along the geodesic, metres. */
  readonly lengthM: number;
  /** At the leg's start, degrees clockwise from true north, 0 to below 360; null for a leg without length. */
  readonly bearing: number | null;
}

/**
 * Length and bearing of each leg on the CGCS2000 ellipsoid.
 * @param points longitude and latitude in degrees
 * @returns one leg fewer than points; empty for a single point
 * @example legsOf([[121.54, 29.76], [121.54, 29.763]])[0] // 332.53 m, bearing 0
 */
export function legsOf(points: readonly LandPosition[]): Leg[] {
  return points.slice(1).map((to, at) => legOf(points[at] ?? to, to));
}

/** The same of one leg. */
export function legOf([lon1 = 0, lat1 = 0]: LandPosition, [lon2 = 0, lat2 = 0]: LandPosition): Leg {
  const { s12 = 0, azi1 = 0 } = ELLIPSOID.Inverse(lat1, lon1, lat2, lon2);
  return { lengthM: s12, bearing: s12 === 0 ? null : turned(azi1) };
}

/** Sum of the legs, metres. @example lengthM([[121.54, 29.76], [121.54, 29.763], [121.54, 29.76]]) // 665.06 */
export const lengthM = (points: readonly LandPosition[]): number =>
  legsOf(points).reduce((sum, leg) => sum + leg.lengthM, 0);

/** No leg of a site is longer, metres: beyond it a number was mistyped, and a dashed line around the earth stops the page. */
export const LONGEST_LEG_M = 200_000;

/**
 * What the sides of an area lack to come back to where they began; null where its last corner is no attempt to do so: further off than a
 * hundredth of the way, or one of three.
 * @param points the corners as they were measured, not closed
 */
export function closingError(
  points: readonly LandPosition[],
): { readonly lackM: number; readonly oneIn: number | null } | null {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined || points.length < 4) return null;
  const lackM = legOf(last, first).lengthM;
  const wayM = lengthM(points);
  if (lackM * 100 > wayM) return null;
  // what is written as 0.00 m is none; rounded up the traverse would be told better than it is
  return { lackM, oneIn: lackM < 0.005 ? null : Math.floor(wayM / lackM) };
}

/**
 * The place that lies at a bearing and distance from another, on the CGCS2000 ellipsoid.
 * @param bearing degrees clockwise from true north
 * @param distanceM metres; negative goes back
 */
export function placeAt(
  [lon = 0, lat = 0]: LandPosition,
  bearing: number,
  distanceM: number,
): [number, number] {
  const { lon2 = lon, lat2 = lat } = ELLIPSOID.Direct(lat, lon, bearing, distanceM);
  return [lon2, lat2];
}

/**
 * A line with points put in along the geodesic, so that no leg is longer than `stepM`: between them a straight line in degrees is the
 * geodesic, to 30 µm for 50 m.
 */
export function densified(points: readonly LandPosition[], stepM: number): LandPosition[] {
  return points.flatMap((to, at): LandPosition[] => {
    const from = points[at - 1];
    if (from === undefined) return [to];
    const { lengthM: whole, bearing } = legOf(from, to);
    const parts = Math.ceil(whole / stepM);
    const between: LandPosition[] = [];
    for (let part = 1; part < parts; part++)
      between.push(placeAt(from, bearing ?? 0, (whole * part) / parts));
    return [...between, to];
  });
}

const turned = (azimuth: number): number => {
  const bearing = azimuth < 0 ? azimuth + 360 : azimuth;
  return bearing === 360 || bearing === 0 ? 0 : bearing;
};
