// Which parcels lie on a layer of shapes? Those whose inner point does: counted once, whatever the shapes overlap.
import type { MultiPolygon, Polygon } from "geojson";
import { pointsInside } from "./pointsInside";

/** 1 for each point inside of any shape; even-odd over the rings, so holes are outside. @param points longitude, latitude in turn */
export function layerMask(
  shapes: readonly (Polygon | MultiPolygon)[],
  points: ArrayLike<number>,
  count: number,
): Uint8Array {
  const mask = new Uint8Array(count);
  for (const shape of shapes) {
    const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
    for (const rings of polygons) {
      const corners = rings.map((ring) => ring.map(([x = Number.NaN, y = Number.NaN]) => [x, y] as const));
      pointsInside(corners, points, mask);
    }
  }
  return mask;
}
