// Which words does a facet let through once one more is chosen, or taken back?
import type { Filter } from "../../geo/filter/filter";

/** @param own the facet's condition now; null where it has none @param value "" stands for having no word, which is a condition of its own */
export function withWord(own: Filter | null, field: string, value: string): Filter | null {
  if (value === "") return own?.op === "missing" ? null : { op: "missing", field };
  const chosen = own?.op === "oneOf" ? own : null;
  const before = chosen?.values ?? [];
  const values = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return values.length === 0 ? null : { op: "oneOf", field, values, negated: chosen?.negated ?? false };
}
