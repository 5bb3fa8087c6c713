// Which pieces of land do lines enclose? Traced along half-edges that have their land on the left.
import { at } from "../../list/at";
import { isInside, type Point, pointWithin, twiceArea } from "../../repair/plane";

/** From one node to another, with the land on its left. */
export type HalfEdge = readonly [from: number, to: number];

/** A piece of land as rings of nodes: the outer one counter-clockwise, then its holes clockwise. */
export type Face = readonly (readonly number[])[];

/**
 * The pieces of land that lie to the left of the half-edges. Where several meet in a node, each ring turns left as sharply as it can, so that
 * pieces which touch in a point stay apart.
 * @param points of the nodes, in metres
 * @param edges such that as many leave a node as enter it
 */
export function facesOf(points: readonly Point[], edges: readonly HalfEdge[]): Face[] {
  const rings = traced(points, edges);
  const outers = rings.filter((ring) => twiceArea(pointsOf(points, ring)) > 0);
  const holes = rings.filter((ring) => twiceArea(pointsOf(points, ring)) < 0);
  const faces = outers.map((outer) => ({ outer, shape: pointsOf(points, outer), rings: [outer] }));
  for (const hole of holes) {
    const inner = pointWithin([pointsOf(points, hole)]);
    const around = faces
      .filter(({ shape }) => isInside(inner, [shape]))
      .sort((a, b) => twiceArea(a.shape) - twiceArea(b.shape))[0];
    around?.rings.push(hole);
  }
  return faces.map((face) => face.rings);
}

/** Radians: directions nearer than this are the same. */
const SAME_WAY = 1e-12;

export const pointsOf = (points: readonly Point[], ring: readonly number[]): Point[] =>
  ring.map((node) => at(points, node));

function traced(points: readonly Point[], edges: readonly HalfEdge[]): number[][] {
  const angle = ([from, to]: HalfEdge) => {
    const [a, b] = [at(points, from), at(points, to)];
    return Math.atan2(b[1] - a[1], b[0] - a[0]);
  };
  const leaving = new Map<number, { readonly edge: number; readonly angle: number }[]>();
  for (const [place, edge] of edges.entries()) {
    const known = leaving.get(edge[0]) ?? [];
    known.push({ edge: place, angle: angle(edge) });
    leaving.set(edge[0], known);
  }
  for (const list of leaving.values()) list.sort((a, b) => a.angle - b.angle);
  /** The first edge clockwise from the way back. */
  const next = ([from, to]: HalfEdge): number | undefined => {
    const back = angle([to, from]);
    const open = leaving.get(to) ?? [];
    return (open.filter((one) => one.angle < back - SAME_WAY).at(-1) ?? open.at(-1))?.edge;
  };
  const used = new Set<number>();
  const rings: number[][] = [];
  for (const start of edges.keys()) {
    const ring: number[] = [];
    for (let at: number | undefined = start; at !== undefined && !used.has(at); ) {
      const edge: HalfEdge | undefined = edges[at];
      if (edge === undefined) break;
      used.add(at);
      ring.push(edge[0]);
      at = next(edge);
    }
    if (ring.length >= 3) rings.push(ring);
  }
  return rings;
}
