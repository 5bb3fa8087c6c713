// Does a ring say a corner twice, or run out to a spike and back?
import type { LandPosition } from "../area/landGeometry";
import { closed, type LandRing } from "./mapRings";
import { distance, nearestOn, openRing, type Plane, type Point } from "./plane";
import { THRESHOLDS } from "./thresholds";

export interface Dropped {
  readonly ring: LandRing;
  /** The first corner that went. */
  readonly at: LandPosition;
}

/** Corners said twice in a row; null where there are none, or where fewer than three would be left. */
export function withoutRepeats(ring: LandRing, plane: Plane): Dropped | null {
  return without(ring, plane, (_, point, next) => distance(point, next) < THRESHOLDS.samePointM);
}

/** Corners where the line goes out and comes back on itself; null where there are none. */
export function withoutSpikes(ring: LandRing, plane: Plane): Dropped | null {
  return without(ring, plane, isSpike);
}

/** Leaves corners out, one by one, as what goes may bring its neighbours to an end as well. */
function without(
  ring: LandRing,
  plane: Plane,
  goes: (before: Point, point: Point, after: Point) => boolean,
): Dropped | null {
  const corners = [...openRing(ring)];
  const points = corners.map((position) => plane.point(position));
  let at: LandPosition | null = null;
  for (let i = 0; i < points.length && points.length > 3; ) {
    const [before, point, after] = [
      points[(i + points.length - 1) % points.length],
      points[i],
      points[(i + 1) % points.length],
    ];
    if (before === undefined || point === undefined || after === undefined) break;
    if (!goes(before, point, after)) {
      i++;
      continue;
    }
    at ??= corners[i] ?? null;
    points.splice(i, 1);
    corners.splice(i, 1);
    i = Math.max(0, i - 2);
  }
  return at === null ? null : { ring: closed(corners), at };
}

/**
 * A spike is sharp, long for its width, and narrow: the shorter arm ends within `spikeWidthM` of the longer one. A wedge of land that
 * ends sharply is wider at its foot.
 */
function isSpike(before: Point, tip: Point, after: Point): boolean {
  const [toBefore, toAfter] = [distance(tip, before), distance(tip, after)];
  const armM = Math.min(toBefore, toAfter);
  if (armM < THRESHOLDS.boundaryErrorM) return false;
  const [foot, end] = toBefore < toAfter ? [before, after] : [after, before];
  const widthM = distance(foot, nearestOn(foot, tip, end));
  const dot = (before[0] - tip[0]) * (after[0] - tip[0]) + (before[1] - tip[1]) * (after[1] - tip[1]);
  const sharp = dot > Math.cos((THRESHOLDS.spikeDegrees * Math.PI) / 180) * toBefore * toAfter;
  return sharp && widthM < THRESHOLDS.spikeWidthM && armM > widthM * THRESHOLDS.spikeLengthToWidth;
}
