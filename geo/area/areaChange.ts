// By how much does an area change: in m² and in % of what it was?
import { type Ratio, ratio } from "../number/ratio";

export interface AreaChange {
  readonly m2: Ratio;
  /** Null where there was no area before. */
  readonly percent: Ratio | null;
}

/**
 * The exact change from one area to another, for showing.
 * @param beforeDm2,afterDm2 whole 0.01 m²
 * @returns null where either is not known
 * @example areaChange(1_000_000, 999_995)?.m2 // { numerator: -5n, denominator: 100n }
 */
export function areaChange(beforeDm2: number | null, afterDm2: number | null): AreaChange | null {
  if (beforeDm2 === null || afterDm2 === null) return null;
  const [before, change] = [BigInt(beforeDm2), BigInt(afterDm2) - BigInt(beforeDm2)];
  return { m2: ratio(change, 100n), percent: before > 0n ? ratio(change * 100n, before) : null };
}
