// Which figures of a set of land are kept back, on paper and on a client's page? Those behind which so few enterprises stand that they tell of one.
import { matchesPrefix } from "../../geo/industry/matchesPrefix";
import { tellsOfOne } from "../../geo/rank/unrankedReason";
import type { Measure } from "../../geo/tally/tally";
import { MEASURE_OF_METRIC } from "../../geo/target/metricMeasure";
import type { MetricId } from "../../geo/target/target";
import type { Reporters } from "./reporters";

const MEASURES = ["output", "tax", "rd"] as const satisfies readonly Measure[];

/** The figures of which neither sums, nor plots, nor enterprises are told. */
export type Withheld = ReadonlySet<Measure>;

/**
 * All of them where one or two enterprises are on the land; else each that one or two report. What nobody reports is not kept back: there is nothing.
 * @param reporters of the land in the same period and population; left out: nobody is there
 * @example withheldOf({ enterprises: 5, output: 5, tax: 2, rd: 0 }) // tax
 */
export function withheldOf(reporters: Reporters | undefined): Withheld {
  if (reporters === undefined) return new Set();
  return new Set(
    MEASURES.filter((measure) => tellsOfOne(reporters.enterprises) || tellsOfOne(reporters[measure])),
  );
}

/** Nothing of the land is told. */
export const isWholly = (withheld: Withheld): boolean => withheld.size === MEASURES.length;

/** Concentration is made of output, and kept back with it. */
export const isWithheld = (withheld: Withheld, metric: MetricId): boolean =>
  withheld.has(MEASURE_OF_METRIC[metric]);

/**
 * Whether a park's share of leading industries tells of one enterprise although its output does not: that of the one or two that lead, or of the one or
 * two that do not. Only a share of industries that a plan designates is told to others.
 * @param leads designated GB/T 4754 prefixes; empty where there are none
 * @example shareTellsOfOne({ "3670": 1, "1711": 4 }, ["36"]) // true
 */
export function shareTellsOfOne(
  reportersByIndustry: Readonly<Record<string, number>>,
  leads: readonly string[],
): boolean {
  let [leading, others] = [0, 0];
  for (const [code, enterprises] of Object.entries(reportersByIndustry)) {
    if (matchesPrefix(code, leads)) leading += enterprises;
    else others += enterprises;
  }
  return leads.length === 0 || tellsOfOne(leading) || tellsOfOne(others);
}
