// Which numbers can be traced: those with targets, the figures over all supplied industrial land (综合亩均), and how a park's output
// is spread?
import type { Measure } from "../tally/tally";
import type { MetricId } from "../target/target";

export const GROSS_METRICS = ["gross_output_per_mu", "gross_tax_per_mu", "gross_rd_per_mu"] as const;
type GrossMetric = (typeof GROSS_METRICS)[number];
/** HHI with every industry's location quotient; the shares of the largest enterprise and of the three largest. */
export const SPREAD_METRICS = ["hhi", "cr1", "cr3"] as const;
export type SpreadMetric = (typeof SPREAD_METRICS)[number];
export type TraceMetric = MetricId | GrossMetric | SpreadMetric;

export const TRACE_METRICS = [
  "output_per_mu",
  "tax_per_mu",
  "rd_per_mu",
  "concentration",
  ...GROSS_METRICS,
  ...SPREAD_METRICS,
] as const satisfies readonly TraceMetric[];

/** What a gross figure is made of. */
export const GROSS_MEASURE: Readonly<Record<GrossMetric, Measure>> = {
  gross_output_per_mu: "output",
  gross_tax_per_mu: "tax",
  gross_rd_per_mu: "rd",
};

/** Whether it is a figure over all supplied industrial land. */
export const isGross = (metric: TraceMetric): metric is GrossMetric => metric in GROSS_MEASURE;

/** Whether it says how output is spread over industries or enterprises. */
export const isSpread = (metric: TraceMetric): metric is SpreadMetric =>
  (SPREAD_METRICS as readonly TraceMetric[]).includes(metric);
