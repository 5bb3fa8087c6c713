// Why is a subject listed apart, without a place? Too few enterprises to be named by a figure, or figures of too little land.
import { isCoverageLow } from "../tally/coverage";
import { figureOf, type MeasuredTally } from "../tally/figureOf";
import type { Measure, Tally } from "../tally/tally";

const UNRANKED_REASONS = [
  "no_figure",
  "few_enterprises",
  "low_coverage",
  "no_lead_industry",
  "has_parts",
] as const;
export type UnrankedReason = (typeof UNRANKED_REASONS)[number];

/** A figure of fewer enterprises could be traced to one of them (statistical law; domain 9, 10.3). */
const LEAST_ENTERPRISES = 3;

/** Would a sum over so many enterprises tell of a single one? A sum over none tells nothing. */
export const tellsOfOne = (enterprises: number): boolean =>
  enterprises > 0 && enterprises < LEAST_ENTERPRISES;

/**
 * The reason why a per-mu figure has no place in a ranking; null where it has one.
 * @param enterprises how many of the population report the figure
 * @example unrankedReason(tallyOf({ occupiedDm2: 10, taxLandDm2: 10, taxYuan: 1 }), "tax", 2) // "few_enterprises"
 */
export function unrankedReason(
  tally: MeasuredTally & Pick<Tally, "occupiedDm2">,
  measure: Measure,
  enterprises: number,
): "no_figure" | "few_enterprises" | "low_coverage" | null {
  if (figureOf(tally, measure).landDm2 <= 0) return "no_figure";
  if (enterprises < LEAST_ENTERPRISES) return "few_enterprises";
  return isCoverageLow(tally, measure) ? "low_coverage" : null;
}
