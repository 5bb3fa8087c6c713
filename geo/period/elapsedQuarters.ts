// How much of its year has a cumulative period seen?
import { parsePeriod } from "./period";

/**
 * Quarters since 1 January; null where the period is a year, rolling or none: only a cumulative one has a schedule.
 * @example elapsedQuarters("2025Q3") // 3
 * @example elapsedQuarters("2025Q3R") // null
 */
export function elapsedQuarters(id: string): 1 | 2 | 3 | 4 | null {
  const period = parsePeriod(id);
  return period?.kind === "quarter" ? period.quarter : null;
}
