// Does the verdict hold when one assumption changes? Each case is the park's sums under another assumption, judged the same way.

import { figureOf } from "../tally/figureOf";
import type { Tally } from "../tally/tally";
import { judgeConcentration, judgePerMu } from "../target/judge";
import type { Judgement } from "../target/judgement";
import { MEASURE_OF_METRIC } from "../target/metricMeasure";
import type { Target } from "../target/target";

/** One target of one park and how it is judged. */
export interface Yard {
  readonly target: Target;
  readonly leads: readonly string[];
  readonly annual: boolean;
}

/** The sums held against the target, as everywhere. */
export function judgeRobust(tally: Tally, { target, leads, annual }: Yard): Judgement {
  return target.metric === "concentration"
    ? judgeConcentration(tally, leads, target, annual)
    : judgePerMu(tally, MEASURE_OF_METRIC[target.metric], target, annual);
}

/**
 * The same sums over the drawn (geodesic) land. Value and surplus are those of the drawn land; verdict and reason are what `judgePerMu` says of
 * that basis, so that no screen tells of another flip: how much of the land is covered is a matter of the registered areas alone.
 * @param yard of a per-mu target over occupied land
 * @returns null where the drawn land is not known
 * @throws RangeError where the target's value is no decimal
 */
export function judgeOnGeodesicLand(tally: Tally, yard: Yard): Judgement | null {
  const measure = MEASURE_OF_METRIC[yard.target.metric];
  const { landDm2 } = figureOf(tally, measure, "geodesic");
  if (landDm2 <= 0) return null;
  const now = judgeRobust(tally, yard);
  const drawn = judgeRobust(
    {
      ...tally,
      outputLandDm2: tally.outputLandGeodesicDm2,
      taxLandDm2: tally.taxLandGeodesicDm2,
      rdLandDm2: tally.rdLandGeodesicDm2,
    },
    yard,
  );
  return {
    ...now,
    value: drawn.value,
    surplusCents: drawn.surplusCents,
    verdict: now.geodesicVerdict ?? now.verdict,
  };
}
