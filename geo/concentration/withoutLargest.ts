// How does a park look without its largest enterprise (剔除最大企业)?
import { toNumber } from "../number/ratio";
import { subtract } from "../tally/add";
import type { Tally } from "../tally/tally";
import { shareRatio } from "./concentration";

/** One enterprise's part of the park. */
export interface EnterprisePart {
  readonly id: string;
  /** Its own figures and land inside the park; see `tallyOf`. */
  readonly tally: Tally;
}

/** The park's largest enterprise, and the park without it. */
export interface WithoutLargest {
  readonly id: string;
  /** Its share of the park's output, 0–1. */
  readonly share: number;
  /**
   * True where it makes more than half of the output: the panel then shows the second figure. Decided in
   * integers.
   */
  readonly dominates: boolean;
  /** The park's Tally less the enterprise's: every metric of it is a figure without the largest. */
  readonly rest: Tally;
}

/**
 * The enterprise with the largest output (of equal ones the lower id) and what remains without it; null where
 * there is no output.
 * @param park Tally of the park
 * @param parts the enterprises that the park's Tally sums
 * @example withoutLargest(park, parts)?.rest // subtract(park, largest.tally)
 */
export function withoutLargest(park: Tally, parts: readonly EnterprisePart[]): WithoutLargest | null {
  let largest: EnterprisePart | null = null;
  for (const part of parts) {
    const ahead = largest === null ? 1 : part.tally.outputYuan - largest.tally.outputYuan;
    if (largest === null || ahead > 0 || (ahead === 0 && part.id < largest.id)) largest = part;
  }
  if (largest === null) return null;
  const share = shareRatio(largest.tally.outputYuan, park.outputYuan);
  if (share === null) return null;
  return {
    id: largest.id,
    share: toNumber(share),
    dominates: 2n * share.numerator > share.denominator,
    rest: subtract(park, largest.tally),
  };
}
