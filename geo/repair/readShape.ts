// Is what came as a shape a list of rings of numbers at all?
import type { LandGeometry, LandPosition } from "../area/landGeometry";

/** Polygon or MultiPolygon of rings with at least three positions, heights left away; null for anything else. */
export function readShape(geometry: unknown): LandGeometry | null {
  if (typeof geometry !== "object" || geometry === null) return null;
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
  if (type === "Polygon") {
    const rings = readRings(coordinates);
    return rings === null ? null : { type, coordinates: rings };
  }
  if (type !== "MultiPolygon" || !Array.isArray(coordinates) || coordinates.length === 0) return null;
  const polygons = (coordinates as readonly unknown[]).map(readRings);
  return polygons.every((rings) => rings !== null) ? { type, coordinates: polygons } : null;
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
