// What does each enterprise or parcel add to a park's surplus, or take from it, so that the parts add up to it?
import { roundTogether } from "../number/roundTogether";
import { surplusCents } from "../target/surplus";
import { type Holding, type HoldingTarget, holdingSurplus, surplusOfHoldings } from "./holding";

/** One holding with its part of the surplus. */
export interface Contribution extends Holding {
  /** Signed, in 0.01 yuan. */
  readonly surplusCents: bigint;
}

/**
 * Every holding's part, the largest first, equal ones by id; those without a figure have none and are left out. The parts sum to the
 * half-up surplus of all exactly: with a whole-number target each is exact, else fractions of 0.01 yuan go by largest remainder.
 * @param holdings distinct ids
 * @throws RangeError where the target's value is no decimal
 * @example contributionsOf([], { of: "per_mu", value: "48" }) // []
 */
export function contributionsOf(holdings: readonly Holding[], target: HoldingTarget): Contribution[] {
  const known = holdings.filter(({ yuan }) => yuan !== null);
  const total = surplusOfHoldings(known, target);
  const parts = known.map((holding) => ({
    key: holding.id,
    numerator: holdingSurplus(holding, target).numerator,
  }));
  const cents = roundTogether(parts, total.denominator, surplusCents(total));
  return known
    .map((holding, at) => ({ ...holding, surplusCents: cents[at] ?? 0n }))
    .sort((a, b) => {
      if (a.surplusCents !== b.surplusCents) return a.surplusCents > b.surplusCents ? -1 : 1;
      return a.id < b.id ? -1 : 1;
    });
}
