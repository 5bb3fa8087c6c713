// How does a surplus leave the library: as yuan, with two decimals as long as a number has room for them?
import { divideHalfUp } from "../number/ratio";
import { safeInteger } from "../number/safeInteger";

/** 2^46 yuan (70 万亿元): up to here neighbouring doubles are closer than the 0.01 yuan they must tell apart. */
const MOST_CENTS = 100n * 2n ** 46n;

/**
 * 0.01 yuan as yuan; `JSON.stringify` prints exactly the two decimals. Beyond ±2^46 yuan, which only figures in a wrong unit reach,
 * whole yuan, halves away from zero.
 * @throws RangeError beyond ±2^53 yuan
 * @example surplusYuan(-1_234_567n) // -12345.67
 */
export function surplusYuan(cents: bigint): number {
  if (cents <= MOST_CENTS && cents >= -MOST_CENTS) return Number(cents) / 100;
  const yuan = safeInteger(divideHalfUp(cents, 100n));
  if (yuan === null) throw new RangeError(`a surplus of ${cents} × 0.01 yuan cannot be held exactly`);
  return yuan;
}
