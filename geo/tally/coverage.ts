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
  return isTooLittle(figureOf(tally, measure).landDm2, tally.occupiedDm2);
}

/** Up to here nine and ten times a whole number are exact doubles. */
const MOST_EXACT = Math.floor(Number.MAX_SAFE_INTEGER / 10);

/**
 * The rule by itself: whether a part is less than 90 % of its whole. Exact; doubles decide where they are, so that 100 000 plots stay fast.
 * @param part whole number in any unit, of land or of enterprises
 * @param whole whole number in the same unit
 * @example isTooLittle(90, 100) // false
 */
export function isTooLittle(part: number, whole: number): boolean {
  return part <= MOST_EXACT && whole <= MOST_EXACT
    ? part * 10 < whole * 9
    : BigInt(part) * 10n < BigInt(whole) * 9n;
}
