// How evenly is output spread over industries (赫芬达尔指数)?
import { divideHalfUp, type Ratio, ratio } from "../number/ratio";

/**
 * Herfindahl-Hirschman index Σ sᵢ², 0–1, to 15 decimals; 1 is one industry alone. Null where there is no
 * output or one is negative: shares would mean nothing. Say the level beside it: finer industries give
 * smaller numbers.
 * @param outputs yuan by industry, each level-of-detail's own list (see `groupOutput`)
 * @example hhi([72, 15, 8, 5]) // 0.5498
 */
export function hhi(outputs: Iterable<number>): number | null {
  const exact = hhiRatio(outputs);
  if (exact === null) return null;
  return Number(`${divideHalfUp(exact.numerator * 10n ** 15n, exact.denominator)}e-15`);
}

/** The same, exact. */
export function hhiRatio(outputs: Iterable<number>): Ratio | null {
  let total = 0n;
  let squares = 0n;
  for (const output of outputs) {
    if (output < 0) return null;
    const yuan = BigInt(output);
    total += yuan;
    squares += yuan * yuan;
  }
  return total === 0n ? null : ratio(squares, total * total);
}
