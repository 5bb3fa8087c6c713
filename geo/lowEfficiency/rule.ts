// What makes a parcel inefficient (低效工业用地)? Rules as data: grounds are customary, thresholds are each county's.

export type LowEfficiencyKind = LowEfficiencyRule["kind"];

interface Common {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly source: string;
  /** Whether the numbers are an example's, not the district's own. */
  readonly example: boolean;
}

export type LowEfficiencyRule = Common &
  (
    | {
        /** 供而未用: supplied, and so many months after the contract not begun. */
        readonly kind: "supplied_unused";
        readonly statuses: readonly string[];
        readonly months: number;
      }
    | {
        /** 用而未尽: FAR below the parcel's own lower limit. */
        readonly kind: "partly_used";
        readonly statuses: readonly string[];
      }
    | {
        /** 建而未投: built, and without any output in so many years running. */
        readonly kind: "built_not_producing";
        readonly statuses: readonly string[];
        readonly years: number;
      }
    | {
        /** 投而未达标: tax per mu below what was agreed, else below the rule's own, in so many years running. */
        readonly kind: "below_standard";
        readonly statuses: readonly string[];
        readonly years: number;
        /** 万元/亩, decimal text; null: only parcels with an agreed value. */
        readonly taxPerMu: string | null;
      }
    | {
        /** 闲置: so in the register. */
        readonly kind: "idle";
        readonly statuses: readonly string[];
      }
    | {
        /** 不符合规划: its use is none of those that the plan allows here. */
        readonly kind: "off_plan";
        readonly allowedUses: readonly string[];
      }
  );
