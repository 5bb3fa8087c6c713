// What can no plan be worth more than? Prices for the rows give a bound that holds whatever the prices are.
import type { PlanProblem } from "./planProblem";

/** Prices of the rows, none negative, as whole numbers over one denominator. */
export interface Prices {
  readonly perUnit: readonly bigint[];
  readonly denominator: bigint;
}

/** What an option is worth after paying for what it takes, in 1 ÷ denominator. */
export function pricedValues({ options }: PlanProblem, { perUnit, denominator }: Prices): bigint[] {
  return options.map(({ value, uses }) =>
    uses.reduce((worth, { row, amount }) => worth - (perUnit[row] ?? 0n) * amount, value * denominator),
  );
}

/** What all rows together would fetch, in 1 ÷ denominator. */
export const proceeds = ({ capacities }: PlanProblem, { perUnit }: Prices): bigint =>
  capacities.reduce((sum, capacity, row) => sum + (perUnit[row] ?? 0n) * capacity, 0n);

/**
 * No plan is worth more: the proceeds of the rows, and for each project the best of its options after prices. Exact; that the prices
 * come from a solver's floating-point duals makes the bound less tight at worst, never wrong.
 * @returns null where a project that must be placed has no option: there is no plan at all
 * Source: Lagrangian relaxation of the rows, M. Fisher, Management Science 27 (1981).
 */
export function priceBound(problem: PlanProblem, prices: Prices): bigint | null {
  const found = bestAfterPrices(problem, prices, pricedValues(problem, prices), problem.required);
  return found === null ? null : floorDivide(found.total, prices.denominator);
}

/**
 * What each project's best option is worth after prices, 0 for one that may stay unplaced, and their sum with the proceeds of the rows.
 * @param worth of `pricedValues`
 * @param must which projects have to be placed
 * @param open which options there are; left out: all
 * @returns null where a project that must be placed has no option
 */
export function bestAfterPrices(
  problem: PlanProblem,
  prices: Prices,
  worth: readonly bigint[],
  must: readonly boolean[],
  open?: readonly boolean[],
): { readonly best: readonly bigint[]; readonly total: bigint } | null {
  const best: (bigint | null)[] = must.map((one) => (one ? null : 0n));
  for (const [index, { project }] of problem.options.entries()) {
    if (open?.[index] === false) continue;
    const value = worth[index] ?? 0n;
    const before = best[project] ?? null;
    if (before === null || value > before) best[project] = value;
  }
  const known = best.filter((value) => value !== null);
  if (known.length < best.length) return null;
  return { best: known, total: known.reduce((sum, value) => sum + value, proceeds(problem, prices)) };
}

/** Rounded towards −∞. @param denominator above 0 */
export function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}
