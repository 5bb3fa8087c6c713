// Which parks belong to a park?

/**
 * The park's own id and those of all parks below it, however deep; the rows may come in any order.
 * @example parkTree("A", [{ id: "B", parentId: "A" }, { id: "C", parentId: "B" }]) // Set { "A", "B", "C" }
 */
export function parkTree(
  id: string,
  rows: readonly { readonly id: string; readonly parentId: string | null }[],
): ReadonlySet<string> {
  const found = new Set([id]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const row of rows) {
      if (row.parentId === null || !found.has(row.parentId) || found.has(row.id)) continue;
      found.add(row.id);
      grown = true;
    }
  }
  return found;
}
