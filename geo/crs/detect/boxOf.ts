// Which window do places fill?
import type { Degrees } from "../crsSystem";
import type { DegreeExtent } from "./evidence";

/** Null for no places. */
export function boxOf(places: readonly Degrees[]): DegreeExtent | null {
  if (places.length === 0) return null;
  const lons = places.map(([lon]) => lon);
  const lats = places.map(([, lat]) => lat);
  return {
    west: Math.min(...lons),
    south: Math.min(...lats),
    east: Math.max(...lons),
    north: Math.max(...lats),
  };
}
