// Which parks does the legend count? The open one with all that belong to it, or the whole district.
import type { ParkList, ParkRow } from "../../server/api/shapes";

export interface LegendScopeName {
  ids: ReadonlySet<string>;
  name: string;
  nameEn: string;
}

/** The park in scope and its descendants; null for the district. */
export function scopeOf(parks: ParkList | null, scopeParkId: string | null): LegendScopeName | null {
  const row = parks?.rows.find((park) => park.id === scopeParkId);
  if (!parks || !row) return null;
  return { ids: withDescendants(row.id, parks.rows), name: row.name, nameEn: row.nameEn ?? row.name };
}

function withDescendants(id: string, rows: readonly ParkRow[]): ReadonlySet<string> {
  const found = new Set([id]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const row of rows) {
      if (row.parentId !== null && found.has(row.parentId) && !found.has(row.id)) {
        found.add(row.id);
        grown = true;
      }
    }
  }
  return found;
}
