// Which pieces does a line cut a shape into?

import type { LandGeometry, LandPosition } from "../../area/landGeometry";
import { at } from "../../list/at";
import { properCrossing } from "../../repair/crossings";
import { isInside, type Point, perimeterM, pointWithin, twiceArea } from "../../repair/plane";
import { THRESHOLDS } from "../../repair/thresholds";
import { type Face, facesOf, type HalfEdge, pointsOf } from "./faces";
import { leftHandRings, planeOf, ShapeNodes, SNAP_M, subdivided } from "./shapeNodes";

export type SplitFault = "line_misses" | "line_crosses_itself" | "sliver";

interface Side {
  readonly from: number;
  readonly to: number;
  readonly on: { node: number; t: number }[];
}

/**
 * The pieces, from west to east. The line is snapped to corners and sides nearer than 5 cm; where it crosses a side both pieces get the very
 * same corner, so that they share their line exactly and no sliver lies between or beside them. Parts of the shape that the line does not
 * touch stay with the largest piece.
 * @param line longitude and latitude in degrees; it may end inside, that end then cuts nothing
 * @example splitShape(square, [[121.5415, 29.75], [121.5415, 29.77]]) // two halves
 */
export function splitShape(shape: LandGeometry, line: readonly LandPosition[]): LandGeometry[] | SplitFault {
  const rings = leftHandRings(shape);
  const nodes = new ShapeNodes(planeOf(rings));
  const sides: Side[] = rings.flatMap((ring) => {
    const named = ring.map((position) => nodes.of(position));
    return named.map((from, place) => ({ from, to: at(named, (place + 1) % named.length), on: [] }));
  });
  const corners = [...new Set(sides.map(({ from }) => from))];
  const cuts = cutsOf(line, nodes, sides, corners);
  if (cuts === null) return "line_crosses_itself";
  for (const cut of cuts) for (const side of sides) meet(nodes, cut, side);
  for (const cut of cuts) passCorners(nodes, cut, corners);
  const border = sides.flatMap(({ from, to, on }) => edgesOf(subdivided(from, to, on)));
  const ringPoints = rings.map((ring) => ring.map((position) => nodes.plane.point(position)));
  const known = new Set(border.flatMap(([from, to]) => [`${from} ${to}`, `${to} ${from}`]));
  const inner = pruned(
    cuts
      .flatMap(({ from, to, on }) => edgesOf(subdivided(from, to, on)))
      .filter(([from, to]) => !known.has(`${from} ${to}`))
      .filter(([from, to]) => isInside(middle(nodes.point(from), nodes.point(to)), ringPoints)),
    new Set(border.flat()),
  );
  if (inner.length === 0) return "line_misses";
  const faces = facesOf(nodes.points, [
    ...border,
    ...inner,
    ...inner.map(([from, to]): HalfEdge => [to, from]),
  ]);
  const cutNodes = new Set(inner.map(([from, to]) => `${from} ${to}`));
  const isCut = (face: Face) =>
    face.some((ring) =>
      edgesOf([...ring, ...ring.slice(0, 1)]).some(
        ([a, b]) => cutNodes.has(`${a} ${b}`) || cutNodes.has(`${b} ${a}`),
      ),
    );
  const pieces = faces.filter(isCut);
  if (pieces.length < 2) return "line_misses";
  if (pieces.some((piece) => isSliver(piece, nodes.points))) return "sliver";
  return shapesOf(
    pieces,
    faces.filter((face) => !isCut(face)),
    nodes,
  );
}

const edgesOf = (chain: readonly number[]): HalfEdge[] =>
  chain.slice(1).map((to, place): HalfEdge => [at(chain, place), to]);
const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

