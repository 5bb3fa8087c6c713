// How sure is the first place? The weights of one criterion, the others in proportion, for which it stays first.
import { divideRatios, multiplyRatios, subtractRatios, sumRatios, ZERO } from "../number/arithmetic";
import { compareRatios, type Ratio, ratioOf } from "../number/ratio";
import type { Criterion, SiteScore } from "./score";

/** For which weights of a criterion the first stays first. */
export interface Stability {
  readonly criterion: string;
  /** Percent, 0–100; the ends belong to it. */
  readonly from: Ratio;
  readonly to: Ratio;
  /** Who is first below and above; null where nobody is. */
  readonly below: string | null;
  readonly above: string | null;
}

const HUNDRED = ratioOf(100);

/**
 * For each criterion the range of its weight within which no other site passes the first, while the other weights keep their
 * proportions and the sum stays 100. Exact: scores are linear in the weight.
 * @param scores as `scoreSites` gives them, at least one
 */
export function stability(scores: readonly SiteScore[], criteria: readonly Criterion[]): Stability[] {
  const [first, ...others] = scores;
  if (first === undefined) return [];
  return criteria.map((criterion, at) => {
    let range = { from: ZERO, to: HUNDRED };
    let [below, above]: (string | null)[] = [null, null];
    const mine = line(first, criteria, at);
    for (const other of others) {
      const theirs = line(other, criteria, at);
      // mine(w) − theirs(w) = lead + slope·w, not negative at the weight as it is
      const lead = subtractRatios(mine.at0, theirs.at0);
      const slope = subtractRatios(subtractRatios(mine.at100, theirs.at100), lead);
      if (slope.numerator === 0n) continue;
      const crossing = divideRatios(multiplyRatios(ratioOf(-100), lead), slope);
      if (slope.numerator > 0n && compareRatios(crossing, range.from) > 0) {
        range = { ...range, from: crossing };
        below = other.id;
      }
      if (slope.numerator < 0n && compareRatios(crossing, range.to) < 0) {
        range = { ...range, to: crossing };
        above = other.id;
      }
    }
    return { criterion: criterion.id, ...range, below: below ?? null, above: above ?? null };
  });
}

/** The score with the criterion at weight 0 and at 100. Alone, a criterion has nothing to give its weight to. */
function line({ contributions }: SiteScore, criteria: readonly Criterion[], at: number) {
  const own = contributions[at]?.share ?? ZERO;
  const rest = criteria.reduce((sum, { weight }, k) => (k === at ? sum : sum + weight), 0);
  const others = sumRatios(contributions.flatMap(({ points }, k) => (k === at ? [] : [points])));
  return {
    at100: multiplyRatios(own, HUNDRED),
    at0: rest === 0 ? ZERO : divideRatios(multiplyRatios(others, HUNDRED), ratioOf(rest)),
  };
}
