// How are many exact amounts rounded so that they add up to a total that was rounded for itself?
import { signOf } from "./ratio";

/** An exact amount in fractions of a common denominator, with what decides between equal remainders. */
export interface ExactPart {
  readonly key: string;
  readonly numerator: bigint;
}

/**
 * Whole numbers next to the parts that sum to `total`: by largest remainder, equal remainders to the lower key. Where the total was
 * rounded away from what the parts sum to, the difference goes round once more.
 * @param total the rounded sum; of no parts it must be 0
 * @param denominator of all parts, positive
 * @throws RangeError where there are no parts and the total is not 0
 * @example roundTogether([{ key: "a", numerator: 15n }, { key: "b", numerator: 15n }], 10n, 3n) // [2n, 1n]
 */
export function roundTogether(parts: readonly ExactPart[], denominator: bigint, total: bigint): bigint[] {
  const split = parts.map(({ key, numerator }, at) => {
    const remainder = ((numerator % denominator) + denominator) % denominator;
    return { at, key, remainder, floor: (numerator - remainder) / denominator };
  });
  const rounded = split.map(({ floor }) => floor);
  let missing = total - rounded.reduce((sum, floor) => sum + floor, 0n);
  if (missing === 0n) return rounded;
  if (parts.length === 0) throw new RangeError(`no parts cannot sum to ${total}`);
  const step = BigInt(signOf(missing));
  const turn = split.toSorted((a, b) => compare(b.remainder, a.remainder) || compare(a.key, b.key));
  if (step < 0n) turn.reverse();
  while (missing !== 0n) {
    for (const { at } of turn) {
      if (missing === 0n) break;
      rounded[at] = (rounded[at] ?? 0n) + step;
      missing -= step;
    }
  }
  return rounded;
}

function compare<T extends bigint | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
