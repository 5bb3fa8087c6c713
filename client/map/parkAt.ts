// Which park's ground lies under the pointer? The innermost; a cluster area is a line around land that is mostly not its own.
import type { Position } from "geojson";
import type { ParkShapes } from "./mapData";

/** The id of the smallest park (by its box) that holds the point; null where none does. */
export function parkAt(shapes: ParkShapes, lon: number, lat: number): string | null {
  let found: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const shape of shapes.features) {
    if (shape.properties.kind === "cluster_area") continue;
    const polygons =
      shape.geometry.type === "Polygon" ? [shape.geometry.coordinates] : shape.geometry.coordinates;
    if (!polygons.some((rings) => ringsHold(rings, lon, lat))) continue;
    const size = boxSize(polygons.flat(2));
    if (size < least) {
      least = size;
      found = shape.properties.id;
    }
  }
  return found;
}

function ringsHold(rings: readonly Position[][], lon: number, lat: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i - 1] ?? [];
      const [bx = 0, by = 0] = ring[i] ?? [];
      if (ay > lat !== by > lat && lon < ax + ((lat - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
  }
  return inside;
}

function boxSize(points: readonly Position[]): number {
  const lons = points.map(([lon = 0]) => lon);
  const lats = points.map(([, lat = 0]) => lat);
  return (Math.max(...lons) - Math.min(...lons)) * (Math.max(...lats) - Math.min(...lats));
}
