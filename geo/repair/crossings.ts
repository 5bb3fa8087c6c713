// Where do the sides of a shape cross or touch each other where they should not?
import { distance, nearestOn, type Point, type Rings } from "./plane";

interface Side {
  readonly a: Point;
  readonly b: Point;
  readonly ring: number;
  readonly at: number;
  readonly of: number;
  readonly west: number;
  readonly east: number;
}

/** Rounding of degrees stored as doubles: 15 digits of 121.5° are 0.1 µm. */
export const TOUCH_M = 1e-6;

/**
 * The points where sides that are not neighbours cross, run over each other or end on each other. Rings of one shape may touch in
 * single points (OGC simple features); that is no crossing.
 * @param most stops after so many
 */
export function crossings(rings: Rings, most = Number.POSITIVE_INFINITY): Point[] {
  const sides = sidesOf(rings).toSorted((p, q) => p.west - q.west);
  const found: Point[] = [];
  for (let i = 0; i < sides.length && found.length < most; i++) {
    const p = sides[i];
    if (p === undefined) break;
    for (let j = i + 1; j < sides.length && found.length < most; j++) {
      const q = sides[j];
      if (q === undefined || q.west > p.east) break;
      const point = meeting(p, q);
      if (point !== null) found.push(point);
    }
  }
  return found;
}

function sidesOf(rings: Rings): Side[] {
  return rings.flatMap((corners, ring) =>
    corners.map((a, at): Side => {
      const b = corners[(at + 1) % corners.length] ?? a;
      const [west, east] = a[0] < b[0] ? [a[0], b[0]] : [b[0], a[0]];
      return { a, b, ring, at, of: corners.length, west, east };
    }),
  );
}

function meeting(p: Side, q: Side): Point | null {
  if (Math.max(p.a[1], p.b[1]) < Math.min(q.a[1], q.b[1])) return null;
  if (Math.max(q.a[1], q.b[1]) < Math.min(p.a[1], p.b[1])) return null;
  const neighbours = p.ring === q.ring && [1, p.of - 1].includes(Math.abs(p.at - q.at));
  if (neighbours) return foldsBack(p, q);
  const point = properCrossing(p.a, p.b, q.a, q.b);
  if (point !== null) return point;
  const shared = runsOver(p, q);
  if (shared !== null) return shared;
  // an end on another ring's side is a touch, on its own ring's side the ring runs into itself
  if (p.ring !== q.ring) return null;
  return endOn(p, q) ?? endOn(q, p);
}

/** Where two segments cross with each other's ends on both sides; null where they only touch or not at all. */
export function properCrossing(a: Point, b: Point, c: Point, d: Point): Point | null {
  const [s1, s2] = [side(a, b, c), side(a, b, d)];
  const [s3, s4] = [side(c, d, a), side(c, d, b)];
  if (!(s1 * s2 < 0 && s3 * s4 < 0)) return null;
  const t = s3 / (s3 - s4);
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
}

/** Twice the area of a triangle: on which side of a → b the third point lies. */
const side = (a: Point, b: Point, p: Point): number =>
  (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);

/** Neighbouring sides share a corner; more than that is a way there and back. */
function foldsBack(p: Side, q: Side): Point | null {
  const common = [p.a, p.b].find((end) => end === q.a || end === q.b);
  if (common === undefined) return null;
  const [u, v] = [p.a === common ? p.b : p.a, q.a === common ? q.b : q.a];
  const [du, dv] = [distance(common, u), distance(common, v)];
  if (du < TOUCH_M || dv < TOUCH_M) return null;
  const towards = (u[0] - common[0]) * (v[0] - common[0]) + (u[1] - common[1]) * (v[1] - common[1]) > 0;
  const [shorter, from, to] = du < dv ? [u, common, v] : [v, common, u];
  return towards && distance(shorter, nearestOn(shorter, from, to)) < TOUCH_M ? shorter : null;
}

function runsOver(p: Side, q: Side): Point | null {
  const on = [
    ...[q.a, q.b].filter((end) => distance(end, nearestOn(end, p.a, p.b)) < TOUCH_M),
    ...[p.a, p.b].filter((end) => distance(end, nearestOn(end, q.a, q.b)) < TOUCH_M),
  ];
  const [first] = on;
  const other = first === undefined ? undefined : on.find((end) => distance(end, first) > 2 * TOUCH_M);
  return first === undefined || other === undefined
    ? null
    : [(first[0] + other[0]) / 2, (first[1] + other[1]) / 2];
}

function endOn(p: Side, q: Side): Point | null {
  return [q.a, q.b].find((end) => distance(end, nearestOn(end, p.a, p.b)) < TOUCH_M) ?? null;
}
