// Which land lies within so many metres of a point, a line or an area?
import type { LandGeometry, LandPosition } from "../area/landGeometry";
import { unionOf } from "../overlay/union";
import { beyond } from "../repair/clip";
import { polygonsOf } from "../repair/plane";
import { densified, legOf, placeAt } from "./legs";

export type DrawnShape =
  | { readonly type: "Point"; readonly coordinates: LandPosition }
  | { readonly type: "LineString"; readonly coordinates: readonly LandPosition[] }
  | LandGeometry;

/** Corners of a full circle; its area is then 0.04 % too small, its sides lie up to 0.03 % of the distance inside. */
const CORNERS = 128;
/** Sides longer than this are given points: a line beside a geodesic is straight in degrees to 2 mm over so much. */
const STEP_M = 500;

/**
 * All land within a distance, with round ends and corners, on the CGCS2000 ellipsoid; a negative distance takes a strip off an area.
 * @param distanceM metres, not 0
 * @returns null where nothing is left, and for a negative distance from a point or line
 */
export function buffered(shape: DrawnShape, distanceM: number): LandGeometry | null {
  if (shape.type === "Point")
    return distanceM > 0 ? polygon(arc(shape.coordinates, 0, 360, distanceM).slice(1)) : null;
  if (shape.type === "LineString")
    return distanceM > 0 ? unionOf(capsules(shape.coordinates, distanceM)) : null;
  const rims = polygonsOf(shape).flatMap((rings) =>
    rings.flatMap((ring) => capsules(ring, Math.abs(distanceM))),
  );
  if (distanceM > 0) return unionOf([shape, ...rims]);
  const rim = unionOf(rims);
  return rim === null ? shape : beyond(shape, rim);
}

/** Around each leg all land within the distance. */
function capsules(line: readonly LandPosition[], distanceM: number): LandGeometry[] {
  const points = densified(line, STEP_M);
  return points.slice(1).flatMap((to, at) => {
    const from = points[at] ?? to;
    const { bearing } = legOf(from, to);
    if (bearing === null) return [];
    return [
      polygon([
        ...arc(from, bearing + 90, bearing + 270, distanceM),
        ...arc(to, bearing - 90, bearing + 90, distanceM),
      ]),
    ];
  });
}

/** Corners on a circle, clockwise from one bearing to another. */
function arc(middle: LandPosition, from: number, to: number, distanceM: number): LandPosition[] {
  const steps = Math.round(((to - from) / 360) * CORNERS);
  return Array.from({ length: steps + 1 }, (_, step) =>
    placeAt(middle, from + ((to - from) * step) / steps, distanceM),
  );
}

function polygon(corners: readonly LandPosition[]): LandGeometry {
  const [first = [0, 0]] = corners;
  return { type: "Polygon", coordinates: [[...corners, first].reverse()] };
}
