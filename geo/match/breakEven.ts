// Down to which share of a promise does a park still meet its target? Exact: what a park has to spare is linear in the promise.
import { type Ratio, ratio } from "../number/ratio";

/**
 * The least share of the promise, from 0 to 1, with which nothing is missing, everything else as planned.
 * @param spare what the park has to spare with the whole promise, not negative
 * @param promised what of it comes from the promise; land is not part of it, as it is taken whatever is kept
 */
export function breakEven(spare: bigint, promised: bigint): Ratio {
  if (promised <= spare) return ratio(0n, 1n);
  return ratio(promised - spare, promised);
}
