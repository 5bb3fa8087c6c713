// What does all the industrial land yield, the idle part included (综合亩均)?
import { toNumber } from "../number/ratio";
import { figureOf } from "./figureOf";
import type { Measure, Tally } from "./tally";
import { yieldRatio } from "./yieldRatio";

/**
 * 综合亩均 in 万元/亩: the figures of all enterprises over all supplied industrial land; null where there is no
 * industrial land or nobody reports the figure. Never held against 950/48, which speak of above-scale
 * industry (规上工业).
 * @param tally of population `all`
 * @example grossPerMu(tallyOf({ outputYuan: 390_000_000, outputLandDm2: 4_666_667, industrialDm2: 6_666_667 }), "output") // ≈ 390
 */
export function grossPerMu(tally: Tally, measure: Measure): number | null {
  const { yuan, landDm2 } = figureOf(tally, measure);
  if (landDm2 <= 0) return null;
  const exact = yieldRatio(yuan, tally.industrialDm2);
  return exact === null ? null : toNumber(exact);
}
