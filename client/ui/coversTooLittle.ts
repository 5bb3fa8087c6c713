// Do the figures speak for too little of the land to be ranked? The same integers as in the verdict, whatever else stands in its way.

import { isCoverageLow } from "../../geo/tally/coverage";
import { tallyOf } from "../../geo/tally/tally";
import { MEASURE_OF_METRIC } from "../../geo/target/metricMeasure";
import type { MetricId, TallyView } from "../../server/api/shapes";

/** True where less than 90 % of the occupied land carries the figure; concentration is made of output. */
export function coversTooLittle(tally: TallyView, metric: MetricId): boolean {
  const { occupiedDm2, outputLandDm2, taxLandDm2, rdLandDm2 } = tally;
  return isCoverageLow(
    tallyOf({ occupiedDm2, outputLandDm2, taxLandDm2, rdLandDm2 }),
    metric === "concentration" ? "output" : MEASURE_OF_METRIC[metric],
  );
}
