// Between which yields does the middle half of an industry lie?
import { at } from "../list/at";
import { compareRatios, type Ratio, ratio } from "../number/ratio";

/** One enterprise that reports the figure. */
export interface YieldSample {
  readonly yuan: number;
  readonly landDm2: number;
}

/** Lower and upper quartile in yuan per 0.01 m², exact. */
export interface Quartiles {
  readonly low: Ratio;
  readonly high: Ratio;
  readonly count: number;
}

/**
 * The quartiles by the nearest rank (the ⌈n/4⌉-th and ⌈3n/4⌉-th from below), which are yields that somebody has; null
 * with fewer than `least` samples with land.
 * @example quartiles([1, 2, 3, 4].map((yuan) => ({ yuan, landDm2: 1 })), 4)?.low // { numerator: 1n, denominator: 1n }
 */
export function quartiles(samples: readonly YieldSample[], least: number): Quartiles | null {
  const yields = samples
    .filter(({ landDm2 }) => landDm2 > 0)
    .map(({ yuan, landDm2 }) => ratio(BigInt(yuan), BigInt(landDm2)))
    .sort(compareRatios);
  if (yields.length < Math.max(1, least)) return null;
  const low = at(yields, Math.ceil(yields.length / 4) - 1);
  const high = at(yields, Math.ceil((3 * yields.length) / 4) - 1);
  return { low, high, count: yields.length };
}

/** What land would bring at a yield, whole yuan, halves away from zero. */
export function estimateYuan(landDm2: number, { numerator, denominator }: Ratio): number {
  const twice = 2n * BigInt(landDm2) * numerator;
  const negative = twice < 0n;
  const rounded = ((negative ? -twice : twice) + denominator) / (2n * denominator);
  return Number(negative ? -rounded : rounded);
}
