// What share do the k largest make (CR1, CR3)?
import { toNumber } from "../number/ratio";
import { shareRatio } from "./concentration";

/**
 * Share of the `k` largest, 0–1; of all where there are fewer. Null where there is no output or one is
 * negative.
 * @param outputs yuan, by enterprise or by industry
 * @param k 1 for CR1, 3 for CR3
 * @example concentrationRatio([50, 30, 15, 5], 3) // 0.95
 */
export function concentrationRatio(outputs: Iterable<number>, k: number): number | null {
  const descending = [...outputs].sort((a, b) => b - a);
  if (descending.some((output) => output < 0)) return null;
  const total = descending.reduce((sum, output) => sum + output, 0);
  const largest = descending.slice(0, k).reduce((sum, output) => sum + output, 0);
  const exact = shareRatio(largest, total);
  return exact === null ? null : toNumber(exact);
}
