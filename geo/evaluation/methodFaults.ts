// Can a method be worked with: do its parts fit together?
import { sumRatios } from "../number/arithmetic";
import { parseDecimal } from "../number/parseDecimal";
import { compareRatios, ratioOf, signOf } from "../number/ratio";
import type { ClassShares, EvaluationMethod } from "./method";

/** What is wrong, and of which group, indicator or rule. */
export interface MethodFault {
  readonly code:
    | "no_group"
    | "no_indicator"
    | "bad_number"
    | "weight_not_positive"
    | "benchmark_missing"
    | "min_max_missing"
    | "twice"
    | "cap_below_floor"
    | "missing_no_percent"
    | "unknown_indicator"
    | "shares_not_rising";
  readonly of: string;
}

/** All faults of a method; empty where it can be used. */
export function methodFaults(method: EvaluationMethod): readonly MethodFault[] {
  const faults: MethodFault[] = [];
  const blame = (code: MethodFault["code"], of: string) => faults.push({ code, of });
  const number = (text: string | null, of: string) => {
    if (text === null || parseDecimal(text) !== null) return true;
    blame("bad_number", of);
    return false;
  };
  if (method.groups.length === 0) blame("no_group", method.id);
  if (method.form === "min_max" && method.minMax === null) blame("min_max_missing", method.id);
  const bounds = number(method.cap, method.id) && number(method.floor, method.id);
  if (bounds && method.cap !== null && method.floor !== null) {
    if (compareRatios(ratioOf(method.cap), ratioOf(method.floor)) < 0) blame("cap_below_floor", method.id);
  }
  if (number(method.missingAtMost, method.id) && !isPercent(method.missingAtMost))
    blame("missing_no_percent", method.id);
  if (method.minMax !== null) {
    number(method.minMax.base, method.id);
    number(method.minMax.span, method.id);
  }
  for (const id of twice(method.groups.map((group) => group.id))) blame("twice", id);
  for (const id of twice(method.rules.map((rule) => rule.id))) blame("twice", id);
  for (const group of method.groups) {
    if (group.indicators.length === 0) blame("no_indicator", group.id);
    for (const id of twice(group.indicators.map((one) => one.id))) blame("twice", id);
    number(group.fromMu, group.id);
    number(group.belowMu, group.id);
    for (const { id, weight, benchmark } of group.indicators) {
      if (number(weight, id) && signOf(ratioOf(weight).numerator) <= 0) blame("weight_not_positive", id);
      if (method.form !== "benchmark") continue;
      if (benchmark === null) blame("benchmark_missing", id);
      else if (number(benchmark, id) && signOf(ratioOf(benchmark).numerator) <= 0)
        blame("benchmark_missing", id);
    }
  }
  const known = new Set(method.groups.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
  for (const { id, condition } of method.rules) {
    if (condition.kind !== "indicator_below") continue;
    number(condition.value, id);
    if (!known.has(condition.indicator)) blame("unknown_indicator", id);
  }
  return faults;
}

const isPercent = (text: string): boolean =>
  compareRatios(ratioOf(text), ratioOf("0")) >= 0 && compareRatios(ratioOf(text), ratioOf("100")) <= 0;

/** Faults of class shares: upper ends that are no percent, or do not rise. */
export function sharesFaults({ id, upTo }: ClassShares): readonly MethodFault[] {
  return Object.entries(upTo).flatMap(([population, ends = []]): MethodFault[] => {
    const of = `${id} ${population}`;
    if (ends.some((end) => parseDecimal(end) === null)) return [{ code: "bad_number", of }];
    const rising = ["0", ...ends, "100"].every(
      (end, at, all) => at === 0 || compareRatios(ratioOf(all[at - 1] ?? "0"), ratioOf(end)) <= 0,
    );
    return rising ? [] : [{ code: "shares_not_rising", of }];
  });
}

/** The full score of a group: the sum of its weights. */
export const fullScore = (indicators: readonly { readonly weight: string }[]) =>
  sumRatios(indicators.map(({ weight }) => ratioOf(weight)));

const twice = (ids: readonly string[]): string[] => [
  ...new Set(ids.filter((id, at) => ids.indexOf(id) !== at)),
];
