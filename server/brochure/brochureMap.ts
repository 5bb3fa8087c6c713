// Where do the chosen sites lie? On a sheet in metres of its own, so that the page shows their place and does not hand out coordinates.
import type { BrochureMap, BrochureRing, BrochureShape } from "../../geo/promotion/brochure";
import { zoneGrid } from "../report/mapFrame";
import type { ParcelShape } from "../report/mapLand";

type DegreeParts = ParcelShape["parts"];

export interface SiteShape {
  readonly numbers: readonly number[];
  readonly parts: DegreeParts;
  /** Where its number stands. */
  readonly point: readonly [number, number];
}

export interface ParkOutline {
  readonly park: number;
  readonly parts: DegreeParts;
}

/** Around all that is shown, as a share of the larger side. */
const MARGIN = 0.08;
/** A single small plot still has ground around it. */
const LEAST_M = 400;

/** @returns the sheet around sites and parks; null where there is no site */
export function brochureMap(sites: readonly SiteShape[], parks: readonly ParkOutline[]): BrochureMap | null {
  const corners = [...sites, ...parks].flatMap(({ parts }) => parts.flat(2));
  const [first] = sites;
  if (first === undefined || corners.length === 0) return null;
  const { grid } = zoneGrid(first.point[0]);
  const metres = corners.map(([lon = 0, lat = 0]) => grid.fromDegrees(lon, lat));
  const [west, east] = extent(metres.map(([x]) => x));
  const [south, north] = extent(metres.map(([, y]) => y));
  const margin = Math.max(
    (LEAST_M - Math.max(east - west, north - south)) / 2,
    MARGIN * Math.max(east - west, north - south),
  );
  const place = ([lon = 0, lat = 0]: readonly number[]): [number, number] => {
    const [x, y] = grid.fromDegrees(lon, lat);
    return [Math.round(x - west + margin), Math.round(north - y + margin)];
  };
  const shapeOf = (parts: DegreeParts): BrochureShape =>
    parts.map((rings) => rings.map((ring) => distinct(ring.map(place))));
  return {
    widthM: Math.ceil(east - west + 2 * margin),
    heightM: Math.ceil(north - south + 2 * margin),
    sites: sites.map(({ numbers, point, parts }) => ({
      numbers: [...numbers],
      point: place(point),
      shape: shapeOf(parts),
    })),
    parks: parks.map(({ park, parts }) => ({ park, shape: shapeOf(parts) })),
  };
}

/** Without corners that fall together in whole metres. */
const distinct = (ring: readonly (readonly [number, number])[]): BrochureRing =>
  ring.filter(([x, y], at) => at === 0 || x !== ring[at - 1]?.[0] || y !== ring[at - 1]?.[1]);

const extent = (values: readonly number[]): [number, number] => {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
};
