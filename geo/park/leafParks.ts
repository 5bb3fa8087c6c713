// Which parks count, where parks are counted?

/** Parks without parts: a park with parts is counted by its parts, so that no land is counted twice. */
export function leafParks<T extends { readonly id: string; readonly parentId: string | null }>(
  rows: readonly T[],
): T[] {
  const parents = new Set(rows.map((row) => row.parentId));
  return rows.filter((row) => !parents.has(row.id));
}
