// By how much money is a target passed or missed? Decided in integers: the sign is the verdict.
import { parseDecimal } from "../number/parseDecimal";
import { divideHalfUp, signOf } from "../number/ratio";
import type { Operator } from "./target";

/** An exact amount: `numerator` ÷ `denominator` in 0.01 yuan; the denominator is a power of ten. */
export interface Surplus {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * What land yields above (or below) a per-mu target: 100·yuan − 15·v·land in 0.01 yuan.
 * @param yuan whole yuan
 * @param landDm2 whole 0.01 m²
 * @param value the target v in 万元/亩, decimal text
 * @throws RangeError where the value is no decimal
 * Source: 1 万元/亩 = 15 yuan/m², so 950 asks 14 250 yuan of every m².
 * @example perMuSurplus(950, 1_000_000, "950").numerator // -14_249_905_000n
 */
export function perMuSurplus(yuan: number, landDm2: number, value: string): Surplus {
  const { digits, scale } = targetDecimal(value);
  const denominator = 10n ** BigInt(scale);
  return { numerator: 100n * BigInt(yuan) * denominator - 15n * digits * BigInt(landDm2), denominator };
}

/**
 * Output of the leading industries above (or below) a share of all output: 100·lead − v·total in 0.01 yuan.
 * @param value the target v in %, decimal text
 * @throws RangeError where the value is no decimal
 * @example concentrationSurplus(70, 100, "70").numerator // 0n
 */
export function concentrationSurplus(leadYuan: number, totalYuan: number, value: string): Surplus {
  const { digits, scale } = targetDecimal(value);
  const denominator = 10n ** BigInt(scale);
  return { numerator: 100n * BigInt(leadYuan) * denominator - digits * BigInt(totalYuan), denominator };
}

/**
 * The surplus in 0.01 yuan, halves away from zero; 0 for a miss of less than half of that, which is still a
 * miss.
 * @example surplusCents({ numerator: 15n, denominator: 10n }) // 2n
 */
export function surplusCents({ numerator, denominator }: Surplus): bigint {
  return divideHalfUp(numerator, denominator);
}

/**
 * Whether the exact surplus satisfies the operator: `>=` at 0 or above, `>` above 0, `<=` at 0 or below.
 * @example isMet({ numerator: 0n, denominator: 1n }, ">") // false
 */
export function isMet({ numerator }: Surplus, operator: Operator): boolean {
  const sign = signOf(numerator);
  switch (operator) {
    case ">=":
      return sign >= 0;
    case ">":
      return sign > 0;
    case "<=":
      return sign <= 0;
  }
}

/**
 * The target value as an exact decimal.
 * @throws RangeError where it is none
 */
export function targetDecimal(value: string): { digits: bigint; scale: number } {
  const decimal = parseDecimal(value);
  if (decimal === null) throw new RangeError(`target value "${value}" is not a decimal number`);
  return decimal;
}
