// In which order do the parcels stand now? Kept outside the table, as the keys that walk through them and the export follow it.

let shown: readonly string[] | null = null;
let order: { readonly ids: readonly string[]; readonly rows: Uint32Array } | null = null;

/** The table that is open says its order; null when it closes. */
export function tellShownRows(next: typeof order): void {
  order = next;
  shown = null;
}

/** Ids of the parcels in the order of the open table; null where none is open. */
export function shownIds(): readonly string[] | null {
  if (order === null) return null;
  const { ids, rows } = order;
  shown ??= Array.from(rows, (row) => ids[row] ?? "");
  return shown;
}
