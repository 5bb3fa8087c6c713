// What was found and opened last on this machine?
import type { SearchHit } from "../../server/api/shapes";

type Recent = Pick<SearchHit, "kind" | "id" | "name" | "nameEn" | "detail" | "parkId" | "parcelId">;

const KEY = "mutu.recent";
const MOST = 6;

/** The latest first; empty where nothing is remembered or storage is switched off. */
export function recentHits(): Recent[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isRecent).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function rememberHit({ kind, id, name, nameEn, detail, parkId, parcelId }: Recent): void {
  const others = recentHits().filter((hit) => hit.kind !== kind || hit.id !== id);
  try {
    localStorage.setItem(
      KEY,
      JSON.stringify([{ kind, id, name, nameEn, detail, parkId, parcelId }, ...others].slice(0, MOST)),
    );
  } catch {
    // Storage may be full or switched off; finding things works without it.
  }
}

function isRecent(value: unknown): value is Recent {
  if (typeof value !== "object" || value === null) return false;
  const { kind, id, name, nameEn, detail, parkId, parcelId } = value as Partial<
    Record<keyof Recent, unknown>
  >;
  return (
    (kind === "park" || kind === "parcel" || kind === "enterprise") &&
    typeof id === "string" &&
    typeof name === "string" &&
    (nameEn === null || typeof nameEn === "string") &&
    typeof detail === "string" &&
    (parkId === null || typeof parkId === "string") &&
    (parcelId === null || typeof parcelId === "string")
  );
}
