// What speaks against a value that somebody is about to enter? Told, never refused.
import { compareRatios, type Ratio, ratio, ratioOf, signOf } from "../number/ratio";
import type { DatedValue, EntryRole, Indicator } from "./indicator";

export type EntryDoubt =
  | "far_from_target"
  | "over_hundred"
  | "negative"
  | "not_whole"
  | "falls"
  | "future"
  | "same_value"
  | "supersedes";

/** Units of things that are counted, of which there is no half. */
const WHOLE: readonly string[] = ["家", "个", "个/年", "件/年", "项", "项/年", "名", "人次", "位", "日"];
const TEN = ratio(10n, 1n);

/**
 * Doubts of an entry, in a fixed order.
 * @param entries those of the same indicator and role that are in force, in any order
 * @param today `YYYY-MM-DD`; null where it does not matter
 * @example doubtsOf(indicator, "value", { asOf: "2025-12-31", value: "120" }, [], null) // ["over_hundred"], for a unit of %
 */
export function doubtsOf(
  { kind, target, unit }: Indicator,
  role: EntryRole,
  entry: DatedValue,
  entries: readonly DatedValue[],
  today: string | null,
): readonly EntryDoubt[] {
  const value = ratioOf(entry.value);
  const goal = ratioOf(target);
  const same = entries.find(({ asOf }) => asOf === entry.asOf);
  const found: [EntryDoubt, boolean][] = [
    ["far_from_target", kind !== "milestone" && role !== "baseline" && isFar(value, goal)],
    ["over_hundred", unit === "%" && compareRatios(value, ratio(100n, 1n)) > 0],
    ["negative", signOf(value.numerator) < 0],
    ["not_whole", WHOLE.includes(unit) && value.numerator % value.denominator !== 0n],
    ["falls", role === "value" && falls(kind, unit, entry, value, entries)],
    ["future", role === "value" && today !== null && entry.asOf > today],
    ["same_value", same !== undefined && compareRatios(ratioOf(same.value), value) === 0],
    ["supersedes", same !== undefined && compareRatios(ratioOf(same.value), value) !== 0],
  ];
  return found.flatMap(([doubt, there]) => (there ? [doubt] : []));
}

/** More than ten times the target, or less than a tenth: a wrong unit is the commonest mistake. */
function isFar(value: Ratio, goal: Ratio): boolean {
  if (signOf(goal.numerator) <= 0 || signOf(value.numerator) <= 0) return false;
  const times = (a: Ratio, b: Ratio) => ratio(a.numerator * b.numerator, a.denominator * b.denominator);
  return compareRatios(value, times(goal, TEN)) > 0 || compareRatios(times(value, TEN), goal) < 0;
}

/** Whether what can only grow (within its year, where it starts again) is less than an earlier entry says. */
function falls(
  kind: Indicator["kind"],
  unit: string,
  { asOf }: DatedValue,
  value: Ratio,
  entries: readonly DatedValue[],
): boolean {
  const yearly = unit.endsWith("/年") || (kind === "annual" && unit !== "%");
  if (!yearly && kind !== "cumulative" && kind !== "increment") return false;
  return entries.some(
    (one) =>
      one.asOf < asOf &&
      (!yearly || one.asOf.slice(0, 4) === asOf.slice(0, 4)) &&
      compareRatios(ratioOf(one.value), value) > 0,
  );
}
