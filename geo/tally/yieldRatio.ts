// What does land yield, exactly, so that no digit shown comes from a binary float?
import { type Ratio, ratio } from "../number/ratio";

/**
 * 万元/亩, exact; null where there is no land.
 * @param yuan whole yuan, may be negative
 * @param landDm2 whole 0.01 m²
 * Source: 1 亩 = 10000/15 m² exactly, so 1 yuan/dm² = 20/3 万元/亩.
 * @example formatHalfUp(yieldRatio(949_999_000, 6_666_667)!, 1) // "950.0"
 */
export function yieldRatio(yuan: number, landDm2: number): Ratio | null {
  if (landDm2 <= 0) return null;
  return ratio(BigInt(yuan) * 20n, BigInt(landDm2) * 3n);
}
