// What is a filter? A tree of conditions on parcels, the same for the panel, the text, the link and the server.
import type { UnitId } from "./units";

export const COMPARISONS = ["<", "<=", ">", ">=", "=", "!="] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** A corner in degrees CGCS2000, as decimal text so that it is written as it was read. */
export type Corner = readonly [longitude: string, latitude: string];

/**
 * A condition that a parcel matches or not. What a parcel lacks matches no condition but `missing`: neither `<` nor `>=`, neither
 * `=` nor `!=`. `not` turns over what matched, so it takes in what lacks the value; `!=` does not.
 */
export type Filter =
  | { readonly op: "all" | "any"; readonly of: readonly Filter[] }
  | { readonly op: "not"; readonly of: Filter }
  | {
      readonly op: "compare";
      readonly field: string;
      readonly is: Comparison;
      /** Plain decimal text, or a day as 2024-05-13. */
      readonly value: string;
      readonly unit: UnitId;
    }
  | {
      readonly op: "oneOf";
      readonly field: string;
      readonly values: readonly string[];
      /** True: has a value, and none of these. */
      readonly negated: boolean;
    }
  | {
      readonly op: "text";
      readonly field: string;
      readonly is: "contains" | "equals";
      readonly text: string;
      /** True: has a text, and not this one. */
      readonly negated: boolean;
    }
  | { readonly op: "missing" | "known"; readonly field: string }
  /** The point inside the parcel lies in the drawn ring (not closed: the last corner is joined to the first). */
  | { readonly op: "within"; readonly ring: readonly Corner[] }
  /** The point inside the parcel lies on this layer. */
  | { readonly op: "layer"; readonly layer: string };

export type CompareFilter = Extract<Filter, { op: "compare" }>;

/** The fields that a filter asks for, each once. */
export function fieldsOf(filter: Filter): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (part: Filter): void => {
    if (part.op === "all" || part.op === "any") part.of.forEach(visit);
    else if (part.op === "not") visit(part.of);
    else if ("field" in part) found.add(part.field);
  };
  visit(filter);
  return found;
}
