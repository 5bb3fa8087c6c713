// Does a figure lie below a bound? For very many parcels at once, and still exact.
import { compareRatios, type Ratio, ratio, ratioOf, toNumber } from "../number/ratio";
import type { Comparison } from "./filter";

/** Doubles decide where a figure is further from the bound than this share of it; nearer, integers do. */
const DOUBT = 1e-12;

/**
 * A function that tells whether a figure satisfies a comparison; make it once for many. NaN (unknown) satisfies none, nor does a
 * yield of no land.
 * @param bound in stored units
 * @example compareExact("<", storedValue("48", "wanYuanPerMu"))(7_199, 1_000) // true
 */
export function compareExact(is: Comparison, bound: Ratio): (above: number, below: number) => boolean {
  const asked = toNumber(bound);
  const doubt = DOUBT * Math.abs(asked);
  const wants = WANTS[is];
  return (above, below) => {
    if (Number.isNaN(above) || !(below > 0)) return false;
    const found = above / below;
    if (found < asked - doubt) return wants.less;
    if (found > asked + doubt) return wants.more;
    const sign = compareRatios(quotient(above, below), bound);
    return sign < 0 ? wants.less : sign > 0 ? wants.more : wants.same;
  };
}

const WANTS: Readonly<Record<Comparison, { less: boolean; same: boolean; more: boolean }>> = {
  "<": { less: true, same: false, more: false },
  "<=": { less: true, same: true, more: false },
  ">": { less: false, same: false, more: true },
  ">=": { less: false, same: true, more: true },
  "=": { less: false, same: true, more: false },
  "!=": { less: true, same: false, more: true },
};

function quotient(above: number, below: number): Ratio {
  const [over, under] = [ratioOf(above), ratioOf(below)];
  return ratio(over.numerator * under.denominator, over.denominator * under.numerator);
}
