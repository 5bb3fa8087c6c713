// Which corners do shapes share, within a survey's own error? Nodes in metres, with the degrees they stand for.

import type { LandGeometry, LandPosition } from "../../area/landGeometry";
import { at } from "../../list/at";
import {
  distance,
  nearestOn,
  openRing,
  type Plane,
  type Point,
  planeAt,
  polygonsOf,
  twiceArea,
} from "../../repair/plane";
import { THRESHOLDS } from "../../repair/thresholds";
import type { Face } from "./faces";

/** Nearer than this is the same corner, or on the line: 一类界址点中误差 ±5 cm. */
export const SNAP_M = THRESHOLDS.boundaryErrorM;

export class ShapeNodes {
  readonly points: Point[] = [];
  readonly positions: LandPosition[] = [];
  readonly #exact = new Map<string, number>();
  readonly plane: Plane;

  constructor(plane: Plane) {
    this.plane = plane;
  }

  /** The node of exactly this position, made where there is none. */
  of(position: LandPosition): number {
    const [lon = 0, lat = 0] = position;
    const key = `${lon} ${lat}`;
    const known = this.#exact.get(key);
    if (known !== undefined) return known;
    this.points.push(this.plane.point(position));
    this.positions.push([lon, lat]);
    this.#exact.set(key, this.points.length - 1);
    return this.points.length - 1;
  }

  /** A node at a point that no shape has named. */
  at(point: Point): number {
    const { 0: lon, 1: lat } = this.plane.place(point);
    return this.of([lon, lat]);
  }

  point(node: number): Point {
    return at(this.points, node);
  }

  /** The nearest of these nodes within the snapping distance. */
  near(point: Point, nodes: Iterable<number>): number | null {
    let best: number | null = null;
    let bestM: number = SNAP_M;
    for (const node of nodes) {
      const m = distance(point, this.point(node));
      if (m <= bestM) [best, bestM] = [node, m];
    }
    return best;
  }

  /** How far a point is from the line between two nodes, and how far along it (0–1) the nearest place is. */
  along(point: Point, from: number, to: number): { readonly m: number; readonly t: number } {
    const [a, b] = [this.point(from), this.point(to)];
    const nearest = nearestOn(point, a, b);
    const length = distance(a, b);
    return { m: distance(point, nearest), t: length === 0 ? 0 : distance(a, nearest) / length };
  }

  /** A piece of land as GeoJSON rings, closed. */
  polygon(face: Face): LandPosition[][] {
    return face.map((ring) => {
      const open = ring.map((node) => at(this.positions, node));
      return [...open, ...open.slice(0, 1)];
    });
  }
}

/** The rings of a shape, open, outer ones counter-clockwise and holes clockwise: its land is on their left. */
export function leftHandRings(shape: LandGeometry): LandPosition[][] {
  return polygonsOf(shape).flatMap((rings) =>
    rings.map((ring, place) => {
      const open = [...openRing(ring)];
      return twiceArea(open) > 0 === (place === 0) ? open : open.reverse();
    }),
  );
}

/** A plane around the first corner of shapes. @param rings at least one, of at least one corner */
export const planeOf = (rings: readonly LandPosition[][]): Plane => {
  const [lon = 0, lat = 0] = at(at(rings, 0), 0);
  return planeAt([lon, lat]);
};

/** A line between two nodes with the nodes that lie on it, in order. */
export function subdivided(
  from: number,
  to: number,
  on: readonly { readonly node: number; readonly t: number }[],
): number[] {
  const chain = [from, ...on.toSorted((a, b) => a.t - b.t).map(({ node }) => node), to];
  return chain.filter((node, place) => node !== chain[place - 1]);
}
