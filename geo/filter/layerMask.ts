// Which parcels lie on a layer of shapes? Those whose inner point does: counted once, whatever the shapes overlap.
import type { MultiPolygon, Polygon, Position } from "geojson";

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
      const [west, south, east, north] = boxOf(rings[0] ?? []);
      for (let i = 0; i < count; i++) {
        const x = points[2 * i] ?? Number.NaN;
        const y = points[2 * i + 1] ?? Number.NaN;
        if (mask[i] === 1 || !(x >= west && x <= east && y >= south && y <= north)) continue;
        if (holds(rings, x, y)) mask[i] = 1;
      }
    }
  }
  return mask;
}

function holds(rings: readonly Position[][], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let a = 0, b = ring.length - 1; a < ring.length; b = a++) {
      const [ax = 0, ay = 0] = ring[a] ?? [];
      const [bx = 0, by = 0] = ring[b] ?? [];
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
  }
  return inside;
}

function boxOf(ring: readonly Position[]): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of ring) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}
