// Where no choice is enough: how near can the first row be brought while all others hold?
import type { NeedRow, ReachProblem } from "./problem";

/** A search for the least shortfall as a search for the least cost, and the way back. */
export interface ShortfallProblem {
  readonly problem: ReachProblem;
  /** The shortfall of the first row at a cost of that problem; 0 or below where it can be satisfied after all. */
  readonly shortfallAt: (cost: bigint) => bigint;
}

/**
 * The least shortfall of the first row, as a problem without it: giving a gain up costs that gain, taking a loss
 * costs that loss. So `proveLeast` proves by how much a target is missed at best.
 * @example // gains 4 and −1, need 5: choosing the first alone falls short by 1
 * leastShortfall({ costs: [1n, 1n], rows: [{ need: 5n, gains: [4n, -1n] }] }).shortfallAt(0n) // 1n
 */
export function leastShortfall({ rows }: ReachProblem): ShortfallProblem {
  const [first, ...others] = rows;
  if (first === undefined) return { problem: { costs: [], rows: [] }, shortfallAt: () => 0n };
  const turned = first.gains.map((gain) => gain > 0n);
  const best = first.gains.reduce((sum, gain) => (gain > 0n ? sum + gain : sum), 0n);
  return {
    problem: {
      costs: first.gains.map((gain) => (gain > 0n ? gain : -gain)),
      rows: others.map((row) => turnedRow(row, turned)),
    },
    shortfallAt: (cost) => first.need - (best - cost),
  };
}

/** The row in terms of what is not chosen, where that is what costs. */
function turnedRow({ need, gains }: NeedRow, turned: readonly boolean[]): NeedRow {
  const all = gains.reduce((sum, gain, index) => (turned[index] ? sum + gain : sum), 0n);
  return { need: need - all, gains: gains.map((gain, index) => (turned[index] ? -gain : gain)) };
}
