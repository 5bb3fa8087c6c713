// How does a surplus leave the library: as yuan with two decimals, exact?

/** 2^46 yuan (70 万亿元): up to here neighbouring doubles are closer than the 0.01 yuan they must tell apart. */
const MOST_CENTS = 100n * 2n ** 46n;

/**
 * 0.01 yuan as yuan; `JSON.stringify` prints exactly the two decimals.
 * @throws RangeError beyond ±2^46 yuan
 * @example surplusYuan(-1_234_567n) // -12345.67
 */
export function surplusYuan(cents: bigint): number {
  if (cents > MOST_CENTS || cents < -MOST_CENTS) {
    throw new RangeError(`a surplus of ${cents} × 0.01 yuan cannot be held exactly`);
  }
  return Number(cents) / 100;
}
