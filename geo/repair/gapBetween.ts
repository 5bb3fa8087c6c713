// Is there a strip between two neighbours that belongs to neither, too narrow to be meant?
import type { LandGeometry, LandPosition } from "../area/landGeometry";
import { crossings } from "./crossings";
import { mapRings } from "./mapRings";
import { type Outline, outlineOf, overlapOf } from "./overlapOf";
import { type Box, distance, eachSide, isInside, nearestOf, type Plane, type Point, ringsOf } from "./plane";
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
  const [ours, theirs] = [sidesNear(a, b.box), sidesNear(b, a.box)];
  let [lengthM, areaM2] = [0, 0];
  let longest: Facing | null = null;
  for (const [from, to] of ours) {
    for (const [c, d] of theirs) {
      if (apartM(from, to, c, d) >= THRESHOLDS.gapWidthM) continue;
      const facing = facingOf(from, to, c, d);
      if (facing === null || isInside(facing.middle, a.rings) || isInside(facing.middle, b.rings)) continue;
      lengthM += facing.lengthM;
      areaM2 += facing.lengthM * facing.widthM;
      if (longest === null || facing.lengthM > longest.lengthM) longest = facing;
    }
  }
  if (longest === null || lengthM < THRESHOLDS.gapLengthM) return null;
  const widthM = areaM2 / lengthM;
  return lengthM < widthM * THRESHOLDS.gapLengthToWidth ? null : { areaM2, widthM, at: longest.middle };
}

type Side = readonly [Point, Point];

function sidesNear({ rings }: Outline, box: Box): Side[] {
  const near: Side[] = [];
  const by = THRESHOLDS.gapWidthM;
  eachSide(rings, (a, b) => {
    if (
      Math.min(a[0], b[0]) < box.east + by &&
      Math.max(a[0], b[0]) > box.west - by &&
      Math.min(a[1], b[1]) < box.north + by &&
      Math.max(a[1], b[1]) > box.south - by
    )
      near.push([a, b]);
  });
  return near;
}

/** How far the boxes of two sides lie apart along the worse axis: at most their distance. */
function apartM(a: Point, b: Point, c: Point, d: Point): number {
  return Math.max(
    Math.min(a[0], b[0]) - Math.max(c[0], d[0]),
    Math.min(c[0], d[0]) - Math.max(a[0], b[0]),
    Math.min(a[1], b[1]) - Math.max(c[1], d[1]),
    Math.min(c[1], d[1]) - Math.max(a[1], b[1]),
  );
}

const ALIKE = Math.cos((THRESHOLDS.gapDegrees * Math.PI) / 180);

/** The stretch over which two sides run beside each other, with a gap between them. */
function facingOf(a: Point, b: Point, c: Point, d: Point): Facing | null {
  const lengthM = distance(a, b);
  if (lengthM === 0) return null;
  const [ux, uy] = [(b[0] - a[0]) / lengthM, (b[1] - a[1]) / lengthM];
  // along the first side, and off it to the left
  const tc = (c[0] - a[0]) * ux + (c[1] - a[1]) * uy;
  const td = (d[0] - a[0]) * ux + (d[1] - a[1]) * uy;
  const nc = (c[1] - a[1]) * ux - (c[0] - a[0]) * uy;
  const nd = (d[1] - a[1]) * ux - (d[0] - a[0]) * uy;
  if (tc === td || Math.abs(td - tc) < distance(c, d) * ALIKE) return null;
  const from = Math.max(0, Math.min(tc, td));
  const to = Math.min(lengthM, Math.max(tc, td));
  if (to <= from) return null;
  const t = (from + to) / 2;
  const width = nc + ((t - tc) / (td - tc)) * (nd - nc);
  const widthM = Math.abs(width);
  if (widthM <= THRESHOLDS.boundaryErrorM || widthM >= THRESHOLDS.gapWidthM) return null;
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
