// Is what came as a shape a list of rings of numbers at all?
import type { LandGeometry, LandPosition } from "../area/landGeometry";

/**
 * Polygon or MultiPolygon of rings with at least three positions, heights left away; null for anything else. The very same object where
 * nothing is to be left away, so that what is known of it (geo/area/geodesicArea) holds on.
 */
export function readShape(geometry: unknown): LandGeometry | null {
  if (typeof geometry !== "object" || geometry === null) return null;
  if (isPlainShape(geometry)) return geometry as LandGeometry;
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
  if (type === "Polygon") {
    const rings = readRings(coordinates);
    return rings === null ? null : { type, coordinates: rings };
  }
  if (type !== "MultiPolygon" || !Array.isArray(coordinates) || coordinates.length === 0) return null;
  const polygons = (coordinates as readonly unknown[]).map(readRings);
  return polygons.every((rings) => rings !== null) ? { type, coordinates: polygons } : null;
}

function isPlainShape(geometry: object): boolean {
  for (const key in geometry) if (key !== "type" && key !== "coordinates") return false;
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
  if (type === "Polygon") return arePlainRings(coordinates);
  return (
    type === "MultiPolygon" &&
    Array.isArray(coordinates) &&
    coordinates.length > 0 &&
    coordinates.every(arePlainRings)
  );
}

function arePlainRings(rings: unknown): boolean {
  if (!Array.isArray(rings) || rings.length === 0) return false;
  for (const ring of rings as readonly unknown[]) {
    if (!Array.isArray(ring) || ring.length < 3) return false;
    for (const position of ring as readonly unknown[]) {
      if (!Array.isArray(position) || position.length !== 2) return false;
      if (!Number.isFinite(position[0]) || !Number.isFinite(position[1])) return false;
    }
  }
  return true;
}

function readRings(value: unknown): LandPosition[][] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const rings = (value as readonly unknown[]).map(readRing);
  return rings.every((ring) => ring !== null) ? rings : null;
}

function readRing(value: unknown): LandPosition[] | null {
  if (!Array.isArray(value) || value.length < 3) return null;
  const ring = (value as readonly unknown[]).map(readPosition);
  return ring.every((position) => position !== null) ? ring : null;
}

function readPosition(value: unknown): LandPosition | null {
  const [x, y] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  return typeof x === "number" && typeof y === "number" && Number.isFinite(x) && Number.isFinite(y)
    ? [x, y]
    : null;
}
