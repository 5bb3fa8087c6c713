// What is each enterprise of a group worth, term by term? Exact fractions; nothing is rounded.
import { at } from "../list/at";
import {
  addRatios,
  divideRatios,
  multiplyRatios,
  subtractRatios,
  sumRatios,
  ZERO,
} from "../number/arithmetic";
import { compareRatios, type Ratio, ratio, ratioOf } from "../number/ratio";
import { indicatorValue } from "./indicatorValue";
import type { EvaluationGroup, EvaluationIndicator, EvaluationMethod } from "./method";
import { blankOf, whyUnjudged } from "./missingData";
import type { EvaluationSubject } from "./subject";
import { MIN_MAX_SHARES, valueRange } from "./valueRange";

/** How a term came about. `average`: the mean of those of the group who have a value; `none`: nobody has one. */
export type TermState = "formula" | "capped" | "floored" | "negative" | "blank" | "average" | "none";

export interface EvaluationTerm {
  readonly indicator: EvaluationIndicator;
  readonly numerator: Ratio | null;
  readonly denominator: Ratio | null;
  /** numerator ÷ denominator; null where either is not known or the denominator is not above 0. */
  readonly value: Ratio | null;
  /** What the weight is multiplied by before cap and floor: value ÷ benchmark, or the place between lowest and highest; null without a value. */
  readonly attainment: Ratio | null;
  readonly state: TermState;
  readonly points: Ratio;
}

export interface SubjectScore {
  readonly id: string;
  readonly terms: readonly EvaluationTerm[];
  /** Σ points × factor + bonus − deduction; null where too little is known for one (无法判定). */
  readonly score: Ratio | null;
}

/**
 * Terms and scores of all enterprises of one group, in the order given.
 * Source: score = Σ min(cap, x ÷ b) · w, and w · [base + span · (x − min) ÷ (max − min)] ÷ 100 in a min–max method, where all with one and the
 * same value are worth base + span.
 */
export function scoreGroup(
  method: EvaluationMethod,
  group: EvaluationGroup,
  subjects: readonly EvaluationSubject[],
): readonly SubjectScore[] {
  const columns = group.indicators.map((indicator) => column(method, indicator, subjects));
  return subjects.map((subject, place) => {
    const terms = columns.map((terms) => at(terms, place));
    return { id: subject.id, terms, score: scoreOf(method, subject, terms) };
  });
}

/** The terms of one indicator. */
function column(
  method: EvaluationMethod,
  indicator: EvaluationIndicator,
  subjects: readonly EvaluationSubject[],
): readonly EvaluationTerm[] {
  const values = subjects.map((subject) => indicatorValue(indicator, subject));
  const attain = attainmentOf(method, indicator, values);
  const weight = ratioOf(indicator.weight);
  const terms = subjects.map(({ measures }, place): EvaluationTerm => {
    const value = values[place] ?? null;
    const attainment = value === null ? null : attain(value);
    const parts = {
      indicator,
      numerator: measures.get(indicator.numerator) ?? null,
      denominator: measures.get(indicator.denominator) ?? null,
      value,
      attainment,
    };
    if (value === null || attainment === null) return { ...parts, state: "blank", points: ZERO };
    const { state, times } = bounded(method, value, attainment);
    return { ...parts, state, points: multiplyRatios(weight, times) };
  });
  if (blankOf(method, indicator) !== "group_average") return terms;
  const known = terms.filter(({ value }) => value !== null).map(({ points }) => points);
  const average =
    known.length === 0 ? null : multiplyRatios(sumRatios(known), ratio(1n, BigInt(known.length)));
  return terms.map((term) => {
    if (term.value !== null) return term;
    return average === null
      ? { ...term, state: "none", points: ZERO }
      : { ...term, state: "average", points: average };
  });
}

function attainmentOf(
  { form, minMax }: EvaluationMethod,
  { benchmark }: EvaluationIndicator,
  values: readonly (Ratio | null)[],
): (value: Ratio) => Ratio {
  if (form === "benchmark") {
    const against = ratioOf(benchmark ?? "1");
    return (value) => divideRatios(value, against);
  }
  const { lowest, highest } = valueRange(values) ?? { lowest: ZERO, highest: ZERO };
  const base = divideRatios(ratioOf((minMax ?? MIN_MAX_SHARES).base), ratioOf("100"));
  const span = divideRatios(ratioOf((minMax ?? MIN_MAX_SHARES).span), ratioOf("100"));
  const range = subtractRatios(highest, lowest);
  const full = addRatios(base, span);
  return (value) =>
    range.numerator === 0n
      ? full
      : addRatios(base, multiplyRatios(span, divideRatios(subtractRatios(value, lowest), range)));
}

function bounded(
  { cap, floor, negative }: EvaluationMethod,
  value: Ratio,
  attainment: Ratio,
): { state: TermState; times: Ratio } {
  if (value.numerator < 0n && negative === "zero") return { state: "negative", times: ZERO };
  if (cap !== null && compareRatios(attainment, ratioOf(cap)) > 0)
    return { state: "capped", times: ratioOf(cap) };
  if (floor !== null && compareRatios(attainment, ratioOf(floor)) < 0)
    return { state: "floored", times: ratioOf(floor) };
  return { state: "formula", times: attainment };
}

/** The score of terms: Σ points × factor + bonus − deduction; null where too little is known for one. */
export function scoreOf(
  method: EvaluationMethod,
  { factor, bonus, deduction }: EvaluationSubject,
  terms: readonly EvaluationTerm[],
): Ratio | null {
  if (whyUnjudged(method, terms) !== null) return null;
  const sum = multiplyRatios(sumRatios(terms.map(({ points }) => points)), factor);
  return subtractRatios(addRatios(sum, bonus), deduction);
}
