// Onto which corners and sides may a corner of the drawing jump: plots, parks, reference layers that are seen, and its own?
import type { Geometry, Position } from "geojson";
import type { LandPosition } from "../../geo/area/landGeometry";
import type { SeenLayer } from "../layer/useReferenceLayers";
import type { ParcelLand, ParkShapes } from "../map/mapData";
import { ringsNear } from "../scenario/plotsAt";

type Line = readonly LandPosition[];

interface BoxedLine {
  readonly line: Line;
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

/** Lines of parks and reference layers with their boxes, worked out once. */
export function boxedLines(parks: ParkShapes | null, layers: readonly SeenLayer[]): readonly BoxedLine[] {
  const shapes: readonly Geometry[] = [
    ...(parks?.features ?? []).map(({ geometry }) => geometry),
    ...layers.flatMap(({ features }) => features.features.map(({ geometry }) => geometry)),
  ];
  return shapes.flatMap(linesOf).map((line) => {
    const [lons, lats] = [line.map(([lon = 0]) => lon), line.map(([, lat = 0]) => lat)];
    const least = (values: readonly number[]) =>
      values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    const most = (values: readonly number[]) =>
      values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    return { line, box: [least(lons), least(lats), most(lons), most(lats)] };
  });
}

/** All lines within reach of a place. @param reach degrees */
export function linesNear(
  [lon, lat]: readonly [number, number],
  reach: number,
  land: ParcelLand | null,
  boxed: readonly BoxedLine[],
  own: Line,
): Line[] {
  const near = boxed.filter(
    ({ box: [west, south, east, north] }) =>
      lon >= west - reach && lon <= east + reach && lat >= south - reach && lat <= north + reach,
  );
  return [...ringsNear(lon, lat, reach, land, null), ...near.map(({ line }) => line), own];
}

function linesOf(geometry: Geometry): Line[] {
  if (geometry.type === "GeometryCollection") return geometry.geometries.flatMap(linesOf);
  const lines: Line[] = [];
  const walk = (value: unknown): void => {
    const list = value as readonly unknown[];
    if (typeof list[0] === "number") lines.push([list as Position]);
    else if (Array.isArray(list[0]) && typeof list[0][0] === "number") lines.push(list as Position[]);
    else for (const inner of list) walk(inner);
  };
  walk(geometry.coordinates);
  return lines;
}
