// Where does a geometry begin?

/** Its first position that is two numbers within the degrees; null where there is none. */
export function firstPlace(geometry: unknown): [number, number] | null {
  let at: unknown = (geometry as { coordinates?: unknown } | null | undefined)?.coordinates;
  while (Array.isArray(at) && Array.isArray(at[0])) at = at[0];
  if (!Array.isArray(at)) return null;
  const [lon, lat] = at as unknown[];
  if (typeof lon !== "number" || typeof lat !== "number") return null;
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : null;
}
