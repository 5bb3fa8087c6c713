// How far is an indicator, is it where its schedule wants it, and which light does that give?
import { compareRatios, type Ratio, ratio, ratioOf, signOf } from "../number/ratio";
import { dueAt, minus, type Schedule } from "./due";
import { courseOf, type DatedValue, type Indicator, type IndicatorOperator, type Plan } from "./indicator";

/** At or above schedule; at least nine tenths of it; less. */
export type Light = "on_track" | "close" | "behind";

export interface Progress extends Schedule {
  /** Whether the value meets the target itself (of the year, where one starts again each year). */
  readonly met: boolean;
  /** Share of the way to the end, 1 = there; null where a share says nothing. */
  readonly progress: Ratio | null;
  /** Share of what is due on the day, 1 = on schedule; null where a share says nothing. */
  readonly attainment: Ratio | null;
  readonly light: Light;
}

/** From this share of the schedule on the light is `close`. Source: domain.md 9 (green ≥ 100 %, yellow 90–100 %, red < 90 %). */
const CLOSE = ratio(9n, 10n);

/**
 * Whether a value meets a target. Source: domain.md 1.6: 突破 and 破 ask for more (`>`), 以内 and 降至 for at most.
 * @example passes(ratioOf("4"), ">", ratioOf("4")) // false
 */
export function passes(value: Ratio, operator: IndicatorOperator, target: Ratio): boolean {
  const sign = compareRatios(value, target);
  return operator === ">" ? sign > 0 : operator === ">=" ? sign >= 0 : sign <= 0;
}

/**
 * Where a value stands, all in exact fractions. With a start (baseline, or nothing for what adds up) the share is (x − b) ÷ (due − b); without one
 * x ÷ due, or due ÷ x where less is better. What is to be exceeded (`>`) and only equals its target is not on track.
 * @param current the value in force and its day; the schedule is read on that day
 * @returns null for a milestone, which has no number
 * Source: domain.md 9.
 * @example progressOf({ kind: "level", operator: ">=", target: "360", unit: "家" }, { asOf: "2025-12-31", value: "342" }, null, [], plan).attainment // 342/360
 */
export function progressOf(
  indicator: Indicator,
  current: DatedValue,
  baseline: DatedValue | null,
  interims: readonly DatedValue[],
  plan: Plan,
): Progress | null {
  const { kind, operator, target } = indicator;
  if (kind === "milestone") return null;
  const baselineMeets = baseline === null ? null : passes(ratioOf(baseline.value), operator, ratioOf(target));
  const course = courseOf(indicator, baselineMeets);
  const schedule = dueAt(indicator, course, baseline, interims, plan, current.asOf);
  const value = ratioOf(current.value);
  const { base, due, end } = schedule;
  const ended = compareRatios(due, end) === 0;
  // on the way to more than a target it is enough to be at what is due
  const reached = passes(value, operator === ">" && !ended ? ">=" : operator, due);
  const attainment = share(value, due, base, operator);
  const near = attainment !== null && compareRatios(attainment, CLOSE) >= 0;
  return {
    ...schedule,
    met: passes(value, operator, end),
    progress: share(value, end, base, operator),
    attainment,
    light: reached ? "on_track" : near ? "close" : "behind",
  };
}

/** What part of `whole` the value is, from where it started; null where that divides by nothing or says nothing. */
function share(value: Ratio, whole: Ratio, base: Ratio | null, operator: IndicatorOperator): Ratio | null {
  if (base !== null) return divided(minus(value, base), minus(whole, base));
  const [above, below] = operator === "<=" ? [whole, value] : [value, whole];
  return signOf(below.numerator) > 0 ? divided(above, below) : null;
}

function divided(above: Ratio, below: Ratio): Ratio | null {
  return below.numerator === 0n
    ? null
    : ratio(above.numerator * below.denominator, above.denominator * below.numerator);
}
