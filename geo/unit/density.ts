// How do the densities of land notices (万元/公顷, 亿元/km²) read in 万元/亩?
import { type Exact, type Ratio, ratio, ratioOf } from "../number/ratio";

export type DensityUnit = "wanYuanPerHa" | "yiYuanPerKm2" | "wanYuanPerM2";

/** 万元/亩 in one unit: 1 ha = 15 亩, 1 km² = 1500 亩, 1 亩 = 10000/15 m². */
const WAN_YUAN_PER_MU_IN: Record<DensityUnit, readonly [bigint, bigint]> = {
  wanYuanPerHa: [1n, 15n],
  yiYuanPerKm2: [10_000n, 1_500n],
  wanYuanPerM2: [10_000n, 15n],
};

/**
 * A density in 万元/亩, exactly.
 * @throws RangeError where the value is no decimal
 * @example formatHalfUp(wanYuanPerMuOf("8250", "wanYuanPerHa"), 0) // "550"
 */
export function wanYuanPerMuOf(value: Exact, unit: DensityUnit): Ratio {
  const { numerator, denominator } = ratioOf(value);
  const [times, per] = WAN_YUAN_PER_MU_IN[unit];
  return ratio(numerator * times, denominator * per);
}
