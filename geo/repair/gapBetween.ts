// Is there a strip between two neighbours that belongs to neither, too narrow to be meant?
import type { LandGeometry, LandPosition } from "../area/landGeometry";
import { crossings } from "./crossings";
import { mapRings } from "./mapRings";
import { type Outline, outlineOf, overlapOf } from "./overlapOf";
import { distance, eachSide, isInside, nearestOf, type Plane, type Point, ringsOf } from "./plane";
import { THRESHOLDS } from "./thresholds";

export interface Gap {
  readonly areaM2: number;
  readonly widthM: number;
  readonly at: Point;
}

interface Facing {
  readonly lengthM: number;
  readonly widthM: number;
  readonly middle: Point;
}

/** Null where they touch, lie further apart than a gap is wide, or face each other over too short a way. */
export function gapBetween(a: Outline, b: Outline): Gap | null {
  const stretches: Facing[] = [];
  eachSide(a.rings, (from, to) => {
    eachSide(b.rings, (c, d) => {
      const facing = facingOf(from, to, c, d);
      if (facing !== null && !isInside(facing.middle, a.rings) && !isInside(facing.middle, b.rings))
        stretches.push(facing);
    });
  });
  const lengthM = stretches.reduce((sum, one) => sum + one.lengthM, 0);
  const areaM2 = stretches.reduce((sum, one) => sum + one.lengthM * one.widthM, 0);
  const longest = stretches.toSorted((p, q) => q.lengthM - p.lengthM)[0];
  if (longest === undefined || lengthM < THRESHOLDS.gapLengthM) return null;
  const widthM = areaM2 / lengthM;
  return lengthM < widthM * THRESHOLDS.gapLengthToWidth ? null : { areaM2, widthM, at: longest.middle };
}

/** The stretch over which two sides run beside each other, with a gap between them. */
function facingOf(a: Point, b: Point, c: Point, d: Point): Facing | null {
  const lengthM = distance(a, b);
  const otherM = distance(c, d);
  if (lengthM === 0 || otherM === 0) return null;
  const [ux, uy] = [(b[0] - a[0]) / lengthM, (b[1] - a[1]) / lengthM];
  const along = (p: Point) => (p[0] - a[0]) * ux + (p[1] - a[1]) * uy;
  const off = (p: Point) => (p[1] - a[1]) * ux - (p[0] - a[0]) * uy;
  const [tc, td] = [along(c), along(d)];
  if (Math.abs(td - tc) < otherM * Math.cos((THRESHOLDS.gapDegrees * Math.PI) / 180)) return null;
  const from = Math.max(0, Math.min(tc, td));
  const to = Math.min(lengthM, Math.max(tc, td));
  if (to <= from) return null;
  const offAt = (t: number) => off(c) + ((t - tc) / (td - tc)) * (off(d) - off(c));
  const width = (offAt(from) + offAt(to)) / 2;
  const widthM = Math.abs(width);
  if (widthM <= THRESHOLDS.boundaryErrorM || widthM >= THRESHOLDS.gapWidthM) return null;
  const t = (from + to) / 2;
  return {
    lengthM: to - from,
    widthM,
    middle: [a[0] + t * ux - (width / 2) * uy, a[1] + t * uy + (width / 2) * ux],
  };
}

/**
 * The first shape with its corners along the gap moved onto the other's line; null where that gives no sound shape, or leaves the gap.
 */
export function withoutGap(of: Outline, to: Outline, plane: Plane): LandGeometry | null {
  const moved = mapRings(of.geometry, (ring) => {
    let any = false;
    const corners = ring.map((position): LandPosition => {
      const point = plane.point(position);
      const { point: onto, distanceM } = nearestOf(point, to.rings);
      if (distanceM === 0 || distanceM >= THRESHOLDS.gapWidthM) return position;
      any = true;
      return plane.place(cornerNear(point, to) ?? onto);
    });
    return any ? corners : ring;
  });
  if (moved === null || moved === of.geometry || crossings(ringsOf(plane, moved), 1).length > 0) return null;
  const outline = outlineOf(moved, plane);
  return gapBetween(outline, to) === null && overlapOf(outline, to, plane) === null ? moved : null;
}

/** A corner of the other within reach: two corners that were meant to be one. */
function cornerNear(point: Point, { rings }: Outline): Point | null {
  let nearest: Point | null = null;
  let nearestM: number = THRESHOLDS.gapWidthM;
  for (const corner of rings.flat()) {
    const m = distance(point, corner);
    if (m < nearestM) [nearest, nearestM] = [corner, m];
  }
  return nearest;
}
