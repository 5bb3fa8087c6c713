// Does every park lie in a park that is there, and in none that lies in it?
import type { Queryable } from "../db/database";
import { textCell } from "./cells";
import type { DeliveredRow, Delivery } from "./delivery";

/** Rejects parks with an unknown parent or with parents that form a circle; a rejected park is no parent either. */
export async function refuseWrongParents(
  tx: Queryable,
  delivery: Delivery,
  rows: readonly DeliveredRow[],
): Promise<void> {
  if (!delivery.has("parent")) return;
  const stored = await tx.query<{ id: string; parent_id: string | null }>(
    "select id, parent_id from park where district_id = $1",
    [delivery.facts.district],
  );
  const inDatabase = new Map(stored.map(({ id, parent_id }) => [id, parent_id]));
  for (let settled = false; !settled; ) {
    settled = true;
    const going = rows.filter((row) => !row.rejected);
    const parentOf = new Map(inDatabase);
    for (const row of going) if (row.id !== null) parentOf.set(row.id, textCell(row, "parent"));
    for (const row of going) {
      const parent = textCell(row, "parent");
      if (parent === null || row.id === null) continue;
      const circle = circleFrom(row.id, parentOf);
      if (!parentOf.has(parent)) row.reject("unknown_parent", "parent", { value: parent });
      else if (circle !== null) row.reject("cyclic_parent", "parent", { value: circle.join(" → ") });
      if (row.rejected) settled = false;
    }
  }
}

/** The ids from a park up and back to itself; null where the way up ends or runs into somebody else's circle. */
function circleFrom(id: string, parentOf: ReadonlyMap<string, string | null>): string[] | null {
  const way = [id];
  const seen = new Set(way);
  for (let at = parentOf.get(id) ?? null; at !== null; at = parentOf.get(at) ?? null) {
    way.push(at);
    if (at === id) return way;
    if (seen.has(at)) return null;
    seen.add(at);
  }
  return null;
}
