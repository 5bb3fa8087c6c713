// Does a file name the same thing twice? Said alike it counts once; said differently, neither row can be believed.
import type { DeliveredRow, Delivery } from "./delivery";
import { groupBy } from "./groupBy";

const contentOf = (row: DeliveredRow): string =>
  JSON.stringify([row.source.cells, row.source.geometry ?? null]);

/**
 * Rejects rows of one key with different content, naming each other; identical ones are dropped with a warning and
 * counted `same`.
 * @returns the rows to go on with
 */
export function settleDuplicates(
  delivery: Delivery,
  keyOf: (row: DeliveredRow) => string | null,
  field: string,
): readonly DeliveredRow[] {
  const groups = groupBy(
    delivery.accepted().filter((row) => keyOf(row) !== null),
    (row) => keyOf(row) ?? "",
  );
  for (const [first, ...others] of groups.values()) {
    if (first === undefined || others.length === 0) continue;
    const content = contentOf(first);
    if (others.every((row) => contentOf(row) === content)) continue;
    first.reject("duplicate_id", field, { other: others[0]?.row ?? "" });
    for (const row of others) row.reject("duplicate_id", field, { other: first.row });
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined || first.rejected) return [];
    for (const row of others) {
      row.warn("duplicate_row", field, { other: first.row });
      delivery.counts.same++;
    }
    return [first];
  });
}
