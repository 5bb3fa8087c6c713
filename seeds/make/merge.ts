// The common outline of quadrangles that lie edge to edge, traced rather than cut: clipping stumbles over edges that almost agree.
import { booleanPointInPolygon } from "@turf/turf";
import type { Position } from "geojson";
import { apart, closed, middleOf, type Quad, ringArea } from "./plane";

interface Edge {
  readonly from: Position;
  readonly to: Position;
}

/** The outer ring of the largest group of quadrangles, open and counter-clockwise, and who belongs to it. */
export function merge<T extends { readonly quad: Quad }>(
  cells: readonly T[],
): { ring: Position[]; members: T[] } {
  const corners = new Map(cells.flatMap(({ quad }) => quad.map((point) => [key(point), point])));
  const edges = cells.flatMap(({ quad }) =>
    quad.flatMap((from, i) => pieces(from, quad[(i + 1) % 4] ?? from, [...corners.values()])),
  );
  const known = new Set(edges.map(({ from, to }) => key(from) + key(to)));
  const outer = edges.filter(({ from, to }) => !known.has(key(to) + key(from)));
  const ring = rings(outer).reduce((best, next) => (ringArea(next) > ringArea(best) ? next : best), []);
  const whole = closed(ring);
  return { ring, members: cells.filter(({ quad }) => booleanPointInPolygon(middleOf(quad), whole)) };
}

/** An edge in the pieces that the corners lying on it make of it. */
function pieces(from: Position, to: Position, corners: readonly Position[]): Edge[] {
  const length = apart(from, to);
  const on = corners
    .filter((corner) => apart(from, corner) + apart(corner, to) - length < 1e-4)
    .sort((a, b) => apart(from, a) - apart(from, b));
  return on.slice(0, -1).flatMap((corner, i) => {
    const next = on[i + 1] ?? to;
    return key(corner) === key(next) ? [] : [{ from: corner, to: next }];
  });
}

/** Chains edges to rings; where two start from one corner, the one that turns left most keeps to its own ring. */
function rings(edges: readonly Edge[]): Position[][] {
  const from = new Map<string, Edge[]>();
  for (const edge of edges) from.set(key(edge.from), [...(from.get(key(edge.from)) ?? []), edge]);
  const found: Position[][] = [];
  for (const first of edges) {
    const ring: Position[] = [];
    for (let edge: Edge | undefined = take(from, first.from, null); edge !== undefined; ) {
      ring.push(edge.from);
      edge = take(from, edge.to, edge);
    }
    if (ring.length > 2) found.push(ring);
  }
  return found;
}

function take(from: Map<string, Edge[]>, at: Position, before: Edge | null): Edge | undefined {
  const open = from.get(key(at)) ?? [];
  const turn = (edge: Edge) => (before === null ? 0 : turnOf(before, edge));
  const [best] = [...open].sort((a, b) => turn(b) - turn(a));
  from.set(
    key(at),
    open.filter((edge) => edge !== best),
  );
  return best;
}

function turnOf(a: Edge, b: Edge): number {
  const angle = ({ from: [x = 0, y = 0], to: [nx = 0, ny = 0] }: Edge) => Math.atan2(ny - y, nx - x);
  const turn = angle(b) - angle(a);
  return Math.atan2(Math.sin(turn), Math.cos(turn));
}

/** A corner to the centimetre. */
function key(point: Position): string {
  return point.map((metres) => Math.round(metres * 100)).join(" ");
}
