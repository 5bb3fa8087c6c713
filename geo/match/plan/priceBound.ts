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
  const worth = pricedValues(problem, prices);
  const best: (bigint | null)[] = problem.required.map((must) => (must ? null : 0n));
  for (const [index, { project }] of problem.options.entries()) {
    const value = worth[index] ?? 0n;
    const before = best[project] ?? null;
    if (before === null || value > before) best[project] = value;
  }
  let total = proceeds(problem, prices);
  for (const value of best) {
    if (value === null) return null;
    total += value;
  }
  return floorDivide(total, prices.denominator);
}

/** Rounded towards −∞. @param denominator above 0 */
export function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}
