// How many enterprises of a unit stand on each step, this year and the year before, and who moved?
import { type LadderYear, MOVEMENTS, type Movement, movementOf } from "./movement";
import { type Tier, tierOf } from "./tierOf";

/** An enterprise as a unit sees it. */
export interface LadderEnterprise {
  readonly id: string;
  readonly now: LadderYear;
  readonly before: LadderYear;
}

/** How one year's enterprises are spread; the parts add up to `enterprises`. */
export interface LadderCounts {
  readonly enterprises: number;
  /** In the order of the tiers. */
  readonly tiers: readonly number[];
  /** With a figure, on no step. */
  readonly outside: number;
  readonly noData: number;
}

export interface Ladder {
  readonly now: LadderCounts;
  readonly before: LadderCounts | null;
  /** Null where there is no year before. */
  readonly moved: Readonly<Record<Movement, number>> | null;
}

/**
 * Counts of a unit. An enterprise counts whole, by its whole output, in every unit that it is of: counts of parks do not add up to the district's.
 * @param tiers that do not overlap
 * @param compared whether there is a year before
 */
export function ladderOf(
  enterprises: readonly LadderEnterprise[],
  tiers: readonly Tier[],
  compared: boolean,
): Ladder {
  const years = (of: "now" | "before") => enterprises.map((one) => one[of]);
  return {
    now: countsOf(years("now"), tiers),
    before: compared ? countsOf(years("before"), tiers) : null,
    moved: compared ? movesOf(enterprises, tiers) : null,
  };
}

function countsOf(years: readonly LadderYear[], tiers: readonly Tier[]): LadderCounts {
  const here = years.filter((year) => year.here);
  const outputs = here.flatMap(({ outputYuan }) => (outputYuan === null ? [] : [outputYuan]));
  const found = outputs.map((yuan) => tierOf(yuan, tiers));
  return {
    enterprises: here.length,
    tiers: tiers.map((tier) => found.filter((one) => one === tier).length),
    outside: found.filter((one) => one === null).length,
    noData: here.length - outputs.length,
  };
}

function movesOf(
  enterprises: readonly LadderEnterprise[],
  tiers: readonly Tier[],
): Readonly<Record<Movement, number>> {
  const moved = Object.fromEntries(MOVEMENTS.map((movement) => [movement, 0])) as Record<Movement, number>;
  for (const { now, before } of enterprises) {
    const movement = movementOf(now, before, tiers);
    if (movement !== null) moved[movement]++;
  }
  return moved;
}
