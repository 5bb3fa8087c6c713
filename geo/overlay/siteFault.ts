// Why can a drawn site not be measured?
import { geodesicAreaDm2 } from "../area/geodesicArea";
import type { LandGeometry } from "../area/landGeometry";
import { crossings } from "../repair/crossings";
import { openRing, planeAt, polygonsOf, ringsOf } from "../repair/plane";

export type SiteFault = "site_corners" | "site_crosses" | "site_no_area";

/** Too few corners, a line that crosses itself, or no area; null where nothing is wrong. */
export function siteFault(site: LandGeometry): SiteFault | null {
  const rings = polygonsOf(site).flat();
  if (rings.length === 0 || rings.some((ring) => openRing(ring).length < 3)) return "site_corners";
  const [lon = 0, lat = 0] = rings[0]?.[0] ?? [];
  if (crossings(ringsOf(planeAt([lon, lat]), site), 1).length > 0) return "site_crosses";
  return geodesicAreaDm2(site) > 0 ? null : "site_no_area";
}
