// Which rows speak of which id? Two rows of one id cannot both be right unless they say the same.
import type { DeliveredRow, Delivery } from "./delivery";

/**
 * Rows by id, in file order. A row without an id is rejected; rows that repeat an id with the same content count once, with
 * different content all of them are rejected, each naming another.
 * @param read the id in its normal form, or null where `read` has rejected the row
 */
export function distinctIds(
  delivery: Delivery,
  field: string,
  read: (text: string, row: DeliveredRow) => string | null,
): Map<string, DeliveredRow> {
  const groups = new Map<string, DeliveredRow[]>();
  for (const row of delivery.rows) {
    const text = row.text(field);
    if (text === "") {
      row.reject("missing_id", field);
      continue;
    }
    const id = read(text, row);
    if (id === null) continue;
    row.id = id;
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  const distinct = new Map<string, DeliveredRow>();
  for (const [id, rows] of groups) {
    const [first, ...others] = rows;
    if (first === undefined) continue;
    const content = contentOf(first);
    const differing = others.find((other) => contentOf(other) !== content);
    if (differing === undefined) {
      distinct.set(id, first);
      for (const other of others) other.repeats(first);
      continue;
    }
    for (const row of rows) {
      row.reject("duplicate_id", field, { value: id, other: (row === first ? differing : first).row });
    }
  }
  return distinct;
}

function contentOf({ source: { cells, geometry } }: DeliveredRow): string {
  return JSON.stringify([Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1)), geometry ?? null]);
}
