// How is an enterprise's figure split over its parcels so that nothing is lost, to the yuan?
import { safeInteger } from "../number/safeInteger";

/** One receiver of a part. */
export interface AllocationPart {
  /** Breaks ties: of equal remainders the lower key (as in SQL with `COLLATE "C"`) gets the yuan. */
  readonly key: string;
  /** Land used, in 0.01 m²; 0 gets nothing. */
  readonly weightDm2: number;
}

/**
 * Whole yuan in proportion to the weights, by largest remainder; the parts sum to the total exactly. A
 * negative total is split like the positive one, with the sign put back.
 * @param totalYuan whole yuan
 * @param parts distinct keys, weights not negative
 * @returns yuan in the order of `parts`
 * @throws RangeError where the weights sum to 0 (nothing to split by: the caller must say so) or one is
 *   negative, and where a number is no safe integer
 * @example allocate(100, [{ key: "a", weightDm2: 1 }, { key: "b", weightDm2: 1 }, { key: "c", weightDm2: 1 }]) // [34, 33, 33]
 */
export function allocate(totalYuan: number, parts: readonly AllocationPart[]): number[] {
  const signed = BigInt(totalYuan);
  const total = signed < 0n ? -signed : signed;
  const weight = parts.reduce((sum, part) => sum + weightOf(part), 0n);
  if (weight === 0n) throw new RangeError("nothing to split by: the weights sum to 0");
  const shares = parts.map((part) => {
    const product = total * weightOf(part);
    return { key: part.key, yuan: product / weight, remainder: product % weight };
  });
  const missing = total - shares.reduce((sum, { yuan }) => sum + yuan, 0n);
  for (const share of [...shares].sort(byRemainder).slice(0, Number(missing))) share.yuan += 1n;
  return shares.map(({ yuan }) => {
    const part = safeInteger(signed < 0n ? -yuan : yuan);
    if (part === null) throw new RangeError(`${totalYuan} yuan is beyond the safe integers`);
    return part;
  });
}

function weightOf({ key, weightDm2 }: AllocationPart): bigint {
  if (weightDm2 < 0) throw new RangeError(`the weight of "${key}" is negative: ${weightDm2}`);
  return BigInt(weightDm2);
}

/** Largest remainder first, then the lower key. */
function byRemainder(
  a: { readonly key: string; readonly remainder: bigint },
  b: { readonly key: string; readonly remainder: bigint },
): number {
  if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}
