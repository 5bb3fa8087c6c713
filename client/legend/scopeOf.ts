// Which parks does the legend count? The open one with all that belong to it, or the whole district.
import { parkTree } from "../../geo/park/parkTree";
import type { ParkList } from "../../server/api/shapes";

export interface LegendScopeName {
  ids: ReadonlySet<string>;
  name: string;
  nameEn: string;
}

/** The park in scope and its descendants; null for the district. */
export function scopeOf(parks: ParkList | null, scopeParkId: string | null): LegendScopeName | null {
  const row = parks?.rows.find((park) => park.id === scopeParkId);
  if (!parks || !row) return null;
  return { ids: parkTree(row.id, parks.rows), name: row.name, nameEn: row.nameEn ?? row.name };
}
