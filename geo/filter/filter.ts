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
  | {
      readonly op: "within";
      /** As drawn, not closed: the last corner is joined to the first. */
      readonly ring: readonly Corner[];
      /** How much of the parcel lies in it; left out: the point inside of the parcel. */
      readonly by?: LandShare;
    }
  | {
      readonly op: "layer";
      readonly layer: string;
      /** How much of the parcel lies on the layer; left out: the point inside of it. */
      readonly by?: LandShare;
      /** Only the layer's features whose attribute says so; left out: all. */
      readonly where?: LayerWhere;
    };

/** Some land of it (0.01 m² or more), all of it (but for 0.01 m²), or at least so many per cent, as plain decimal text. */
export type LandShare = "touches" | "inside" | { readonly percent: string };

export interface LayerWhere {
  readonly attribute: string;
  readonly value: string;
}

export type CompareFilter = Extract<Filter, { op: "compare" }>;
export type LayerFilter = Extract<Filter, { op: "layer" }>;
export type WithinFilter = Extract<Filter, { op: "within" }>;

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
