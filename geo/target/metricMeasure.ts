// Of which figure is a metric made, and which metric is a figure's?
import type { Measure } from "../tally/tally";
import type { MetricId } from "./target";

/** Concentration is made of output. */
export const MEASURE_OF_METRIC = {
  output_per_mu: "output",
  tax_per_mu: "tax",
  rd_per_mu: "rd",
  concentration: "output",
} as const satisfies Record<MetricId, Measure>;

/** The yield that a figure makes over land. */
export const METRIC_OF_MEASURE = {
  output: "output_per_mu",
  tax: "tax_per_mu",
  rd: "rd_per_mu",
} as const satisfies Record<Measure, MetricId>;
