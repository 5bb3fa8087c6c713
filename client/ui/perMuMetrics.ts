// Which metrics are per mu, and what is each measured by?
import type { Measure, MetricId } from "../../server/api/shapes";

export const PER_MU_METRICS = ["output_per_mu", "tax_per_mu", "rd_per_mu"] as const;
export type PerMuMetric = (typeof PER_MU_METRICS)[number];
export const ALL_METRICS: readonly MetricId[] = [...PER_MU_METRICS, "concentration"];

export const MEASURE_OF: Readonly<Record<PerMuMetric, Measure>> = {
  output_per_mu: "output",
  tax_per_mu: "tax",
  rd_per_mu: "rd",
};

/** The metric of a map colouring, tax where it is coloured by something else. */
export function metricOfMeasure(measure: string): PerMuMetric {
  return PER_MU_METRICS.find((metric) => MEASURE_OF[metric] === measure) ?? "tax_per_mu";
}
