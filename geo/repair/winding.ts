// Which way do rings run: outer rings counter-clockwise and holes clockwise (RFC 7946, 3.1.6), or all the other way round?
import type { LandGeometry, LandPosition } from "../area/landGeometry";
import { mapRings } from "./mapRings";
import { twiceArea } from "./plane";

export type Winding = "rfc7946" | "reversed";

/**
 * The habit of a layer: Shapefiles run the other way round, and which way a whole layer runs is no defect of any of its shapes.
 * Of as many outer rings of either way, RFC 7946.
 */
export function habitOf(shapes: readonly LandGeometry[]): Winding {
  let counterClockwise = 0;
  for (const shape of shapes) {
    mapRings(shape, (ring, isHole) => {
      if (!isHole) counterClockwise += Math.sign(twiceArea(ring));
      return ring;
    });
  }
  return counterClockwise < 0 ? "reversed" : "rfc7946";
}

/** The shape with all its rings running as the habit wants; null where they do. */
export function rewound(
  geometry: LandGeometry,
  habit: Winding,
): { readonly geometry: LandGeometry; readonly at: LandPosition } | null {
  let at: LandPosition | null = null;
  const turned = mapRings(geometry, (ring, isHole) => {
    const wantsPositive = (habit === "rfc7946") !== isHole;
    if (twiceArea(ring) > 0 === wantsPositive) return ring;
    at ??= ring[0] ?? null;
    return ring.toReversed();
  });
  return at === null || turned === null ? null : { geometry: turned, at };
}
