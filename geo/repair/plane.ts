// How is a shape measured in metres for comparing its lines? On a plane that touches the layer; areas are never taken from it.
import type { LandGeometry, LandPosition } from "../area/landGeometry";
import { metresPerDegree } from "../crs/metres";
import type { Place } from "./finding";

export type Point = readonly [xM: number, yM: number];
type Ring = readonly Point[];
/** Outer ring and holes, of all polygons. Rings are not closed: the last corner is joined to the first. */
export type Rings = readonly Ring[];
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export interface Plane {
  point(position: LandPosition): Point;
  place(point: Point): Place;
}

/** Metres east and north of an origin; good to 0.3 % over a district, which is all that a tolerance needs. */
export function planeAt([lon, lat]: Place): Plane {
  const { east, north } = metresPerDegree(lat);
  return {
    point: ([x = 0, y = 0]) => [(x - lon) * east, (y - lat) * north],
    place: ([x, y]) => [lon + x / east, lat + y / north],
  };
}

export const polygonsOf = (geometry: LandGeometry): readonly (readonly (readonly LandPosition[])[])[] =>
  geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;

/** All rings in metres, each without the corner that closes it. */
export function ringsOf(plane: Plane, geometry: LandGeometry): Rings {
  return polygonsOf(geometry).flatMap((rings) =>
    rings.map((ring) => openRing(ring).map((position) => plane.point(position))),
  );
}

/** The ring without its closing corner; as it is where it does not close. */
export function openRing<T extends LandPosition>(ring: readonly T[]): readonly T[] {
  const [first, last] = [ring[0], ring.at(-1)];
  const closed = ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return closed ? ring.slice(0, -1) : ring;
}

export function boxOf(rings: Rings): Box {
  const box = {
    west: Number.POSITIVE_INFINITY,
    south: Number.POSITIVE_INFINITY,
    east: Number.NEGATIVE_INFINITY,
    north: Number.NEGATIVE_INFINITY,
  };
  for (const ring of rings) {
    for (const [x, y] of ring) {
      box.west = Math.min(box.west, x);
      box.south = Math.min(box.south, y);
      box.east = Math.max(box.east, x);
      box.north = Math.max(box.north, y);
    }
  }
  return box;
}

/** Twice the signed area, positive where the ring runs counter-clockwise. */
export function twiceArea(ring: readonly LandPosition[]): number {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let twice = 0;
  for (let i = 1; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    const [bx = 0, by = 0] = ring[i + 1] ?? [];
    twice += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return twice;
}

export const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(bx - ax, by - ay);

/** The point of a segment that lies nearest. */
export function nearestOn(p: Point, a: Point, b: Point): Point {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length2 = dx * dx + dy * dy;
  if (length2 === 0) return a;
  const t = Math.min(1, Math.max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length2));
  return [a[0] + t * dx, a[1] + t * dy];
}

/** Calls for every side of every ring, the closing one included. */
export function eachSide(rings: Rings, of: (a: Point, b: Point) => void): void {
  for (const ring of rings) {
    let a = ring.at(-1);
    for (const b of ring) {
      if (a !== undefined) of(a, b);
      a = b;
    }
  }
}

/** Whether a point lies inside, by the even-odd rule over all rings. */
export function isInside([x, y]: Point, rings: Rings): boolean {
  let inside = false;
  eachSide(rings, (a, b) => {
    if (a[1] > y === b[1] > y) return;
    if (x < a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0])) inside = !inside;
  });
  return inside;
}

/** The nearest point of any side, and how far it is. */
export function nearestOf(p: Point, rings: Rings): { readonly point: Point; readonly distanceM: number } {
  let best: Point = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let bestM = Number.POSITIVE_INFINITY;
  eachSide(rings, (a, b) => {
    const q = nearestOn(p, a, b);
    const m = distance(p, q);
    if (m < bestM) [best, bestM] = [q, m];
  });
  return { point: best, distanceM: bestM };
}

/** A point well inside: the middle of the widest stretch within, at half the height of the box and some heights around. */
export function pointWithin(rings: Rings): Point {
  const { south, north, west, east } = boxOf(rings);
  let best: Point = [(west + east) / 2, (south + north) / 2];
  let widest = -1;
  for (const share of [0.5, 0.31, 0.69, 0.17, 0.83]) {
    const y = south + (north - south) * share;
    const xs: number[] = [];
    eachSide(rings, (a, b) => {
      if (a[1] > y !== b[1] > y) xs.push(a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
    });
    xs.sort((a, b) => a - b);
    for (let i = 0; i + 1 < xs.length; i += 2) {
      const [from = 0, to = 0] = [xs[i], xs[i + 1]];
      if (to - from > widest) [best, widest] = [[(from + to) / 2, y], to - from];
    }
    // a bar through the middle is inside enough; further ones are for shapes that the first missed
    if (widest > 0 && share === 0.5) break;
  }
  return best;
}

export function perimeterM(rings: Rings): number {
  let sum = 0;
  eachSide(rings, (a, b) => {
    sum += distance(a, b);
  });
  return sum;
}
