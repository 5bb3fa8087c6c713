// Where do a file's positions land if it is in this system?
import type { Degrees, RawPosition } from "../crsSystem";
import { median } from "../median";
import { offsetM } from "../metres";
import { boxOf } from "./boxOf";
import { inChina } from "./contenders";
import type { DegreeExtent } from "./evidence";

export interface Placing {
  /** 0–1 of the positions in the district's window; in China where no window is known. */
  readonly share: number;
  /** From the middle of the positions to the window; 0 inside and where there is none. */
  readonly distanceKm: number;
  /** Around the positions that count: those inside if they are the most, else all; null where no degrees come out. */
  readonly extent: DegreeExtent | null;
}

const withinExtent = ({ west, south, east, north }: DegreeExtent, lon: number, lat: number): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;

export function placingOf(
  positions: readonly RawPosition[],
  toDegrees: (x: number, y: number) => Degrees,
  extent: DegreeExtent | null,
): Placing {
  const places = positions.map(([x = Number.NaN, y = Number.NaN]) => toDegrees(x, y));
  const inside = places.filter(([lon, lat]) =>
    extent === null ? inChina(lon, lat) : withinExtent(extent, lon, lat),
  );
  const real = places.filter(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90);
  return {
    share: inside.length / places.length,
    distanceKm: extent === null ? 0 : distanceKm(real, extent),
    extent: boxOf(inside.length * 2 >= places.length ? inside : real),
  };
}

function distanceKm(places: readonly Degrees[], { west, south, east, north }: DegreeExtent): number {
  const lon = median(places.map(([value]) => value));
  const lat = median(places.map(([, value]) => value));
  if (lon === null || lat === null) return Number.POSITIVE_INFINITY;
  const nearest = [Math.min(Math.max(lon, west), east), Math.min(Math.max(lat, south), north)] as const;
  return Math.hypot(...offsetM([lon, lat], nearest)) / 1000;
}
