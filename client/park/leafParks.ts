// Which parks count, where parks are counted?
import type { ParkRow } from "../../server/api/shapes";

/** Parks without parts: a park with parts is counted by its parts, so that no land is counted twice. */
export function leafParks(rows: readonly ParkRow[]): ParkRow[] {
  const parents = new Set(rows.map((row) => row.parentId));
  return rows.filter((row) => !parents.has(row.id));
}
