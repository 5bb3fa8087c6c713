// What has to be chosen, and when is a choice enough? Whole numbers only: a choice that falls short by one is none.

/** One condition: the gains of what is chosen must sum to `need` or more. */
export interface NeedRow {
  readonly need: bigint;
  /** What each candidate adds, in the order of `costs`; may be negative. */
  readonly gains: readonly bigint[];
}

/** Choose candidates at the least cost so that every row is satisfied. */
export interface ReachProblem {
  /** What choosing each candidate costs: 1 a parcel, or land in 0.01 m²; never negative. */
  readonly costs: readonly bigint[];
  readonly rows: readonly NeedRow[];
}

/** The sum of some of the values. */
export function totalOf(values: readonly bigint[], chosen: Iterable<number>): bigint {
  let total = 0n;
  for (const index of chosen) total += values[index] ?? 0n;
  return total;
}

/**
 * Whether the chosen candidates satisfy every row, in exact integers: the check that no solver's tolerance can blur.
 * @example isEnough({ costs: [1n], rows: [{ need: 5n, gains: [4n] }] }, [0]) // false
 */
export function isEnough({ rows }: ReachProblem, chosen: readonly number[]): boolean {
  return rows.every(({ need, gains }) => totalOf(gains, chosen) >= need);
}

/** The problem without the rows that every choice satisfies, so that each row left can decide something. */
export function withoutIdleRows(problem: ReachProblem): ReachProblem {
  const least = ({ gains }: NeedRow) => gains.reduce((sum, gain) => (gain < 0n ? sum + gain : sum), 0n);
  return { ...problem, rows: problem.rows.filter((row) => least(row) < row.need) };
}

/** A row that lets at most `most` of `count` candidates be chosen. */
export function atMost(most: number, count: number): NeedRow {
  return { need: -BigInt(most), gains: Array.from({ length: count }, () => -1n) };
}
