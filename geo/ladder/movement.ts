// Did an enterprise climb or fall on the ladder between two years?
import { type Tier, tierOf } from "./tierOf";

/**
 * Every enterprise of a unit is in exactly one of them. `entered`, `left`: onto the ladder and off it; `outside`: below it in both years; `no_data`: one of the
 * years, or both, has no figure; `arrived`, `gone`: it uses land of the unit only this year, or only the year before.
 */
export const MOVEMENTS = [
  "up",
  "down",
  "entered",
  "left",
  "stayed",
  "outside",
  "no_data",
  "arrived",
  "gone",
] as const;
export type Movement = (typeof MOVEMENTS)[number];

/** One year of an enterprise in a unit. */
export interface LadderYear {
  /** Whether it is of the unit in that year. */
  readonly here: boolean;
  /** Whole yuan; null: not reported. */
  readonly outputYuan: number | null;
}

/**
 * How an enterprise moved; null where it is of the unit in neither year. Higher means a tier with a higher lower bound.
 * @example movementOf({ here: true, outputYuan: 100_000_000 }, { here: true, outputYuan: 99_999_999 }, tiers) // "up"
 * @example movementOf({ here: true, outputYuan: null }, { here: true, outputYuan: 1 }, tiers) // "no_data"
 */
export function movementOf(now: LadderYear, before: LadderYear, tiers: readonly Tier[]): Movement | null {
  if (!now.here && !before.here) return null;
  if (!before.here) return "arrived";
  if (!now.here) return "gone";
  if (now.outputYuan === null || before.outputYuan === null) return "no_data";
  const [is, was] = [tierOf(now.outputYuan, tiers), tierOf(before.outputYuan, tiers)];
  if (is === null) return was === null ? "outside" : "left";
  if (was === null) return "entered";
  if (is.fromYuan === was.fromYuan) return "stayed";
  return is.fromYuan > was.fromYuan ? "up" : "down";
}
