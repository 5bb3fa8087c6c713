// Where do the lines of longitude and latitude run, and how far apart at this zoom?
import type { Feature, FeatureCollection, LineString } from "geojson";

/** Degrees between lines, so that three to eight of them cross a screen. */
export function graticuleStep(zoom: number): number {
  if (zoom < 9) return 0.5;
  if (zoom < 9.8) return 0.2;
  if (zoom < 11.8) return 0.1;
  if (zoom < 12.8) return 0.05;
  if (zoom < 14.2) return 0.02;
  if (zoom < 15.5) return 0.01;
  return 0.005;
}

/** Multiples of `step` in an interval, counted in whole steps so that no rounding piles up. */
export function graticuleTicks(from: number, to: number, step: number): number[] {
  const ticks: number[] = [];
  const perDegree = Math.round(1 / step);
  for (let k = Math.ceil(from * perDegree); k <= to * perDegree; k++) ticks.push(k / perDegree);
  return ticks;
}

/** The lines over a box, a quarter of a degree beyond it on every side. */
export function graticule(
  box: readonly [number, number, number, number],
  step: number,
): FeatureCollection<LineString> {
  const [west, south, east, north] = [box[0] - 0.25, box[1] - 0.25, box[2] + 0.25, box[3] + 0.25];
  const line = (a: [number, number], b: [number, number]): Feature<LineString> => ({
    type: "Feature",
    properties: {},
    geometry: { type: "LineString", coordinates: [a, b] },
  });
  return {
    type: "FeatureCollection",
    features: [
      ...graticuleTicks(west, east, step).map((lon) => line([lon, south], [lon, north])),
      ...graticuleTicks(south, north, step).map((lat) => line([west, lat], [east, lat])),
    ],
  };
}
