// Is a part of the year far enough on the way to the year's target? 序时进度, decided in integers.
import { divideHalfUp, type Ratio, ratio } from "../number/ratio";
import { targetDecimal } from "./surplus";
import type { Target } from "./target";

/**
 * `on` at 100 % of the schedule and above, `near` from 90 % on, `behind` below. Source: domain 9 (green, yellow, red there; on screen a
 * glyph and a word, as colour alone tells nothing).
 */
export type ScheduleLight = "on" | "near" | "behind";

/** The quarters of the year that have passed, and the sums they brought. */
export interface ScheduledFigure {
  /** Whole yuan, cumulative from 1 January. */
  readonly yuan: number;
  /** Whole 0.01 m² of those who report it. */
  readonly landDm2: number;
  readonly quarters: 1 | 2 | 3 | 4;
}

export interface ScheduleProgress {
  /** Cumulative figure ÷ what the schedule asks; 1 is 100 %. Exact. */
  readonly progress: Ratio;
  readonly light: ScheduleLight;
  /** Cumulative figure minus what the schedule asks of this land, in 0.01 yuan, halves away from zero. */
  readonly aheadCents: bigint;
}

/**
 * Schedule progress of a cumulative figure: actual ÷ (target × elapsed quarters/4). It says nothing of the year: the verdict stays
 * undecided until four quarters are in. Null where there is no land, or the target asks for no more than nothing or for less (`<=`):
 * what may not grow has no schedule to keep.
 * @param target the year's, value in 万元/亩
 * @throws RangeError where the target's value is no decimal
 * Source: domain 4.8 (d).
 * @example scheduleProgress({ yuan: 35_625_000, landDm2: 1_000_000, quarters: 1 }, { value: "950", operator: ">=" })?.light // "on": 237.5 of 237.5
 */
export function scheduleProgress(
  { yuan, landDm2, quarters }: ScheduledFigure,
  { value, operator }: Pick<Target, "value" | "operator">,
): ScheduleProgress | null {
  const { digits, scale } = targetDecimal(value);
  if (landDm2 <= 0 || digits <= 0n || operator === "<=") return null;
  // in 0.01 yuan, four times and 10^scale times over: 100·yuan against 15·v·land·quarters/4
  const over = 4n * 10n ** BigInt(scale);
  const have = 100n * BigInt(yuan) * over;
  const asked = 15n * digits * BigInt(landDm2) * BigInt(quarters);
  const light = have >= asked ? "on" : 10n * have >= 9n * asked ? "near" : "behind";
  return { progress: ratio(have, asked), light, aheadCents: divideHalfUp(have - asked, over) };
}

/**
 * What the elapsed quarters ask of a year's target: target × quarters/4, as an exact decimal. Null where it has no schedule to keep, as in
 * `scheduleProgress`.
 * @throws RangeError where the target's value is no decimal
 * @example dueAfter({ value: "950", operator: ">=" }, 1) // "237.5"
 */
export function dueAfter(
  { value, operator }: Pick<Target, "value" | "operator">,
  quarters: ScheduledFigure["quarters"],
): string | null {
  return targetDecimal(value).digits <= 0n || operator === "<=" ? null : quartersOf(value, quarters);
}

/**
 * So many quarters of a year's amount, as an exact decimal.
 * @param value decimal text, not below 0
 * @throws RangeError where it is no decimal
 * @example quartersOf("48", 3) // "36"
 */
export function quartersOf(value: string, quarters: ScheduledFigure["quarters"]): string {
  const { digits, scale } = targetDecimal(value);
  const due = String(digits * BigInt(quarters) * 25n).padStart(scale + 3, "0");
  const [whole, part] = [due.slice(0, -(scale + 2)), due.slice(-(scale + 2)).replace(/0+$/, "")];
  return part === "" ? whole : `${whole}.${part}`;
}
