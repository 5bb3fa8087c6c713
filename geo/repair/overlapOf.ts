// Do two neighbours lie over each other by more than the error of a survey, and where?
import { geodesicAreaM2 } from "../area/geodesicArea";
import type { LandGeometry } from "../area/landGeometry";
import { common } from "./clip";
import {
  type Box,
  boxOf,
  eachSide,
  isInside,
  nearestOf,
  type Plane,
  type Point,
  perimeterM,
  pointWithin,
  type Rings,
  ringsOf,
} from "./plane";
import { THRESHOLDS } from "./thresholds";

/** A shape with its lines in metres, worked out once for all its neighbours. */
export interface Outline {
  readonly geometry: LandGeometry;
  readonly rings: Rings;
  readonly box: Box;
}

export interface Region {
  readonly geometry: LandGeometry;
  readonly areaM2: number;
  /** 2 · area / perimeter: what a strip is wide. */
  readonly widthM: number;
  readonly within: Point;
}

export function outlineOf(geometry: LandGeometry, plane: Plane): Outline {
  const rings = ringsOf(plane, geometry);
  return { geometry, rings, box: boxOf(rings) };
}

/** The common land of two shapes; null where they only touch, within the error of a survey. */
export function overlapOf(a: Outline, b: Outline, plane: Plane): Region | null {
  const shared: Box = {
    west: Math.max(a.box.west, b.box.west),
    south: Math.max(a.box.south, b.box.south),
    east: Math.min(a.box.east, b.box.east),
    north: Math.min(a.box.north, b.box.north),
  };
  const least = THRESHOLDS.boundaryErrorM;
  if (shared.east - shared.west <= least || shared.north - shared.south <= least) return null;
  if (!reachesInto(a.rings, b.rings, shared) && !reachesInto(b.rings, a.rings, shared)) return null;
  const geometry = common(a.geometry, b.geometry);
  if (geometry === null) return null;
  return regionOf(geometry, plane);
}

/** Null where it is no wider than the error of a survey. */
export function regionOf(geometry: LandGeometry, plane: Plane): Region | null {
  const rings = ringsOf(plane, geometry);
  const areaM2 = geodesicAreaM2(geometry);
  const widthM = (2 * areaM2) / perimeterM(rings);
  if (!(widthM > THRESHOLDS.boundaryErrorM)) return null;
  return { geometry, areaM2, widthM, within: pointWithin(rings) };
}

/**
 * Whether the line of one, or the land within it, lies deeper in the other than the error of a survey. Clipping takes a hundred times as
 * long, and nearly all neighbours only touch.
 */
function reachesInto(a: Rings, b: Rings, shared: Box): boolean {
  const near = sidesNear(b, shared);
  let found = false;
  eachSide(a, (from, to) => {
    if (found || !touches(from, to, shared)) return;
    const cuts = [0, ...cutsOf(from, to, near), 1].toSorted((p, q) => p - q);
    found =
      isDeep(from, b, shared) ||
      cuts.some((t, index) => {
        const middle = (t + (cuts[index + 1] ?? t)) / 2;
        const point: Point = [from[0] + middle * (to[0] - from[0]), from[1] + middle * (to[1] - from[1])];
        return isDeep(point, b, shared);
      });
  });
  return found || isDeep(pointWithin(a), b, shared);
}

function isDeep(p: Point, rings: Rings, { west, south, east, north }: Box): boolean {
  // on its border is enough: a side of one is where the shared box ends
  if (p[0] < west || p[0] > east || p[1] < south || p[1] > north) return false;
  return isInside(p, rings) && nearestOf(p, rings).distanceM > THRESHOLDS.boundaryErrorM;
}

type Side = readonly [Point, Point];

function sidesNear(rings: Rings, box: Box): Side[] {
  const near: Side[] = [];
  eachSide(rings, (a, b) => {
    if (touches(a, b, box)) near.push([a, b]);
  });
  return near;
}

const touches = (a: Point, b: Point, { west, south, east, north }: Box): boolean =>
  Math.min(a[0], b[0]) <= east &&
  Math.max(a[0], b[0]) >= west &&
  Math.min(a[1], b[1]) <= north &&
  Math.max(a[1], b[1]) >= south;

/** Where along a segment others cross or end on it, 0–1. */
function cutsOf(a: Point, b: Point, sides: readonly Side[]): number[] {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  return sides.flatMap(([c, d]) => {
    const [ex, ey] = [d[0] - c[0], d[1] - c[1]];
    const across = dx * ey - dy * ex;
    if (across === 0) return [];
    const t = ((c[0] - a[0]) * ey - (c[1] - a[1]) * ex) / across;
    const u = ((c[0] - a[0]) * dy - (c[1] - a[1]) * dx) / across;
    return t > 0 && t < 1 && u >= 0 && u <= 1 ? [t] : [];
  });
}
