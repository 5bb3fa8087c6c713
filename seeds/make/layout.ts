// How is an estate laid out: which blocks belong to it, what of them is let as plots, and how is its outline sketched?
import { difference, featureCollection, intersect, simplify } from "@turf/turf";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import { plotsOf } from "./blocks";
import { bank, envelope } from "./envelopes";
import { toDegrees, turned } from "./frame";
import { merge } from "./merge";
import type { ParkPlan } from "./parkPlans";
import { apart, closed, inset, largestPart, middleOf, planeArea, type Quad, roundness } from "./plane";
import type { Random } from "./random";
import { type Cell, cellsOf } from "./roads";

/** 5 mu: smaller remnants are green. */
const SMALLEST_M2 = 3_400;
/** Less round than this is a strip, not a plot. */
const LEAST_ROUND = 0.42;
/** How far the sketch of a park whose plots overshoot it is drawn beside its true edge, in metres. */
const MISDRAWN = 30;

/** A plot's land and where it lies. */
export interface Site {
  readonly shape: Polygon | MultiPolygon;
  /** Middle of the plot's block in degrees: what decides its town, so that a town's line follows roads. */
  readonly block: Position;
  /** Number of the road that it is addressed by. */
  readonly road: number;
}

export interface Estate {
  /** The sketched boundary in degrees. */
  readonly boundary: Polygon;
  /** From one end of the estate to the other. */
  readonly sites: readonly Site[];
}

type Land = Feature<Polygon | MultiPolygon>;

/** Lays out one estate; the same plan and stream give the same plots. */
export function layOut(plan: ParkPlan, random: Random): Estate {
  const reach = envelope(plan, random);
  const grain = plan.length > 1000 ? 345 : 240;
  const whole = closed(reach);
  // A village, a school, a pumping station: not every block is let, and the outline goes round those at its edge.
  const unlet = plan.length > 1000 ? 0.035 : 0;
  const { ring, members } = merge(
    cellsOf(plan.length * 1.06, plan.width * 1.06, grain, random).filter(
      ({ quad }) => !random.chance(unlet) && shareWithin(quad, whole) > 0.5,
    ),
  );
  const ground = withoutRiver(closed(inset(reach, () => 9)), plan, random);
  const sites: Site[] = [];
  for (const cell of members) {
    const quad = inset(cell.quad, (edge) => cell.halves[edge] ?? 8) as unknown as Quad;
    for (const shape of plotsOf(quad, random)) {
      const kept = keptOf(shape, ground, random);
      if (kept !== null) sites.push(siteOf(kept, cell, plan));
    }
  }
  joinAcrossRoad(plan, sites);
  return { boundary: placed(sketch(ring, reach, plan), plan), sites };
}

function shareWithin(quad: Quad, whole: Land): number {
  const cell = closed(quad);
  const both = intersect(featureCollection<Polygon | MultiPolygon>([cell, whole]));
  return both === null ? 0 : planeArea(largestPart(both.geometry)) / planeArea(cell.geometry);
}

/** What of a plot lies on the estate's ground; null where that is too little or too thin. A few enclose a piece that is not theirs. */
function keptOf(shape: Feature<Polygon>, ground: Land, random: Random): Polygon | null {
  const inside = intersect(featureCollection<Polygon | MultiPolygon>([shape, ground]));
  if (inside === null) return null;
  const kept = largestPart(inside.geometry);
  if (planeArea(kept) < SMALLEST_M2 || roundness(kept) < LEAST_ROUND) return null;
  const [ring = []] = kept.coordinates;
  if (!random.chance(0.009) || planeArea(kept) < 10_000 || ring.length > 8) return kept;
  const middle = middleOf(ring.slice(0, -1));
  const hole = ring.map(([x = 0, y = 0]) => middle.map((m, k) => m + ((k === 0 ? x : y) - m) * 0.22));
  return { type: "Polygon", coordinates: [ring, hole.reverse()] };
}

/** A river through the larger estates: blocks on it end at its banks. */
function withoutRiver(ground: Feature<Polygon>, { length, width }: ParkPlan, random: Random): Land {
  if (length < 1400) return ground;
  const [from, to] = [random.between(-0.55, -0.1) * length, random.between(0.1, 0.55) * length];
  const side = random.chance(0.5) ? 1 : -1;
  const end: Position = [side * to, width];
  const line = [...bank([side * from, -width], end, random), end];
  const half = random.between(11, 17);
  const river = closed([
    ...line.map(([x = 0, y = 0]): Position => [x + half, y]),
    ...line.map(([x = 0, y = 0]): Position => [x - half, y]).reverse(),
  ]);
  return difference(featureCollection<Polygon | MultiPolygon>([ground, river])) ?? ground;
}

/** The outline as somebody sketched it: along the outer roads and banks, without what is finer than a few metres. */
function sketch(road: readonly Position[], reach: readonly Position[], plan: ParkPlan): Polygon {
  const land = intersect(
    featureCollection<Polygon | MultiPolygon>([closed(road), closed(inset(reach, () => -2))]),
  );
  if (land === null) throw new Error(`${plan.id} has no land`);
  const [outer = []] = largestPart(land.geometry).coordinates;
  const ring = simplify(closed(outer.slice(0, -1)), { tolerance: 6, highQuality: true }).geometry
    .coordinates[0] as Position[];
  const [dx, dy] = plan.overshoot ? [-MISDRAWN * 0.4, -MISDRAWN] : [0, 0];
  return { type: "Polygon", coordinates: [ring.map(([x = 0, y = 0]) => [x + dx, y + dy])] };
}

function siteOf(shape: Polygon, { quad, road }: Cell, plan: ParkPlan): Site {
  const [block = plan.centre] =
    placed({ type: "Polygon", coordinates: [[middleOf(quad)]] }, plan).coordinates[0] ?? [];
  return { shape: placed(shape, plan), block, road };
}

/** Turned and in degrees. */
function placed(shape: Polygon, { centre, turn }: ParkPlan): Polygon {
  const coordinates = shape.coordinates.map((ring) => ring.map(([u = 0, v = 0]) => turned(u, v, turn)));
  return toDegrees({ type: "Polygon", coordinates }, centre);
}

/** In a strategic park one owner holds two plots under one code: plot 41 and the nearest one across a road. */
function joinAcrossRoad(plan: ParkPlan, sites: Site[]): void {
  const first = sites[40];
  if (plan.kind !== "strategic_park" || first?.shape.type !== "Polygon") return;
  const own = first.shape;
  const middle = (shape: Polygon) => middleOf(shape.coordinates[0] ?? []);
  const [nearest] = sites
    .flatMap(({ shape, block }, i) =>
      i > 40 && block !== first.block && shape.type === "Polygon" && apart(block, first.block) > 1e-9
        ? [{ i, shape, metres: apart(middle(shape), middle(own)) }]
        : [],
    )
    .sort((a, b) => a.metres - b.metres);
  if (nearest === undefined) return;
  sites[40] = {
    ...first,
    shape: { type: "MultiPolygon", coordinates: [own.coordinates, nearest.shape.coordinates] },
  };
  sites.splice(nearest.i, 1);
}
