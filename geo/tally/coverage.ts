// How much of the occupied land do the reported figures speak for, and is that enough to judge?
import { figureOf, type MeasuredTally } from "./figureOf";
import type { Measure, Tally } from "./tally";

type CoveredTally = MeasuredTally & Pick<Tally, "occupiedDm2">;

/**
 * Land of the enterprises that report the figure ÷ occupied land of the population, 0–1; null where nothing
 * is occupied.
 * @example coverage(tallyOf({ occupiedDm2: 100, outputLandDm2: 85 }), "output") // 0.85
 */
export function coverage(tally: CoveredTally, measure: Measure): number | null {
  if (tally.occupiedDm2 <= 0) return null;
  return figureOf(tally, measure).landDm2 / tally.occupiedDm2;
}

/**
 * True where less than 90 % of the occupied land is covered: shown with 口径不全, neither judged nor ranked.
 * Decided in integers.
 * @example isCoverageLow(tallyOf({ occupiedDm2: 100, outputLandDm2: 90 }), "output") // false
 */
export function isCoverageLow(tally: CoveredTally, measure: Measure): boolean {
  return BigInt(figureOf(tally, measure).landDm2) * 10n < BigInt(tally.occupiedDm2) * 9n;
}
