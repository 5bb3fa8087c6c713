// Does the verdict hold when one assumption changes? Each case is the park's sums under another assumption, judged the same way.

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

/** The same sums over geodesic instead of registered land. @example onGeodesicLand(tally).taxLandDm2 // tally.taxLandGeodesicDm2 */
export function onGeodesicLand(tally: Tally): Tally {
  return {
    ...tally,
    outputLandDm2: tally.outputLandGeodesicDm2,
    taxLandDm2: tally.taxLandGeodesicDm2,
    rdLandDm2: tally.rdLandGeodesicDm2,
  };
}
