// How far should an indicator be on a day, by its schedule (序时进度)?
import { at } from "../list/at";
import { type Ratio, ratio, ratioOf } from "../number/ratio";
import { daysBetween } from "./calendar";
import type { Course, DatedValue, Indicator, Plan } from "./indicator";

export interface Schedule {
  readonly course: Course;
  /** Where it started: the baseline, or nothing where things add up; null where no start is known. */
  readonly base: Ratio | null;
  /** What the schedule ends at: the target, or that of the day's year. */
  readonly end: Ratio;
  /** What is due on the day. */
  readonly due: Ratio;
}

interface Point {
  readonly day: string;
  readonly value: Ratio;
}

const ZERO = ratio(0n, 1n);
const yearOf = (day: string): string => day.slice(0, 4);

/**
 * The schedule of an indicator as it stands on a day. Between the points that are known (baseline, targets entered for single years, the target at the
 * plan's end) it is a straight line by days; before the first it is the first's value. What adds up within a year is due by the share of
 * the year's days that are over, that day included; what is held is due whole, at all times.
 * @param baseline null where none is entered
 * @param interims targets entered for days before the plan's end, in any order
 * @example dueAt({ kind: "annual", operator: ">=", target: "73", unit: "个/年" }, "yearly", null, [], plan, "2025-01-05").due // 1
 */
export function dueAt(
  { target }: Indicator,
  course: Course,
  baseline: DatedValue | null,
  interims: readonly DatedValue[],
  plan: Plan,
  day: string,
): Schedule {
  const end = ratioOf(target);
  const ofYear = interims
    .filter(({ asOf }) => yearOf(asOf) === yearOf(day))
    .toSorted((a, b) => a.asOf.localeCompare(b.asOf))
    .at(-1);
  const yearEnd = ofYear === undefined ? end : ratioOf(ofYear.value);
  if (course === "held") return { course, base: null, end: yearEnd, due: yearEnd };
  if (course === "yearly") {
    const year = yearOf(day);
    const over = daysBetween(`${year}-01-01`, day) + 1;
    const whole = daysBetween(`${year}-01-01`, `${year}-12-31`) + 1;
    return { course, base: ZERO, end: yearEnd, due: times(yearEnd, over, whole) };
  }
  const start: Point | null =
    course === "added"
      ? { day: plan.from, value: ZERO }
      : course === "way" && baseline !== null
        ? { day: baseline.asOf, value: ratioOf(baseline.value) }
        : null;
  const points = [
    ...(start === null ? [] : [start]),
    ...interims
      .filter(({ asOf }) => asOf < plan.to && (start === null || asOf > start.day))
      .toSorted((a, b) => a.asOf.localeCompare(b.asOf))
      .map(({ asOf, value }) => ({ day: asOf, value: ratioOf(value) })),
    { day: plan.to, value: end },
  ];
  return { course, base: start?.value ?? null, end, due: onLine(points, day) };
}

/** @param points at least one, by day */
function onLine(points: readonly Point[], day: string): Ratio {
  const next = points.findIndex((point) => point.day >= day);
  if (next < 0) return at(points, points.length - 1).value;
  const right = at(points, next);
  if (next === 0) return right.value;
  const left = at(points, next - 1);
  const over = daysBetween(left.day, day);
  const whole = daysBetween(left.day, right.day);
  return plus(left.value, times(minus(right.value, left.value), over, whole));
}

const times = ({ numerator, denominator }: Ratio, over: number, whole: number): Ratio =>
  ratio(numerator * BigInt(over), denominator * BigInt(whole));

const plus = (a: Ratio, b: Ratio): Ratio =>
  ratio(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

/** a − b, exactly. */
export const minus = (a: Ratio, b: Ratio): Ratio =>
  ratio(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
