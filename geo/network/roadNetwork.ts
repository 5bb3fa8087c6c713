// How far is it along roads? Lines that meet in a vertex are joined there; what crosses without one does not meet.
import Flatbush from "flatbush";
import FlatQueue from "flatqueue";
import type { LandPosition } from "../area/landGeometry";
import { at } from "../list/at";
import { densified, legOf } from "../measure/legs";

export interface RoadNetwork {
  readonly nodes: readonly LandPosition[];
  /** Of each node those that it is joined to, with the geodesic between them in metres. */
  readonly edges: readonly (readonly (readonly [node: number, metres: number])[])[];
  /** The node nearest to a place; null without any. */
  readonly nearest: (place: LandPosition) => number | null;
}

/** Vertices that are no farther apart, in degrees, are one: about 1 cm. */
const SAME_DEGREES = 1e-7;
/** A place joins the road at a vertex: long sides are given vertices at this distance. */
const STEP_M = 100;

/** @param lines in both directions, CGCS2000, with a vertex wherever they meet */
export function roadNetwork(lines: readonly (readonly LandPosition[])[]): RoadNetwork {
  const nodes: LandPosition[] = [];
  const edges: [number, number][][] = [];
  // by cell: two vertices of one cell are one, and one may lie just across its side
  const known = new Map<string, number>();
  const nodeAt = (place: LandPosition): number => {
    const [lon = 0, lat = 0] = place;
    const [column, row] = [Math.floor(lon / SAME_DEGREES), Math.floor(lat / SAME_DEGREES)];
    for (const [right, up] of CELLS) {
      const before = known.get(`${column + right},${row + up}`);
      if (before !== undefined && isSame(at(nodes, before), place)) return before;
    }
    known.set(`${column},${row}`, nodes.length);
    nodes.push(place);
    edges.push([]);
    return nodes.length - 1;
  };
  for (const line of lines) {
    let last: number | null = null;
    for (const place of densified(line, STEP_M)) {
      const here = nodeAt(place);
      if (last !== null && last !== here) {
        const metres = legOf(at(nodes, last), place).lengthM;
        at(edges, last).push([here, metres]);
        at(edges, here).push([last, metres]);
      }
      last = here;
    }
  }
  return { nodes, edges, nearest: nearestOf(nodes) };
}

/** A cell and those around it, itself first. */
const CELLS = [0, 1, -1].flatMap((right) => [0, 1, -1].map((up) => [right, up] as const));

const isSame = (a: LandPosition, b: LandPosition): boolean =>
  a.every((degrees, axis) => Math.abs(degrees - (b[axis] ?? 0)) <= SAME_DEGREES);

function nearestOf(nodes: readonly LandPosition[]): RoadNetwork["nearest"] {
  if (nodes.length === 0) return () => null;
  const [, north = 0] = at(nodes, 0);
  // a degree of longitude is shorter than one of latitude
  const shrink = Math.cos((north * Math.PI) / 180);
  const index = new Flatbush(nodes.length);
  for (const [lon = 0, lat = 0] of nodes) index.add(lon * shrink, lat);
  index.finish();
  return ([lon = 0, lat = 0]) => index.neighbors(lon * shrink, lat, 1)[0] ?? null;
}

/**
 * Shortest ways from a place to others: straight to the nearest vertex of a road, along roads, and straight again; metres, or null where
 * roads do not lead there.
 * @example distancesFrom(roadNetwork([[[121.5, 29.8], [121.6, 29.8]]]), [121.5, 29.8])([121.6, 29.8]) // 9668.6
 */
export function distancesFrom(
  { nodes, edges, nearest }: RoadNetwork,
  from: LandPosition,
): (to: LandPosition) => number | null {
  const start = nearest(from);
  const along = nodes.map(() => Number.POSITIVE_INFINITY);
  const queue = new FlatQueue<number>();
  const reach = (node: number, metres: number) => {
    if (metres >= at(along, node)) return;
    along[node] = metres;
    queue.push(node, metres);
  };
  if (start !== null) reach(start, legOf(from, at(nodes, start)).lengthM);
  for (let node = queue.pop(); node !== undefined; node = queue.pop())
    for (const [next, metres] of at(edges, node)) reach(next, at(along, node) + metres);
  return (to) => {
    const end = nearest(to);
    if (end === null || at(along, end) === Number.POSITIVE_INFINITY) return null;
    return at(along, end) + legOf(at(nodes, end), to).lengthM;
  };
}
