// Has a shape crumbs: parts or holes too small to be land?
import { geodesicAreaM2 } from "../area/geodesicArea";
import type { LandGeometry, LandPosition } from "../area/landGeometry";
import { mapRings } from "./mapRings";
import { polygonsOf } from "./plane";
import { THRESHOLDS } from "./thresholds";

/** The shape without parts and holes that are tiny both by themselves and beside its largest part; null where it has none. */
export function withoutTinyParts(
  geometry: LandGeometry,
): { readonly geometry: LandGeometry; readonly at: LandPosition; readonly areaM2: number } | null {
  const polygons = polygonsOf(geometry);
  if (polygons.length === 1 && (polygons[0]?.length ?? 0) <= 1) return null;
  const areaOf = (ring: readonly LandPosition[]) => geodesicAreaM2({ type: "Polygon", coordinates: [ring] });
  const largestM2 = Math.max(...polygons.map(([outer]) => (outer === undefined ? 0 : areaOf(outer))));
  let at: LandPosition | null = null;
  let areaM2 = 0;
  const kept = mapRings(geometry, (ring) => {
    const ringM2 = areaOf(ring);
    if (ringM2 >= THRESHOLDS.tinyPartM2 || ringM2 >= largestM2 * THRESHOLDS.tinyPartShare) return ring;
    at ??= ring[0] ?? null;
    areaM2 += ringM2;
    return null;
  });
  return at === null || kept === null ? null : { geometry: kept, at, areaM2 };
}
