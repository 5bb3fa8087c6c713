// What does a policy ask for? Targets are dated rows with a source, never constants in code.
import type { LandDenominator } from "./denominator";
import type { Exemption } from "./exemption";

export const METRIC_IDS = ["output_per_mu", "tax_per_mu", "rd_per_mu", "concentration"] as const;
export type MetricId = (typeof METRIC_IDS)[number];
export type Operator = ">=" | ">" | "<=";

/** One policy target. */
export interface Target {
  readonly id: string;
  readonly metric: MetricId;
  readonly operator: Operator;
  /** Decimal text in `unit`, as the source writes it. */
  readonly value: string;
  readonly unit: "万元/亩" | "%";
  /** True where the policy does not bind this subject: shown as 参考值. */
  readonly reference: boolean;
  readonly source: { readonly document: string; readonly clause: string };
  /** Over which land a per-mu figure is held against it; left out: occupied. */
  readonly denominator?: LandDenominator;
  /** The value it climbs to, where `value` is a step on its ramp. */
  readonly goal?: string | null;
  /** What lets this subject off in this period: it is not judged. */
  readonly exemption?: Exemption | null;
  /** The version of its set that says so, as `item22@3`. */
  readonly rule?: string;
}

export type Verdict = "met" | "missed" | "undecided";

/** Why nothing is decided. */
export type UndecidedReason =
  | "exempt"
  | "no_land"
  | "no_figure"
  | "low_coverage"
  | "not_annual"
  | "no_target"
  | "no_lead_industry"
  | "lead_by_share"
  /** The target counts supplied or all land, which is not split over enterprises. */
  | "land_of_nobody";
