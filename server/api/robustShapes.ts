// What a verdict hangs on, as the page reads it: one row for each assumption.
import type { MetricId, PeriodId, TargetView, UndecidedReason, VerdictWord } from "./shapes";

export type RobustKind =
  | "as_reported"
  | "geodesic_area"
  | "missing_low"
  | "missing_high"
  | "delivery"
  | "without_largest";

export interface RobustCase {
  kind: RobustKind;
  /** Delivery only: per cent of what was promised. */
  percent: number | null;
  /** 万元/亩, or a share 0–1. */
  value: number | null;
  surplusYuan: number | null;
  verdict: VerdictWord;
  reason: UndecidedReason | null;
  /** The verdict differs from that of the figures as reported. */
  flips: boolean;
}

export interface RobustView {
  parkId: string;
  name: string;
  nameEn: string | null;
  period: PeriodId;
  metric: MetricId;
  /** Null: nothing to hold it against, and no cases. */
  target: TargetView | null;
  cases: RobustCase[];
  /** Enterprises without the figure, their land, and for how many the whole district's quartiles stood in for their industry's. */
  missing: {
    enterprises: number;
    landDm2: number;
    fallback: number;
    estimated: boolean;
    leastSamples: number;
  };
  /** Null where no parcel of the park has a promise for this figure. */
  promises: {
    parcels: number;
    areaDm2: number;
    /** False in a part of a year, of which nothing was promised, and of an exempt park: then there is no break-even. */
    comparable: boolean;
    /** The least whole per cent at which the park still passes; null where all of it does not do. */
    breakEvenPercent: number | null;
  } | null;
  largest: { id: string; name: string; share: number | null; landDm2: number } | null;
}
