// What does a policy ask for? Targets are dated rows with a source, never constants in code.

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
}

export type Verdict = "met" | "missed" | "undecided";

/** Why nothing is decided. */
export type UndecidedReason =
  | "no_land"
  | "no_figure"
  | "low_coverage"
  | "not_annual"
  | "no_target"
  | "no_lead_industry"
  | "lead_by_share";
