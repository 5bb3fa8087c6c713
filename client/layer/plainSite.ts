// How does a shape go to the server as a site? As plain pairs: heights are left away.
import type { LandGeometry, LandPosition } from "../../geo/area/landGeometry";
import { polygonsOf } from "../../geo/repair/plane";

type Pair = [lon: number, lat: number];

/** The same land as a MultiPolygon that is nobody else's. */
export function plainSite(site: LandGeometry): { type: "MultiPolygon"; coordinates: Pair[][][] } {
  const pair = ([lon = 0, lat = 0]: LandPosition): Pair => [lon, lat];
  return {
    type: "MultiPolygon",
    coordinates: polygonsOf(site).map((rings) => rings.map((ring) => ring.map(pair))),
  };
}
