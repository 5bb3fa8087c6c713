// What is a policy indicator, and by which course does it run towards its target?
import type { Exact } from "../number/ratio";

/** As the policy's notes class them; `standing`: a number without a year; `milestone`: words without a number, done or not. */
export type IndicatorKind =
  | "level"
  | "cumulative"
  | "annual"
  | "increment"
  | "rate"
  | "rank"
  | "standing"
  | "milestone";

export type IndicatorOperator = ">=" | ">" | "<=";

/** What an entry says: how far it is, where it started, or where it should be on a day before the plan's end (分年目标). */
export type EntryRole = "value" | "baseline" | "interim";

export interface Indicator {
  readonly kind: IndicatorKind;
  readonly operator: IndicatorOperator;
  /** Decimal text in `unit`, as the source writes it; 1 for a milestone. */
  readonly target: string;
  readonly unit: string;
}

/** A value and the day for which it stands, `YYYY-MM-DD`. */
export interface DatedValue {
  readonly asOf: string;
  /** Decimal text as entered, or an exact fraction that was worked out. */
  readonly value: Exact;
}

/** From the document's date to the last day of its last year. */
export interface Plan {
  readonly from: string;
  readonly to: string;
}

/**
 * How an indicator gets to its target. `yearly`: adds up within a year and starts again; `added`: adds up from nothing since the plan began;
 * `way`: from a baseline; `towards`: no baseline is known, so the value itself is held against the target; `held`: a rate, share or rank that has no way to go, or
 * a baseline that was there already.
 */
export type Course = "yearly" | "added" | "way" | "towards" | "held";

/** Units that count something within a year (个/年), and money that is spent in one. */
const addsUp = ({ kind, unit }: Pick<Indicator, "kind" | "unit">): boolean =>
  unit.endsWith("/年") || (kind === "annual" && unit !== "%");

/**
 * The course of an indicator; a baseline that meets the target makes it one to be held (保持).
 * Source: domain.md 9: level with a baseline (x−b)/(t−b), else x/t; annual resets each year; `<=` passes when x ≤ t.
 * @param baselineMeets whether the baseline meets the target; null where there is none
 * @example courseOf({ kind: "annual", unit: "个/年" }, null) // "yearly"
 * @example courseOf({ kind: "level", unit: "家" }, false) // "way"
 */
export function courseOf(indicator: Pick<Indicator, "kind" | "unit">, baselineMeets: boolean | null): Course {
  const { kind } = indicator;
  if ((kind === "annual" || kind === "standing") && addsUp(indicator)) return "yearly";
  if (kind === "increment") return "added";
  if (kind === "level" || kind === "cumulative") {
    if (baselineMeets === null) return "towards";
    return baselineMeets ? "held" : "way";
  }
  return "held";
}
