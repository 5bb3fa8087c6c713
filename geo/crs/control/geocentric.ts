// Where is a place in metres from the middle of the Earth, and which place is there?
import type { Ellipsoid } from "../datum";

export type Geocentric = [x: number, y: number, z: number];

const DEGREE = Math.PI / 180;

/** On the ellipsoid's surface: heights are not known in land files. Source: EPSG method 9602. */
export function toGeocentric(
  { semiMajorM, inverseFlattening }: Ellipsoid,
  lon: number,
  lat: number,
): Geocentric {
  const e2 = (2 - 1 / inverseFlattening) / inverseFlattening;
  const [sin, cos] = [Math.sin(lat * DEGREE), Math.cos(lat * DEGREE)];
  const n = semiMajorM / Math.sqrt(1 - e2 * sin * sin);
  return [n * cos * Math.cos(lon * DEGREE), n * cos * Math.sin(lon * DEGREE), n * (1 - e2) * sin];
}

/** Degrees of the place below or above; Bowring's start, then iterated to the last digits. */
export function fromGeocentric(
  { semiMajorM, inverseFlattening }: Ellipsoid,
  [x, y, z]: Geocentric,
): [lon: number, lat: number] {
  const e2 = (2 - 1 / inverseFlattening) / inverseFlattening;
  const fromAxis = Math.hypot(x, y);
  let lat = Math.atan2(z, fromAxis * (1 - e2));
  for (let round = 0; round < 8; round++) {
    const sin = Math.sin(lat);
    const n = semiMajorM / Math.sqrt(1 - e2 * sin * sin);
    lat = Math.atan2(z + e2 * n * sin, fromAxis);
  }
  return [Math.atan2(y, x) / DEGREE, lat / DEGREE];
}
