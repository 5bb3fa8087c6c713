// Does a yield meet a target? For very many parcels at once, and still exact.
import { toNumber } from "../number/ratio";
import { isMet, targetDecimal } from "./surplus";
import type { Target } from "./target";

/** Doubles decide where the yield is further from the target than this share of it; nearer, integers do. */
const DOUBT = 1e-12;

/**
 * A function that tells whether a yield satisfies a target; make it once for many parcels. It agrees with
 * `judgePerMu` wherever that decides.
 * @param target value in 万元/亩, decimal text, any operator
 * @throws RangeError where the value is no decimal
 * @example meets({ value: "48", operator: ">=" })(7_200, 1_000) // true: 48 万元/亩 is 7.2 yuan per 0.01 m²
 */
export function meets({
  value,
  operator,
}: Pick<Target, "value" | "operator">): (yuan: number, landDm2: number) => boolean {
  const { digits, scale } = targetDecimal(value);
  // yuan·20 / (3·land) against digits/10^scale, multiplied out
  const yuanTimes = 20n * 10n ** BigInt(scale);
  const landTimes = 3n * digits;
  const asked = toNumber({ numerator: landTimes, denominator: yuanTimes });
  return (yuan, landDm2) => {
    const found = yuan / landDm2;
    if (Math.abs(found - asked) > DOUBT * Math.abs(asked)) return found > asked === (operator !== "<=");
    const numerator = BigInt(yuan) * yuanTimes - BigInt(landDm2) * landTimes;
    return isMet({ numerator, denominator: 1n }, operator);
  };
}
