// Plane geometry in metres: areas, rings moved inward, points within a quadrangle.
import { polygon } from "@turf/turf";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";

/** Signed square metres of an open or closed ring, positive where it runs counter-clockwise. */
export function ringArea(ring: readonly Position[]): number {
  return (
    ring.reduce((sum, [x = 0, y = 0], i) => {
      const [nx = 0, ny = 0] = ring[(i + 1) % ring.length] ?? [];
      return sum + x * ny - nx * y;
    }, 0) / 2
  );
}

/** Square metres of a polygon, holes taken off. */
export function planeArea({ coordinates }: Polygon): number {
  return coordinates.reduce(
    (sum, ring, i) => sum + (i === 0 ? Math.abs(ringArea(ring)) : -Math.abs(ringArea(ring))),
    0,
  );
}

/** 1 for a circle, 0.79 for a square, near 0 for a sliver. */
export function roundness(shape: Polygon): number {
  const ring = shape.coordinates[0] ?? [];
  const length = ring.reduce((sum, point, i) => sum + apart(point, ring[(i + 1) % ring.length] ?? point), 0);
  return (4 * Math.PI * planeArea(shape)) / (length * length);
}

export function apart([x = 0, y = 0]: Position, [nx = 0, ny = 0]: Position): number {
  return Math.hypot(nx - x, ny - y);
}

export function middleOf(ring: readonly Position[]): Position {
  const sum = ring.reduce(([a = 0, b = 0], [x = 0, y = 0]) => [a + x, b + y], [0, 0]);
  return sum.map((value) => value / ring.length);
}

/** An open counter-clockwise ring with each edge moved inward by its own width, outward where that is below zero. */
export function inset(ring: readonly Position[], widths: (edge: number) => number): Position[] {
  return ring.map((point, i) => {
    const before = ring[(i + ring.length - 1) % ring.length] ?? point;
    const after = ring[(i + 1) % ring.length] ?? point;
    return corner(before, point, after, widths((i + ring.length - 1) % ring.length), widths(i));
  });
}

/** Where the two edges at a corner meet after each has moved to its left. */
function corner(before: Position, point: Position, after: Position, a: number, b: number): Position {
  const [x = 0, y = 0] = point;
  const [ux, uy] = direction(before, point);
  const [vx, vy] = direction(point, after);
  const cross = ux * vy - uy * vx;
  // Nearly straight on: no corner to work out.
  if (Math.abs(cross) < 0.05) return [x - (uy * (a + b)) / 2, y + (ux * (a + b)) / 2];
  return [x + (vx * a - ux * b) / cross, y + (vy * a - uy * b) / cross];
}

function direction([x = 0, y = 0]: Position, [nx = 0, ny = 0]: Position): readonly [number, number] {
  const length = Math.hypot(nx - x, ny - y) || 1;
  return [(nx - x) / length, (ny - y) / length];
}

/** Corners in counter-clockwise order, the first one lower left. */
export type Quad = readonly [Position, Position, Position, Position];

/** The point at `s` of the way along and `t` of the way across. */
export function within(quad: Quad, s: number, t: number): Position {
  const mix = (k: 0 | 1) => {
    const [a, b, c, d] = quad.map((point) => point[k] ?? 0) as [number, number, number, number];
    return (1 - t) * ((1 - s) * a + s * b) + t * ((1 - s) * d + s * c);
  };
  return [mix(0), mix(1)];
}

export function closed(ring: readonly Position[]): Feature<Polygon> {
  return polygon([[...ring, ring[0] ?? [0, 0]]]);
}

/** What a river or an edge cuts off from a piece of land is not part of it. */
export function largestPart(shape: Polygon | MultiPolygon): Polygon {
  if (shape.type === "Polygon") return shape;
  const parts = shape.coordinates.map((coordinates): Polygon => ({ type: "Polygon", coordinates }));
  return parts.reduce((best, part) => (planeArea(part) > planeArea(best) ? part : best));
}
