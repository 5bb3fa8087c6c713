// By how much has a figure grown since the same period last year (同比)?
import { type Exact, type Ratio, ratio, ratioOf } from "../number/ratio";

/**
 * (now − before) ÷ before, exact; null where the earlier figure is not above 0: growth from nothing or from a loss is no percentage.
 * @param before the same stretch a year earlier, in the same unit
 * @throws RangeError where either is no number
 * @example growth(250, 200) // 1/4
 */
export function growth(now: Exact, before: Exact): Ratio | null {
  const a = ratioOf(now);
  const b = ratioOf(before);
  if (b.numerator <= 0n) return null;
  return ratio(a.numerator * b.denominator - b.numerator * a.denominator, b.numerator * a.denominator);
}
