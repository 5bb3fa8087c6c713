// Where a ring's sides meet but for rounding, how do they come to share a corner there?
import type { LandGeometry, LandPosition } from "../area/landGeometry";
import { crossings, TOUCH_M } from "./crossings";
import { closed, mapRings } from "./mapRings";
import { distance, nearestOn, openRing, type Plane, type Point, polygonsOf, ringsOf } from "./plane";

interface Node {
  readonly position: LandPosition;
  readonly point: Point;
}

/**
 * The shape with a corner in every side that is crossed or touched by another, the same for all that meet there (nearer than `TOUCH_M`).
 * A clipping library that finds the meetings pair by pair gives each its own rounding, and sees no touch that is a tenth of a micrometre off:
 * three sides through one point, or a corner on a side, come out of it crossing still. The same object where nothing meets.
 */
export function withMeetingsNoded(geometry: LandGeometry, plane: Plane): LandGeometry {
  const nodeOf = (position: LandPosition): Node => ({ position, point: plane.point(position) });
  const corners = polygonsOf(geometry).flatMap((rings) =>
    rings.flatMap((ring) => openRing(ring).map(nodeOf)),
  );
  const meetings: Node[] = [];
  for (const met of crossings(ringsOf(plane, geometry))) {
    if (meetings.some(({ point }) => near(point, met))) continue;
    // a corner keeps its very position
    meetings.push(
      corners.find(({ point }) => near(point, met)) ?? { point: met, position: plane.place(met) },
    );
  }
  const noded = mapRings(geometry, (ring) => {
    const own = openRing(ring).map(nodeOf);
    const next = own.flatMap((from, at) => [from, ...on(from, own[(at + 1) % own.length] ?? from, meetings)]);
    return next.length === own.length ? ring : closed(next.map(({ position }) => position));
  });
  return noded ?? geometry;
}

const near = (a: Point, b: Point): boolean => distance(a, b) < TOUCH_M;

/** The meetings on a side that are not its ends, in the order in which it runs through them. */
function on(from: Node, to: Node, meetings: readonly Node[]): Node[] {
  return meetings
    .filter(
      ({ point }) =>
        !near(point, from.point) &&
        !near(point, to.point) &&
        near(point, nearestOn(point, from.point, to.point)),
    )
    .toSorted((a, b) => distance(from.point, a.point) - distance(from.point, b.point));
}
