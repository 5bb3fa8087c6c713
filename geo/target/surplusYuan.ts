// How does a surplus leave the library: as yuan with two decimals, exact?
import { safeInteger } from "../number/safeInteger";

/**
 * 0.01 yuan as yuan; `JSON.stringify` prints exactly the two decimals (up to ±90 万亿元, where doubles are still finer).
 * @throws RangeError beyond ±2^53 − 1 cents
 * @example surplusYuan(-1_234_567n) // -12345.67
 */
export function surplusYuan(cents: bigint): number {
  const safe = safeInteger(cents);
  if (safe === null) throw new RangeError(`a surplus of ${cents} × 0.01 yuan cannot be held exactly`);
  return safe / 100;
}
