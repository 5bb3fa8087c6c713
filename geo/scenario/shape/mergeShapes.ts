// What do shapes that touch become when the lines between them go?

import type { LandGeometry } from "../../area/landGeometry";
import { at } from "../../list/at";
import { crossings } from "../../repair/crossings";
import { perimeterM, twiceArea } from "../../repair/plane";
import { THRESHOLDS } from "../../repair/thresholds";
import { type Face, facesOf, type HalfEdge, pointsOf } from "./faces";
import { leftHandRings, planeOf, ShapeNodes, SNAP_M, subdivided } from "./shapeNodes";

export type MergeFault = "not_adjacent" | "overlapping";

interface OwnSide {
  readonly from: number;
  readonly to: number;
  readonly shape: number;
}

/**
 * One shape of several: corners nearer than 5 cm become one, every corner on a neighbour's side becomes one of that side, and lines that run
 * there and back go. Coordinates that stay are those of the shapes. Slits between the shapes that are no wider than a survey's error close.
 * @param shapes two or more, each simple
 * @example mergeShapes(splitShape(square, line)) // the square, with the two corners where the line met it
 */
export function mergeShapes(shapes: readonly LandGeometry[]): LandGeometry | MergeFault {
  const rings = shapes.map(leftHandRings);
  const nodes = new ShapeNodes(planeOf(rings.flat()));
  const sides = sidesOf(rings, nodes);
  const edges = withNeighboursCorners(sides, nodes);
  const back = new Map<string, OwnSide>();
  for (const edge of edges) {
    const key = `${edge.from} ${edge.to}`;
    if (back.has(key)) return "overlapping";
    back.set(key, edge);
  }
  const joined = edges.map(({ shape }) => shape);
  const links: (readonly [number, number])[] = [];
  const left: HalfEdge[] = [];
  for (const { from, to, shape } of edges) {
    const other = back.get(`${to} ${from}`);
    if (other === undefined) left.push([from, to]);
    else links.push([shape, other.shape]);
  }
  if (!areConnected(new Set(joined).size, links)) return "not_adjacent";
  const faces = facesOf(nodes.points, left).map((face) => withoutSlits(face, nodes));
  const result = faces.flatMap((face) => face.map((ring) => pointsOf(nodes.points, ring)));
  if (crossings(result, 1).length > 0) return "overlapping";
  return { type: "MultiPolygon", coordinates: faces.map((face) => nodes.polygon(face)) };
}

/** The sides of all shapes; a corner near one of an earlier shape is that one. */
function sidesOf(shapes: readonly ReturnType<typeof leftHandRings>[], nodes: ShapeNodes): OwnSide[] {
  const earlier = new Set<number>();
  const sides: OwnSide[] = [];
  for (const [shape, rings] of shapes.entries()) {
    const own: OwnSide[] = [];
    for (const ring of rings) {
      const named = ring.map(
        (position) => nodes.near(nodes.plane.point(position), earlier) ?? nodes.of(position),
      );
      const corners = named.filter((node, place) => node !== named[(place + 1) % named.length]);
      for (const [place, from] of corners.entries())
        own.push({ from, to: at(corners, (place + 1) % corners.length), shape });
    }
    for (const { from } of own) earlier.add(from);
    sides.push(...own);
  }
  return sides;
}

/** Each side cut at the other shapes' corners that lie on it. */
function withNeighboursCorners(sides: readonly OwnSide[], nodes: ShapeNodes): OwnSide[] {
  const shapesOfCorner = new Map<number, Set<number>>();
  for (const { from, shape } of sides)
    shapesOfCorner.set(from, (shapesOfCorner.get(from) ?? new Set()).add(shape));
  return sides.flatMap(({ from, to, shape }) => {
    const on = [...shapesOfCorner].flatMap(([node, shapes]) => {
      if (node === from || node === to || shapes.has(shape)) return [];
      const { m, t } = nodes.along(nodes.point(node), from, to);
      return m <= SNAP_M && t > 0 && t < 1 ? [{ node, t }] : [];
    });
    const chain = subdivided(from, to, on);
    return chain.slice(1).map((end, place) => ({ from: at(chain, place), to: end, shape }));
  });
}

function areConnected(count: number, links: readonly (readonly [number, number])[]): boolean {
  const reached = new Set([0]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [a, b] of links)
      if (reached.has(a) !== reached.has(b)) {
        reached.add(a).add(b);
        grown = true;
      }
  }
  return reached.size === count;
}

/** Without holes that are only slits between the shapes' lines. */
function withoutSlits(face: Face, nodes: ShapeNodes): Face {
  return face.filter((ring, place) => {
    if (place === 0) return true;
    const points = pointsOf(nodes.points, ring);
    const areaM2 = -twiceArea(points) / 2;
    return (2 * areaM2) / perimeterM([points]) > SNAP_M && areaM2 > THRESHOLDS.samePointM;
  });
}