/** The line's own sides with their ends snapped; null where the line crosses itself. */
function cutsOf(
  line: readonly LandPosition[],
  nodes: ShapeNodes,
  sides: readonly Side[],
  corners: readonly number[],
): Side[] | null {
  const chain = line.map((position) => {
    const point = nodes.plane.point(position);
    const corner = nodes.near(point, corners);
    if (corner !== null) return corner;
    const near = sides
      .map((side) => ({ side, ...nodes.along(point, side.from, side.to) }))
      .filter(({ m }) => m <= SNAP_M)
      .sort((a, b) => a.m - b.m)[0];
    if (near === undefined) return nodes.of(position);
    const node = nodes.at(between(nodes, near.side, near.t));
    near.side.on.push({ node, t: near.t });
    return node;
  });
  const cuts = edgesOf(chain)
    .filter(([from, to]) => from !== to)
    .map(([from, to]): Side => ({ from, to, on: [] }));
  const crosses = cuts.some((a, place) =>
    cuts
      .slice(place + 1)
      .some(
        (b) =>
          properCrossing(nodes.point(a.from), nodes.point(a.to), nodes.point(b.from), nodes.point(b.to)) !==
          null,
      ),
  );
  return crosses ? null : cuts;
}

function between(nodes: ShapeNodes, { from, to }: Pick<Side, "from" | "to">, t: number): Point {
  const [a, b] = [nodes.point(from), nodes.point(to)];
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
}

/** Where the line crosses a side away from the ends of both, both get one new corner. */
function meet(nodes: ShapeNodes, cut: Side, side: Side): void {
  const ends = [cut.from, cut.to].some(
    (end) => nodes.along(nodes.point(end), side.from, side.to).m <= SNAP_M,
  );
  const passes = [side.from, side.to].some(
    (end) => nodes.along(nodes.point(end), cut.from, cut.to).m <= SNAP_M,
  );
  if (ends || passes) return;
  const point = properCrossing(
    nodes.point(cut.from),
    nodes.point(cut.to),
    nodes.point(side.from),
    nodes.point(side.to),
  );
  if (point === null) return;
  const node = nodes.at(point);
  cut.on.push({ node, t: nodes.along(point, cut.from, cut.to).t });
  side.on.push({ node, t: nodes.along(point, side.from, side.to).t });
}

/** The line goes through every corner that it passes nearer than the snapping distance. */
function passCorners(nodes: ShapeNodes, cut: Side, corners: readonly number[]): void {
  for (const corner of corners) {
    if (corner === cut.from || corner === cut.to) continue;
    const { m, t } = nodes.along(nodes.point(corner), cut.from, cut.to);
    if (m <= SNAP_M) cut.on.push({ node: corner, t });
  }
}

/** The edges without those that lead nowhere: an end of the line within the shape cuts nothing. */
function pruned(edges: readonly HalfEdge[], border: ReadonlySet<number>): HalfEdge[] {
  const degree = new Map<number, number>();
  for (const node of edges.flat()) degree.set(node, (degree.get(node) ?? 0) + 1);
  const isLoose = (node: number) => !border.has(node) && degree.get(node) === 1;
  const kept = edges.filter(([from, to]) => !isLoose(from) && !isLoose(to));
  return kept.length === edges.length ? kept : pruned(kept, border);
}

function isSliver(face: Face, points: readonly Point[]): boolean {
  const rings = face.map((ring) => pointsOf(points, ring));
  const areaM2 = rings.reduce((sum, ring) => sum + twiceArea(ring) / 2, 0);
  return areaM2 < THRESHOLDS.tinyPartM2 || (2 * areaM2) / perimeterM(rings) < THRESHOLDS.sliverWidthM;
}

function shapesOf(pieces: readonly Face[], untouched: readonly Face[], nodes: ShapeNodes): LandGeometry[] {
  const measured = pieces.map((face) => {
    const rings = face.map((ring) => pointsOf(nodes.points, ring));
    return { face, centre: pointWithin(rings), area: rings.reduce((sum, ring) => sum + twiceArea(ring), 0) };
  });
  const largest = measured.reduce((best, one) => (one.area > best.area ? one : best));
  return measured
    .sort((a, b) => a.centre[0] - b.centre[0] || a.centre[1] - b.centre[1])
    .map((piece) => ({
      type: "MultiPolygon",
      coordinates: [piece.face, ...(piece === largest ? untouched : [])].map((face) => nodes.polygon(face)),
    }));
}
