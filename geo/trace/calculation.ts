// By which rule is a number of a trace made of its parts? Data, so that anybody can work it out again without Mutu's database.
import type { Operator } from "../target/target";
import type { AreaUnit } from "../unit/land";
import type { MoneyUnit } from "../unit/money";

/** What a value counts, and how its text is written: 万元 to the yuan, m² to 0.01, yuan to 0.01, 万元/亩, %, a bare number. */
export type Quantity = "yuan" | "dm2" | "cents" | "per_mu" | "percent" | "index";

/** Which part a node plays in the rule of its parent, or of a node beside it. */
export type Role =
  | "part"
  | "whole"
  | "figure"
  | "land"
  | "uncovered"
  | "lead"
  | "other"
  | "plot"
  | "declared"
  | "district_part"
  | "district_whole"
  | "less";

/** One receiver of a split: equal remainders go to the lower key, to no key last. */
export interface Weight {
  readonly key: string | null;
  readonly weight: number;
}

/** A split once more, over the parks among which a parcel is divided: what falls to `keys` counts. */
export interface SplitAgain {
  readonly weights: readonly Weight[];
  readonly keys: readonly (string | null)[];
}

export type Calculation =
  /** A cell of a file: a plain decimal in a unit, taken off where `sign` is −1. */
  | {
      readonly rule: "cell";
      readonly text: string;
      readonly unit: MoneyUnit | AreaUnit;
      readonly sign: 1 | -1;
    }
  /** All children that are a `part`, less those that are `less`. */
  | { readonly rule: "sum" }
  /** The node of that role beside it or above, once more. */
  | { readonly rule: "same"; readonly of: Role }
  /** All parts, each its share of the child `whole` by largest remainder. */
  | { readonly rule: "split"; readonly weights: readonly Weight[] }
  /** One share of the split above. */
  | { readonly rule: "share"; readonly key: string; readonly again: SplitAgain | null }
  /**
   * Land of one enterprise on one parcel: the parts that are declared, and its share of the rest of the `plot` after all that is
   * `declared` on it; of a parcel that parks divide what falls to them.
   */
  | {
      readonly rule: "land";
      readonly rest: { readonly key: string; readonly weights: readonly Weight[] } | null;
      readonly again: SplitAgain | null;
    }
  /** `figure` over `land`, written against the target. */
  | { readonly rule: "per_mu"; readonly target: string | null }
  /** `lead` out of `lead` and `other`. */
  | { readonly rule: "concentration"; readonly target: string | null }
  /** What the target asks taken from what there is; `verdict` null where none was reached. */
  | {
      readonly rule: "surplus";
      readonly of: "per_mu" | "concentration";
      readonly target: string;
      readonly operator: Operator;
      readonly verdict: "met" | "missed" | null;
    }
  /** Σ share² of the parts (赫芬达尔指数). */
  | { readonly rule: "hhi" }
  /** Location quotient (区位商): `figure` out of `whole`, against `district_part` out of `district_whole`. */
  | { readonly rule: "quotient" }
  /** `land` out of `land` and `uncovered`. */
  | { readonly rule: "coverage" };

/** A number of a trace, as far as working it out again is concerned. */
export interface Step {
  readonly label: string;
  /** As shown; null where there is no number. */
  readonly value: string | null;
  readonly quantity: Quantity | null;
  readonly role: Role | null;
  /** Null where the value is given: a drawn area, a correction, a row that was not kept. */
  readonly calculation: Calculation | null;
  /** Children that were left out to keep the answer short. */
  readonly more: number;
  readonly children: readonly Step[];
}
