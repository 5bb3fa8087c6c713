// How do exact fractions add and multiply, without growing more than they must?
import { type Ratio, ratio } from "./ratio";

export const ZERO: Ratio = { numerator: 0n, denominator: 1n };

/** a + b, exactly. */
export function addRatios(a: Ratio, b: Ratio): Ratio {
  return a.denominator === b.denominator
    ? { numerator: a.numerator + b.numerator, denominator: a.denominator }
    : {
        numerator: a.numerator * b.denominator + b.numerator * a.denominator,
        denominator: a.denominator * b.denominator,
      };
}

/** a × b, exactly. */
export function multiplyRatios(a: Ratio, b: Ratio): Ratio {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** a ÷ b, exactly. @throws RangeError where b is 0 */
export function divideRatios(a: Ratio, b: Ratio): Ratio {
  return ratio(a.numerator * b.denominator, a.denominator * b.numerator);
}

/**
 * The sum of any number of fractions, in pairs, so that the denominators of many grow once and not with each.
 * @example sumRatios([ratioOf("0.5"), ratioOf("0.25")]) // 75/100, written 0.75
 */
export function sumRatios(all: readonly Ratio[]): Ratio {
  if (all.length <= 2) return all.reduce(addRatios, ZERO);
  const middle = all.length >> 1;
  return addRatios(sumRatios(all.slice(0, middle)), sumRatios(all.slice(middle)));
}

/** a − b, exactly. */
export function subtractRatios(a: Ratio, b: Ratio): Ratio {
  return addRatios(a, { numerator: -b.numerator, denominator: b.denominator });
}
