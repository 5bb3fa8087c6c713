// How does a target climb over the years, and what does it ask of one period?
import { formatHalfUp } from "../number/formatHalfUp";
import { parseDecimal } from "../number/parseDecimal";
import type { Ratio } from "../number/ratio";
import { type Period, parsePeriod } from "../period/period";

/** What is asked at the end of a year, decimal text in the target's unit. */
export interface Milestone {
  readonly year: number;
  readonly value: string;
}

/**
 * The way to a target: `line` climbs evenly between the ends of two milestone years, `steps` keeps a milestone's value until the next
 * one's year begins. Years ascend; the last value is the target's own.
 */
export interface Ramp {
  readonly shape: "line" | "steps";
  readonly milestones: readonly Milestone[];
}

/** Decimals of a value on a straight line, or as many as its milestones have: what is published is what is judged. */
const LINE_DECIMALS = 2;

/**
 * What a target asks of a period, as exact decimal text; its own value where it has no ramp. On a straight line the end of a quarter lies
 * on its quarter of the way, rounded half up to 0.01 (or to the milestones' own decimals): the rounded value is the target. Before the
 * first milestone it is the first, after the last the last. It is annual: nothing here makes it the target of a cumulative quarter.
 * @param period id such as `2025` or `2025Q3R`
 * @throws RangeError where the text is no period, or a milestone is no decimal
 * @example targetValueOn({ value: "1000", ramp: { shape: "line", milestones: [{ year: 2024, value: "950" }, { year: 2027, value: "1000" }] } }, "2025") // "966.67"
 */
export function targetValueOn(
  { value, ramp }: { readonly value: string; readonly ramp?: Ramp | null },
  period: string,
): string {
  const parsed = parsePeriod(period);
  if (parsed === null) throw new RangeError(`"${period}" is no period`);
  if (ramp === undefined || ramp === null || ramp.milestones.length === 0) return value;
  return ramp.shape === "steps"
    ? stepAt(ramp.milestones, parsed.year)
    : lineAt(ramp.milestones, quartersOf(parsed));
}

/** Quarters gone by since year 0 at the period's end. */
const quartersOf = ({ year, quarter }: Pick<Period, "year" | "quarter">): number =>
  (year - 1) * 4 + (quarter ?? 4);

function stepAt(milestones: readonly Milestone[], year: number): string {
  const reached = milestones.filter((milestone) => milestone.year <= year).at(-1);
  return (reached ?? milestones[0])?.value ?? "";
}

function lineAt(milestones: readonly Milestone[], at: number): string {
  const points = milestones.map(({ year, value }) => ({ at: year * 4, value }));
  const after = points.find((point) => point.at >= at);
  const before = points.filter((point) => point.at <= at).at(-1);
  if (before === undefined) return points[0]?.value ?? "";
  if (after === undefined || after.at === before.at) return before.value;
  const [from, to] = [decimal(before.value), decimal(after.value)];
  const scale = Math.max(from.scale, to.scale);
  const whole = (one: typeof from) => one.digits * 10n ** BigInt(scale - one.scale);
  const [span, gone] = [BigInt(after.at - before.at), BigInt(at - before.at)];
  const exact: Ratio = {
    numerator: whole(from) * span + (whole(to) - whole(from)) * gone,
    denominator: span * 10n ** BigInt(scale),
  };
  return withoutZeros(formatHalfUp(exact, Math.max(LINE_DECIMALS, scale)));
}

function decimal(text: string): { digits: bigint; scale: number } {
  const found = parseDecimal(text);
  if (found === null) throw new RangeError(`milestone value "${text}" is not a decimal number`);
  return found;
}

/** 925.50 → 925.5, 950.00 → 950. */
const withoutZeros = (text: string): string =>
  text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text;
