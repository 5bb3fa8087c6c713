// Is enough known of an enterprise to rank it? Where more is missing than the method allows it is 无法判定: nobody is ranked on what was not reported.
import { at } from "../list/at";
import { divideRatios, multiplyRatios, sumRatios, ZERO } from "../number/arithmetic";
import { compareRatios, type Ratio, ratioOf } from "../number/ratio";
import { groupOf } from "./groupOf";
import { indicatorValue } from "./indicatorValue";
import type { EvaluationIndicator, EvaluationMethod } from "./method";
import type { EvaluationSubject } from "./subject";

/** An indicator with what is known of it. */
interface Known {
  readonly indicator: EvaluationIndicator;
  readonly value: Ratio | null;
}

/** What a blank of the indicator is worth. */
export const blankOf = (
  method: Pick<EvaluationMethod, "blank">,
  { blank }: Pick<EvaluationIndicator, "blank">,
) => blank ?? method.blank;

/**
 * Part of the full score whose indicators have no value, 0 to 1; a mean of the group that stands in for one is no value.
 * @example missingShare([{ indicator: ofWeight30, value }, { indicator: ofWeight10, value: null }]) // 1/4
 */
export const missingShare = (terms: readonly Known[]): Ratio =>
  divideRatios(weightOf(terms.filter(({ value }) => value === null)), weightOf(terms));

const weightOf = (terms: readonly Known[]): Ratio =>
  sumRatios(terms.map(({ indicator }) => ratioOf(indicator.weight)));

/** Why no score stands: an indicator is blank that forbids one, or more is missing than the method allows. */
export type Unjudged = "blank" | "missing";

/** Null where a score stands; a blank that forbids one goes first. */
export function whyUnjudged(
  method: Pick<EvaluationMethod, "blank" | "missingAtMost">,
  terms: readonly Known[],
): Unjudged | null {
  if (terms.some(({ value, indicator }) => value === null && blankOf(method, indicator) === "no_score"))
    return "blank";
  const percent = multiplyRatios(missingShare(terms), ratioOf("100"));
  return compareRatios(percent, ratioOf(method.missingAtMost)) > 0 ? "missing" : null;
}

/** How many of the subjects could be ranked under a method: known without scoring anybody. */
export const countJudged = (method: EvaluationMethod, subjects: readonly EvaluationSubject[]): number =>
  subjects.filter((subject) => {
    const ranked = groupOf(method, subject);
    if (ranked === null) return false;
    const { indicators } = ranked.group;
    const terms = indicators.map((indicator) => ({ indicator, value: indicatorValue(indicator, subject) }));
    return whyUnjudged(method, terms) === null;
  }).length;

/**
 * Part of the weights that is reported by all members of some groups together: 1 where everybody has a value of every indicator; null where
 * there is nobody. Each of several groups counts as its members do.
 * @example reportedShare([{ members: [allKnown, halfKnown] }]) // 3/4
 */
export function reportedShare(
  groups: readonly { readonly members: readonly { readonly terms: readonly Known[] }[] }[],
): Ratio | null {
  const people = groups.reduce((all, { members }) => all + members.length, 0);
  if (people === 0) return null;
  const shares = groups.map(({ members }) => {
    const [first] = members;
    if (first === undefined) return ZERO;
    const known = first.terms.map(({ indicator }, place) =>
      multiplyRatios(
        ratioOf(indicator.weight),
        ratioOf(members.filter(({ terms }) => at(terms, place).value !== null).length),
      ),
    );
    return divideRatios(sumRatios(known), weightOf(first.terms));
  });
  return divideRatios(sumRatios(shares), ratioOf(people));
}
