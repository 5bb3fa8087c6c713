// Which metrics are per mu, and what is each measured by?
import { MEASURE_OF_METRIC } from "../../geo/target/metricMeasure";
import type { MetricId } from "../../server/api/shapes";

export const PER_MU_METRICS = ["output_per_mu", "tax_per_mu", "rd_per_mu"] as const;
export type PerMuMetric = (typeof PER_MU_METRICS)[number];
export const ALL_METRICS: readonly MetricId[] = [...PER_MU_METRICS, "concentration"];

/** The metric of a map colouring, tax where it is coloured by something else. */
export function metricOfMeasure(measure: string): PerMuMetric {
  return PER_MU_METRICS.find((metric) => MEASURE_OF_METRIC[metric] === measure) ?? "tax_per_mu";
}
