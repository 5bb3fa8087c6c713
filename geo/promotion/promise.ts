// What does a project promise (承诺) for the land that it asks for, and can that be believed?
import { compareRatios, divideHalfUp, type Ratio, ratio } from "../number/ratio";
import { safeInteger } from "../number/safeInteger";

/**
 * A promise per mu as the whole amount of a year, in yuan, halves away from zero; null where it is too large for a number.
 * The land is taken as it was written: 37 亩 are 24 666.666… m², and the amount must not carry what 0.01 m² rounds away.
 * @param yuanPerMu yuan a mu, exactly
 * @param mu the land asked for, exactly
 * @example promisedYuan(ratioOf("16050000"), ratioOf("37")) // 593_850_000
 */
export function promisedYuan(yuanPerMu: Ratio, mu: Ratio): number | null {
  return safeInteger(
    divideHalfUp(yuanPerMu.numerator * mu.numerator, yuanPerMu.denominator * mu.denominator),
  );
}

/** Rounding of the promise per mu explains no more. */
const TOLERANCE = ratio(1n, 100n);

/**
 * Whether a stated whole and the one that follows from the promise per mu differ by more than 1 % of the stated one.
 * @param statedYuan,impliedYuan whole yuan
 * @example promisesDisagree(100_000_000, 101_000_000) // false
 */
export function promisesDisagree(statedYuan: number, impliedYuan: number): boolean {
  const apart = BigInt(statedYuan) - BigInt(impliedYuan);
  const size = BigInt(statedYuan < 0 ? -statedYuan : statedYuan);
  return (apart < 0n ? -apart : apart) * TOLERANCE.denominator > size * TOLERANCE.numerator;
}

/** What land yields, or is promised to yield. */
export interface Yield {
  /** Whole yuan a year. */
  readonly yuan: number;
  /** Whole 0.01 m², above zero. */
  readonly landDm2: number;
}

/** A promise beyond so many times the best that anybody of the trade yields is a slip of the unit far more often than a wonder. */
const TIMES_THE_BEST = 10n;

/**
 * Whether a promise is ten times the best yield of its trade or more: to be named, never changed.
 * @param best the best yield of an enterprise of the same division (大类); above zero
 * @example isTenfold({ yuan: 1_000, landDm2: 1 }, { yuan: 100, landDm2: 1 }) // true
 */
export function isTenfold(promise: Yield, best: Yield): boolean {
  const asked = ratio(BigInt(promise.yuan), BigInt(promise.landDm2));
  return compareRatios(asked, ratio(BigInt(best.yuan) * TIMES_THE_BEST, BigInt(best.landDm2))) >= 0;
}
