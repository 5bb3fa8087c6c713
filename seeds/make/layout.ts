// How is an estate laid out: blocks between roads, two rows of plots back to back, a canal through, ragged at the edges?
import { difference, featureCollection, intersect, polygon } from "@turf/turf";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import { toDegrees, turned } from "./frame";
import type { ParkPlan } from "./parkPlans";
import type { Random } from "./random";

const MAIN_ROAD = 30;
const BRANCH_ROAD = 16;
const CANAL = 22;
/** 5 mu: smaller remnants are green. */
const SMALLEST_M2 = 3_400;

export interface Estate {
  /** The sketched boundary in degrees. */
  readonly boundary: Polygon;
  /** Plots in degrees, from one end of the estate to the other. */
  readonly plots: readonly (Polygon | MultiPolygon)[];
}

/** Lays out one estate; the same plan and stream give the same plots. */
export function layOut(plan: ParkPlan, random: Random): Estate {
  const outline = outlineOf(plan, random);
  const grown = plan.overshoot ? 1.006 : 0.985;
  const ground = withoutCanal(scaled(outline, grown), plan, random);
  const plots: (Polygon | MultiPolygon)[] = [];
  for (const shape of plotsOf(plan, random)) {
    const inside = intersect(featureCollection<Polygon | MultiPolygon>([shape, ground]));
    if (inside === null) continue;
    const kept = largestPart(inside);
    if (planeArea(kept) < SMALLEST_M2) continue;
    plots.push(toDegrees(kept, plan.centre));
  }
  joinAcrossRoad(plan, plots);
  return { boundary: toDegrees(outline.geometry, plan.centre), plots };
}

/** A rectangle whose corners are cut unevenly. */
function outlineOf({ length, width, turn }: ParkPlan, random: Random): Feature<Polygon> {
  const [l, w] = [length / 2, width / 2];
  const cut = () => [length * random.between(0.03, 0.12), width * random.between(0.05, 0.2)] as const;
  const corners = [
    [1, 1],
    [-1, 1],
    [-1, -1],
    [1, -1],
  ] as const;
  const ring = corners.flatMap(([sx, sy], i) => {
    const [cu, cv] = cut();
    const onEnd: Position = turned(sx * l, sy * (w - cv), turn);
    const onSide: Position = turned(sx * (l - cu), sy * w, turn);
    return i % 2 === 0 ? [onEnd, onSide] : [onSide, onEnd];
  });
  return polygon([[...ring, ring[0] ?? [0, 0]]]);
}

function scaled(shape: Feature<Polygon>, factor: number): Feature<Polygon> {
  return polygon(
    shape.geometry.coordinates.map((ring) => ring.map(([x = 0, y = 0]) => [x * factor, y * factor])),
  );
}

function withoutCanal(
  ground: Feature<Polygon>,
  { length, width, turn }: ParkPlan,
  random: Random,
): Feature<Polygon | MultiPolygon> {
  const from = random.between(-0.35, 0.35) * width;
  const to = from + random.between(-0.3, 0.3) * width;
  const bend = (from + to) / 2 + random.between(-0.1, 0.1) * width;
  const line: readonly [number, number][] = [
    [-length, from],
    [-length * 0.1, bend],
    [length, to],
  ];
  const above = line.map(([u, v]) => turned(u, v + CANAL / 2, turn));
  const below = line.map(([u, v]) => turned(u, v - CANAL / 2, turn)).reverse();
  const canal = polygon([[...above, ...below, above[0] ?? [0, 0]]]);
  return difference(featureCollection<Polygon | MultiPolygon>([ground, canal])) ?? ground;
}

function* plotsOf(plan: ParkPlan, random: Random): Generator<Feature<Polygon>> {
  const { length, width, turn } = plan;
  let column = 0;
  for (let u = -length / 2; u < length / 2; column += 1) {
    const blockLength = random.between(250, 430);
    let row = 0;
    for (let v = -width / 2; v < width / 2; row += 1) {
      const blockWidth = random.between(150, 225);
      const middle = blockWidth * random.between(0.44, 0.56);
      yield* strip(u, v, blockLength, middle, turn, random);
      yield* strip(u, v + middle, blockLength, blockWidth - middle, turn, random);
      v += blockWidth + (row % 3 === 2 ? MAIN_ROAD : BRANCH_ROAD);
    }
    u += blockLength + (column % 2 === 1 ? MAIN_ROAD : BRANCH_ROAD);
  }
}

/** One row of plots along a road, their fronts of uneven width. */
function* strip(
  u: number,
  v: number,
  along: number,
  depth: number,
  turn: number,
  random: Random,
): Generator<Feature<Polygon>> {
  let at = 0;
  while (at < along - 30) {
    let front = random.between(52, 152);
    if (along - at - front < 45) front = along - at;
    yield plot(u + at, v, front, depth, turn, random);
    at += front;
  }
}

function plot(
  u: number,
  v: number,
  front: number,
  depth: number,
  turn: number,
  random: Random,
): Feature<Polygon> {
  const chamfer = random.between(2, 9);
  const skew = random.between(-4, 4);
  const ring: [number, number][] = [
    [u + chamfer, v],
    [u + front - 1, v],
    [u + front - 1, v + depth - 1],
    [u + skew * 0.25, v + depth - 1],
    [u, v + chamfer],
  ];
  // Some plots have given a corner to a substation or a neighbour.
  if (random.chance(0.06) && front > 90) {
    ring.splice(
      2,
      1,
      [u + front - 1, v + depth * 0.55],
      [u + front * 0.6, v + depth * 0.55],
      [u + front * 0.6, v + depth - 1],
    );
  }
  const rings = [[...ring, ring[0] ?? [u, v]]];
  // A few enclose a piece that is not theirs.
  if (random.chance(0.004) && front > 100) {
    const [a, b] = [u + front * 0.4, v + depth * 0.4];
    rings.push([
      [a, b],
      [a, b + depth * 0.2],
      [a + front * 0.2, b + depth * 0.2],
      [a + front * 0.2, b],
      [a, b],
    ]);
  }
  return polygon(rings.map((points) => points.map(([x, y]) => turned(x, y, turn))));
}

/** What a canal or edge cuts off from a plot is not part of it. */
function largestPart(shape: Feature<Polygon | MultiPolygon>): Polygon {
  if (shape.geometry.type === "Polygon") return shape.geometry;
  const parts = shape.geometry.coordinates.map((coordinates): Polygon => ({ type: "Polygon", coordinates }));
  return parts.reduce((best, part) => (planeArea(part) > planeArea(best) ? part : best));
}

/** In a strategic park one owner holds two plots under one code. */
function joinAcrossRoad(plan: ParkPlan, plots: (Polygon | MultiPolygon)[]): void {
  if (plan.kind !== "strategic_park") return;
  const [first, second] = [plots[40], plots[43]];
  if (first?.type !== "Polygon" || second?.type !== "Polygon") return;
  plots[40] = { type: "MultiPolygon", coordinates: [first.coordinates, second.coordinates] };
  plots.splice(43, 1);
}

/** Square metres of a polygon in metres, holes taken off. */
function planeArea({ coordinates }: Polygon): number {
  const area = (ring: Position[]) =>
    Math.abs(
      ring.reduce((sum, [x = 0, y = 0], i) => {
        const [nx = 0, ny = 0] = ring[(i + 1) % ring.length] ?? [];
        return sum + x * ny - nx * y;
      }, 0) / 2,
    );
  return coordinates.reduce((sum, ring, i) => sum + (i === 0 ? area(ring) : -area(ring)), 0);
}
