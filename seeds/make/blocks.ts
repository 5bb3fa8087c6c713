// How is a block between roads divided: one large owner, halves, a deep plot at one end, two rows back to back, small workshops?
import type { Feature, Polygon, Position } from "geojson";
import { apart, closed, type Quad, within } from "./plane";
import type { Random } from "./random";

const MU_M2 = 2000 / 3;
const LARGEST_MU = 148;
/** Half the strip between two neighbours: a wall and a ditch. */
const WALL = 0.6;

interface Block {
  readonly quad: Quad;
  readonly length: number;
  readonly depth: number;
}

/** The block's plots in metres, from one end to the other. */
export function plotsOf(quad: Quad, random: Random): Feature<Polygon>[] {
  const [a, b, c, d] = quad;
  const block = { quad, length: (apart(a, b) + apart(d, c)) / 2, depth: (apart(a, d) + apart(b, c)) / 2 };
  const mu = (block.length * block.depth) / MU_M2;
  const kind = random.next();
  if (kind < 0.12 && mu < LARGEST_MU) return [plot(block, 0, 1, 0, 1, random)];
  if (kind < 0.25) return halves(block, random);
  if (kind < 0.54) return deepPlot(block, random);
  return rows(block, 0, 1, kind < 0.88 ? 99 : 65, random);
}

function halves(block: Block, random: Random): Feature<Polygon>[] {
  const at = random.between(0.36, 0.64);
  const left = plot(block, 0, at, 0, 1, random);
  return random.chance(0.6)
    ? [left, plot(block, at, 1, 0, 1, random)]
    : [left, ...rows(block, at, 1, 92, random)];
}

/** One plot from road to road at an end of the block, rows beside it. */
function deepPlot(block: Block, random: Random): Feature<Polygon>[] {
  const share = random.between(0.26, 0.44);
  return random.chance(0.5)
    ? [plot(block, 0, share, 0, 1, random), ...rows(block, share, 1, 88, random)]
    : [...rows(block, 0, 1 - share, 88, random), plot(block, 1 - share, 1, 0, 1, random)];
}

/** Two rows of plots back to back between `from` and `to`, their fronts of uneven width around `front` metres. */
function rows(block: Block, from: number, to: number, front: number, random: Random): Feature<Polygon>[] {
  const middle = random.between(0.43, 0.57);
  return [
    [0, middle],
    [middle, 1],
  ].flatMap(([low = 0, high = 1]) => {
    const edges = fronts((to - from) * block.length, front, random);
    return edges
      .slice(0, -1)
      .map((edge, i) =>
        plot(
          block,
          from + edge / block.length,
          i === edges.length - 2 ? to : from + (edges[i + 1] ?? 0) / block.length,
          low,
          high,
          random,
        ),
      );
  });
}

/** Where the fronts of a row begin and end, from 0 to `length`. */
function fronts(length: number, usual: number, random: Random): number[] {
  const edges = [0];
  for (let at = 0; ; ) {
    at += Math.min(230, Math.max(44, usual * random.lognormal(0.42)));
    if (length - at < 44) return [...edges, length];
    edges.push(at);
  }
}

/** The plot between two shares along and two across; at the block's own corners the crossing takes a piece. */
function plot(
  block: Block,
  s0: number,
  s1: number,
  t0: number,
  t1: number,
  random: Random,
): Feature<Polygon> {
  const { quad, length, depth } = block;
  const [du, dv] = [WALL / length, WALL / depth];
  const [west, east] = [s0 === 0 ? 0 : s0 + du, s1 === 1 ? 1 : s1 - du];
  const [south, north] = [t0 === 0 ? 0 : t0 + dv, t1 === 1 ? 1 : t1 - dv];
  const cut = random.between(7, 13);
  const [cu, cv] = [cut / length, cut / depth];
  const at = (s: number, t: number): Position => within(quad, s, t);
  const chamfer = (
    s: number,
    t: number,
    first: readonly [number, number],
    second: readonly [number, number],
  ) => ((s === 0 || s === 1) && (t === 0 || t === 1) ? [at(...first), at(...second)] : [at(s, t)]);
  const upperRight =
    random.chance(0.05) && (east - west) * length > 85 && t1 - t0 < 1
      ? given(at, [west, east, south, north])
      : chamfer(east, north, [east, north - cv], [east - cu, north]);
  return closed([
    ...chamfer(west, south, [west, south + cv], [west + cu, south]),
    ...chamfer(east, south, [east - cu, south], [east, south + cv]),
    ...upperRight,
    ...chamfer(west, north, [west + cu, north], [west, north - cv]),
  ]);
}

/** Some plots have given a corner to a substation or a neighbour. */
function given(
  at: (s: number, t: number) => Position,
  [west, east, south, north]: readonly [number, number, number, number],
): Position[] {
  const [s, t] = [west + (east - west) * 0.66, south + (north - south) * 0.6];
  return [at(east, t), at(s, t), at(s, north)];
}
