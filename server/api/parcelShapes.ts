// What is said of a single parcel beside its figures?
import type { ConditionOperator } from "../../geo/commitment/keeping";

/** What the buyer promised, and what came of it. */
export interface CommitmentView {
  key: string;
  operator: ConditionOperator;
  /** Decimal text in `unit`. */
  value: string;
  unit: string;
  /** Over the whole site, of all enterprises on it; null where that is not known. */
  actual: number | null;
  /** Actual minus promised. */
  difference: number | null;
  /** `partial`: some enterprises have not reported; `not_annual`: the period is no whole year; `not_measured`: nothing is known of it. */
  keeping: "kept" | "broken" | "partial" | "no_figures" | "not_annual" | "not_measured";
}

/** What the plan allows, and what stands there. */
export interface PlanLimitView {
  key: string;
  min: number | null;
  max: number | null;
  minInclusive: boolean;
  maxInclusive: boolean;
  unit: string | null;
  raw: string | null;
  actual: number | null;
  keeping: "within" | "below" | "above" | "not_measured";
}

/** What somebody said of a parcel, and the file laid beside it. */
export interface ParcelNote {
  seq: number;
  author: string;
  createdAt: string;
  /** Empty where it was taken back, or only a file was laid down. */
  text: string;
  file: { name: string; bytes: number; picture: boolean } | null;
  withdrawn: { by: string; at: string } | null;
}
