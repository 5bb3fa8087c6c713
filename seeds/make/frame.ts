// Between metres around a park's centre and degrees: close enough to lay out an invented estate; areas are measured afterwards.
import type { MultiPolygon, Polygon, Position } from "geojson";

const LAT_METRES = 110_870;
const LON_METRES = 96_740;

/** A point `u` metres along and `v` metres across a direction turned by `turn` degrees, in metres east and north. */
export function turned(u: number, v: number, turn: number): Position {
  const angle = (turn * Math.PI) / 180;
  return [u * Math.cos(angle) - v * Math.sin(angle), u * Math.sin(angle) + v * Math.cos(angle)];
}

/** A polygon in metres around `centre`, in degrees with 7 decimals (about a centimetre). */
export function toDegrees<T extends Polygon | MultiPolygon>(shape: T, centre: Position): T {
  const [lon = 0, lat = 0] = centre;
  const point = ([x = 0, y = 0]: Position): Position => [
    Number((lon + x / LON_METRES).toFixed(7)),
    Number((lat + y / LAT_METRES).toFixed(7)),
  ];
  const ring = (positions: Position[]) => positions.map(point);
  return (
    shape.type === "Polygon"
      ? { type: "Polygon", coordinates: shape.coordinates.map(ring) }
      : { type: "MultiPolygon", coordinates: shape.coordinates.map((part) => part.map(ring)) }
  ) as T;
}
