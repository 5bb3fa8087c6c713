// Which project goes where? A choice of at most one option a project, under rows that add up; whole numbers only.

/** How much of a row one option takes; negative where it gives. */
interface PlanUse {
  readonly row: number;
  readonly amount: bigint;
}

/** One way to place one project: on a site, on several together, or on a share of one. */
export interface PlanOption {
  /** Index of the project. */
  readonly project: number;
  /** What placing it so adds to the objective. */
  readonly value: bigint;
  /** Each row at most once, amounts other than 0. */
  readonly uses: readonly PlanUse[];
}

export interface PlanProblem {
  /** Each project takes at most one option; true: it must take one. */
  readonly required: readonly boolean[];
  readonly options: readonly PlanOption[];
  /** What all chosen options together may take of each row at most. */
  readonly capacities: readonly bigint[];
}

/** What a choice adds up to. */
export const planValue = ({ options }: Pick<PlanProblem, "options">, chosen: Iterable<number>): bigint => {
  let total = 0n;
  for (const index of chosen) total += options[index]?.value ?? 0n;
  return total;
};
