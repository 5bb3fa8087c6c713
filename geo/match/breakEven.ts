// Down to which share of a promise does a park still meet its target? Exact: what a park has to spare is linear in the promise.
import { type Ratio, ratio } from "../number/ratio";
import type { Surplus } from "../target/surplus";

/**
 * The least share of the promise, from 0 to 1, with which nothing is missing, everything else as planned.
 * @param spare what the park has to spare with the whole promise, not negative
 * @param promised what of it comes from the promise; land is not part of it, as it is taken whatever is kept
 */
export function breakEven(spare: bigint, promised: bigint): Ratio {
  if (promised <= spare) return ratio(0n, 1n);
  return ratio(promised - spare, promised);
}

/**
 * What a surplus is where only so many per cent of a promise come, everything else as planned.
 * @param whole with all of the promise
 * @param promised what of it comes from the promise, against the same target: the same denominator
 * @example keptSurplus({ numerator: 13n, denominator: 1n }, { numerator: 100n, denominator: 1n }, 80) // -700 ÷ 100
 */
export const keptSurplus = (whole: Surplus, promised: Surplus, percent: number): Surplus => ({
  numerator: 100n * whole.numerator - BigInt(100 - percent) * promised.numerator,
  denominator: 100n * whole.denominator,
});
