// On which step of the ladder does an enterprise stand by what it makes in a year?

/** A step: at least `fromYuan` (以上 includes the number) and below `toYuan`; null: without end. */
export interface Tier {
  readonly id: string;
  readonly fromYuan: number;
  readonly toYuan: number | null;
}

/**
 * The step of an output; null where it stands on none (below the lowest, or in a gap between two).
 * @param outputYuan whole yuan of one year
 * @param tiers that do not overlap, in any order
 * Source: 《521实施意见》 items 6 and 7; 以上 and the lower number of a span are inclusive, so 50 亿 exactly is 50亿以上 and not 20—50亿.
 * @example tierOf(5_000_000_000, tiers)?.id // "t50"
 * @example tierOf(4_999_999_999, tiers)?.id // "t20"
 */
export function tierOf<T extends Tier>(outputYuan: number, tiers: readonly T[]): T | null {
  return tiers.find((tier) => stands(outputYuan, tier)) ?? null;
}

/**
 * Whether an output stands on a step.
 * @param outputYuan whole yuan of one year
 */
export function stands(outputYuan: number, { fromYuan, toYuan }: Pick<Tier, "fromYuan" | "toYuan">): boolean {
  return outputYuan >= fromYuan && (toYuan === null || outputYuan < toYuan);
}
