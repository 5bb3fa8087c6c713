// What does a set of land yield per mu? The ratio of sums, never a mean of ratios.
import { toNumber } from "../number/ratio";
import { figureOf, type LandBasis, type MeasuredTally } from "./figureOf";
import type { Measure } from "./tally";
import { yieldRatio } from "./yieldRatio";

/**
 * Yield of any set of land in 万元/亩, unrounded; null where no land carries the figure.
 * For showing only: a verdict compares the surplus, which stays in integers.
 * @param tally sums; money in yuan, land in 0.01 m²
 * @param measure what to divide, by the land of those who report it
 * @param basis `used` for the registered area where there is one (default), `geodesic` for the drawn one
 * Source: 1 亩 = 10000/15 m² exactly, so 1 万元/亩 = 0.15 yuan per 0.01 m².
 * @example perMu(tallyOf({ outputYuan: 142_500_000, outputLandDm2: 1_000_000 }), "output") // 950
 * @example perMu(EMPTY_TALLY, "output") // null
 */
export function perMu(tally: MeasuredTally, measure: Measure, basis: LandBasis = "used"): number | null {
  const { yuan, landDm2 } = figureOf(tally, measure, basis);
  const exact = yieldRatio(yuan, landDm2);
  return exact === null ? null : toNumber(exact);
}
