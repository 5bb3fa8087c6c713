// A ring whose line crosses itself: which shape was meant?
import { geodesicAreaDm2 } from "../area/geodesicArea";
import type { LandGeometry } from "../area/landGeometry";
import { enclosed } from "./clip";
import { crossings, properCrossing } from "./crossings";
import { closed, type LandRing, mapRings } from "./mapRings";
import { withMeetingsNoded } from "./nodeMeetings";
import { openRing, type Plane, type Point, ringsOf } from "./plane";
import { THRESHOLDS } from "./thresholds";

export interface Uncrossed {
  readonly proposal: "uncross" | "cut_at_crossings";
  readonly geometry: LandGeometry;
}

/**
 * The shape without crossings, in one of two readings: its corners were given in a wrong order (`uncross`: the sequence is turned until
 * no sides cross), or its line makes loops (`cut_at_crossings`: all that the line encloses). The area on paper chooses; without one,
 * the loops, as they take in no land that the line does not enclose. Null where neither gives a sound shape.
 */
export function uncrossed(
  geometry: LandGeometry,
  plane: Plane,
  registeredDm2: number | null,
): Uncrossed | null {
  const sorted = mapRings(geometry, (ring) => cornersSorted(ring, plane));
  const readings: readonly Uncrossed[] = [
    ...usable("cut_at_crossings", cut(withMeetingsNoded(geometry, plane)), plane),
    ...usable("uncross", sorted, plane),
  ];
  if (registeredDm2 === null) return readings[0] ?? null;
  const off = (one: Uncrossed) => Math.abs(geodesicAreaDm2(one.geometry) - registeredDm2);
  return readings.toSorted((a, b) => off(a) - off(b))[0] ?? null;
}

function cut(geometry: LandGeometry): LandGeometry | null {
  const land = enclosed(geometry);
  return land?.type === "MultiPolygon" && land.coordinates.length === 1
    ? { type: "Polygon", coordinates: land.coordinates[0] ?? [] }
    : land;
}

function usable(proposal: Uncrossed["proposal"], geometry: LandGeometry | null, plane: Plane): Uncrossed[] {
  if (geometry === null || crossings(ringsOf(plane, geometry), 1).length > 0) return [];
  return [{ proposal, geometry }];
}

/**
 * The corners in an order without crossings: wherever two sides cross, the way between them is turned round. Each turn shortens the
 * line, so that it comes to an end. Source: the 2-opt move, Croes, Operations Research 6 (1958).
 */
function cornersSorted(ring: LandRing, plane: Plane): LandRing {
  const corners = [...openRing(ring)];
  if (corners.length > THRESHOLDS.mostCornersSorted) return ring;
  const points = corners.map((position) => plane.point(position));
  let turned = false;
  for (let found = firstCrossing(points); found !== null; found = firstCrossing(points)) {
    turned = true;
    const [from, to] = found;
    turn(points, from + 1, to);
    turn(corners, from + 1, to);
  }
  return turned ? closed(corners) : ring;
}

function firstCrossing(points: readonly Point[]): [number, number] | null {
  for (let i = 0; i < points.length; i++) {
    for (let j = i + 2; j < points.length; j++) {
      const [a, b, c, d] = [points[i], points[i + 1], points[j], points[(j + 1) % points.length]];
      if (a === undefined || b === undefined || c === undefined || d === undefined || d === a) continue;
      if (properCrossing(a, b, c, d) !== null) return [i, j];
    }
  }
  return null;
}

function turn<T>(list: T[], from: number, to: number): void {
  list.splice(from, to - from + 1, ...list.slice(from, to + 1).reverse());
}
