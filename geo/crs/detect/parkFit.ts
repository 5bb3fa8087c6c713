// Do a file's shapes lie within known parks, or across their lines?
//
// Industrial parcels lie within parks and do not cross their lines. A system that is 100 m (an old datum), 490 m
// (GCJ-02) or 1.1 km (BD-09) off puts some of them across, so the true system has most inside and fewest across.
import type { LandGeometry } from "../../area/landGeometry";
import type { Degrees, RawPosition } from "../crsSystem";
import { boxOf } from "./boxOf";
import type { DegreeExtent } from "./evidence";
import { spread } from "./spread";

export interface ParkFit {
  /** For each park: shapes inside minus shapes across its line. */
  readonly points: readonly number[];
  /** Shapes inside some park, and shapes across some park's line. */
  readonly inside: number;
  readonly crossing: number;
  /** The shift that was applied, degrees east and north. */
  readonly shift: Degrees;
}

export interface Park {
  readonly rings: readonly (readonly Degrees[])[];
  readonly box: DegreeExtent;
}

const CORNERS_AT_MOST = 16;
/**
 * Shapes are drawn in towards their middle before they are compared: a parcel that shares a stretch of the park's
 * line lies within it, however the two were digitised.
 */
const DRAWN_IN = 0.9;

export function parksOf(parks: readonly LandGeometry[]): Park[] {
  return parks.flatMap((geometry) => {
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    const rings = polygons.flat().map((ring) => ring.map(([lon = 0, lat = 0]): Degrees => [lon, lat]));
    const box = boxOf(rings.flat());
    return box === null ? [] : [{ rings, box }];
  });
}

/** A shape's corners as places, drawn in, and which parks it could touch under any shift that is tried. */
export interface PlacedShape {
  readonly corners: readonly Degrees[];
  readonly near: readonly number[];
}

/** More than any shift between datums, some 400 m. */
const NEAR_DEGREES = 0.004;

/** Raw rings as placed shapes of at most sixteen corners; those that give no degrees are left out. */
export function placeShapes(
  rings: readonly (readonly RawPosition[])[],
  toDegrees: (x: number, y: number) => Degrees,
  parks: readonly Park[],
): PlacedShape[] {
  return rings.flatMap((ring) => {
    const corners = drawnIn(ring, toDegrees);
    const box = boxOf(corners);
    if (box === null) return [];
    const near = parks.flatMap((park, index) => (areNear(box, park.box) ? [index] : []));
    return [{ corners, near }];
  });
}

const areNear = (a: DegreeExtent, b: DegreeExtent): boolean =>
  a.west - NEAR_DEGREES <= b.east &&
  a.east + NEAR_DEGREES >= b.west &&
  a.south - NEAR_DEGREES <= b.north &&
  a.north + NEAR_DEGREES >= b.south;

function drawnIn(ring: readonly RawPosition[], toDegrees: (x: number, y: number) => Degrees): Degrees[] {
  const places = spread(ring, CORNERS_AT_MOST)
    .map(([x = Number.NaN, y = Number.NaN]) => toDegrees(x, y))
    .filter(([lon, lat]) => Number.isFinite(lon) && Number.isFinite(lat));
  const lon = places.reduce((sum, [value]) => sum + value, 0) / places.length;
  const lat = places.reduce((sum, [, value]) => sum + value, 0) / places.length;
  return places.map(([x, y]) => [lon + (x - lon) * DRAWN_IN, lat + (y - lat) * DRAWN_IN]);
}

/** How shapes (from `placeShapes`) lie in parks, each moved by a shift in degrees. */
export function parkFit(
  shapes: readonly PlacedShape[],
  parks: readonly Park[],
  shift: Degrees = [0, 0],
): ParkFit {
  const points = parks.map(() => 0);
  let inside = 0;
  let crossing = 0;
  for (const { corners: shape, near } of shapes) {
    let isInside = false;
    let crosses = false;
    for (const index of near) {
      const park = parks[index];
      if (park === undefined) continue;
      const count = cornersWithin(shape, park, shift);
      if (count === 0) continue;
      const whole = count === shape.length;
      if (whole) isInside = true;
      else crosses = true;
      points[index] = (points[index] ?? 0) + (whole ? 1 : -1);
    }
    if (crosses) crossing++;
    else if (isInside) inside++;
  }
  return { points, inside, crossing, shift };
}

function cornersWithin(shape: readonly Degrees[], { rings, box }: Park, [east, north]: Degrees): number {
  let count = 0;
  // by index: these lines run most often of all that reads a file
  for (const corner of shape) {
    const x = corner[0] + east;
    const y = corner[1] + north;
    if (x < box.west || x > box.east || y < box.south || y > box.north) continue;
    if (isWithin(rings, x, y)) count++;
  }
  return count;
}

/** Even-odd over all rings, so that holes are out. */
function isWithin(rings: readonly (readonly Degrees[])[], x: number, y: number): boolean {
  let within = false;
  for (const ring of rings) {
    let previous = ring[ring.length - 1];
    for (const corner of ring) {
      if (previous !== undefined && corner[1] > y !== previous[1] > y) {
        const crossingX =
          corner[0] + ((y - corner[1]) / (previous[1] - corner[1])) * (previous[0] - corner[0]);
        if (x < crossingX) within = !within;
      }
      previous = corner;
    }
  }
  return within;
}
