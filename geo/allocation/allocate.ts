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
 * Whole yuan in proportion to the weights, by largest remainder; the parts sum to the total exactly. A negative total is split
 * like the positive one, with the sign put back.
 * @param totalYuan whole yuan
 * @param parts distinct keys, weights not negative
 * @returns yuan in the order of `parts`
 * @throws RangeError where the weights sum to 0 (nothing to split by: the caller must say so) or one is negative, and where a
 *   number is no safe integer
 * @example allocate(100, [{ key: "a", weightDm2: 1 }, { key: "b", weightDm2: 1 }, { key: "c", weightDm2: 1 }]) // [34, 33, 33]
 */
export function allocate(totalYuan: number, parts: readonly AllocationPart[]): number[] {
  const weights = parts.map(({ key, weightDm2 }) => weightOf(key, weightDm2));
  const total = BigInt(totalYuan);
  const shares = allocateExact(total < 0n ? -total : total, weights, (a, b) =>
    compareKeys(parts[a]?.key ?? "", parts[b]?.key ?? ""),
  );
  return shares.map((share) => {
    const yuan = safeInteger(total < 0n ? -share : share);
    if (yuan === null) throw new RangeError(`${totalYuan} yuan is beyond the safe integers`);
    return yuan;
  });
}

function weightOf(key: string, weightDm2: number): bigint {
  if (weightDm2 < 0) throw new RangeError(`the weight of "${key}" is negative: ${weightDm2}`);
  return BigInt(weightDm2);
}

function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Largest remainder on a total that is not negative; `byKey` orders indices with equal remainders. */
function allocateExact(
  total: bigint,
  weights: readonly bigint[],
  byKey: (a: number, b: number) => number,
): bigint[] {
  const weight = weights.reduce((sum, each) => sum + each, 0n);
  if (weight === 0n) throw new RangeError("nothing to split by: the weights sum to 0");
  const shares = weights.map((each) => (total * each) / weight);
  const remainders = weights.map((each) => (total * each) % weight);
  const missing = total - shares.reduce((sum, each) => sum + each, 0n);
  const order = [...weights.keys()].sort((a, b) => {
    const [left = 0n, right = 0n] = [remainders[a], remainders[b]];
    return left === right ? byKey(a, b) : left > right ? -1 : 1;
  });
  const lucky = new Set(order.slice(0, Number(missing)));
  return shares.map((share, index) => (lucky.has(index) ? share + 1n : share));
}
