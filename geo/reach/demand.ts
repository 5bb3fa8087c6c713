// What does a park lack of a target, and what is each parcel's part in it, in exact integers?

import { concentration } from "../concentration/concentration";
import type { Tally } from "../tally/tally";
import { landUnder } from "../target/denominator";
import { MEASURE_OF_METRIC } from "../target/metricMeasure";
import { concentrationSurplus, perMuSurplus, type Surplus, targetDecimal } from "../target/surplus";
import type { Target } from "../target/target";

/** One target to reach; only `>=` and `>` can be reached by raising. */
export type Demand = Pick<Target, "metric" | "operator" | "value" | "denominator">;

/** A parcel of the park: its part of the park's Tally, industries included. */
export interface ReachParcel {
  readonly id: string;
  readonly tally: Tally;
}

/**
 * What a Tally has over (or under) the demand; parts of parcels add up to the park's.
 * @param leads designated prefixes, for concentration
 * @throws RangeError where the value is no decimal
 */
export function partOf(tally: Tally, demand: Demand, leads: readonly string[]): Surplus {
  if (demand.metric === "concentration") {
    const { leadYuan, totalYuan } = concentration(tally.outputByIndustry, leads);
    return concentrationSurplus(leadYuan, totalYuan, demand.value);
  }
  const { yuan, landDm2 } = landUnder(tally, MEASURE_OF_METRIC[demand.metric], demand.denominator);
  return perMuSurplus(yuan, landDm2, demand.value);
}

/** Land over which the metric's figure is held against the target, 0.01 m². */
export function landOf(tally: Tally, { metric, denominator }: Demand): number {
  return landUnder(tally, MEASURE_OF_METRIC[metric], denominator).landDm2;
}

/** What the parts must still gain: at a strict target the surplus must be above 0. */
export function needOf(total: bigint, { operator }: Demand): bigint {
  return operator === ">" ? 1n - total : -total;
}

/**
 * What the renewed land has over the demand where every mu yields `perMu`, in units of 1 ÷ `denominator` of 0.01 yuan;
 * a figure that is higher already stays. Renewed output counts as the leading industries'.
 * @param perMu 万元/亩 of the metric's measure, decimal text
 */
export function renewedPart(
  tally: Tally,
  demand: Demand,
  leads: readonly string[],
  perMu: string,
): { before: bigint; after: bigint; denominator: bigint } {
  const { digits, scale } = targetDecimal(perMu);
  const target = targetDecimal(demand.value);
  const part = partOf(tally, demand, leads);
  const land = BigInt(landOf(tally, demand));
  const times = 10n ** BigInt(scale);
  if (demand.metric !== "concentration") {
    const before = part.numerator * times;
    const after = 15n * land * (digits * part.denominator - target.digits * times);
    return { before, after: after > before ? after : before, denominator: part.denominator * times };
  }
  // in 1/100 yuan of output, so that 15·v·land needs no division
  const now = BigInt(tally.outputYuan) * 100n * times;
  const then = 15n * digits * land;
  return {
    before: part.numerator * 100n * times,
    after: (100n * part.denominator - target.digits) * (then > now ? then : now),
    denominator: part.denominator * 100n * times,
  };
}
