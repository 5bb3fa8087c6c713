// Does a plan keep every row? Added up anew in whole numbers: a plan that is over by one is none.
import type { PlanProblem } from "./planProblem";

export type PlanFault =
  /** More is taken than there is. */
  | { readonly kind: "over"; readonly row: number; readonly by: bigint }
  /** A project stands in two places. */
  | { readonly kind: "twice"; readonly project: number }
  /** A project that must be placed is not. */
  | { readonly kind: "unplaced"; readonly project: number }
  /** There is no such option. */
  | { readonly kind: "unknown"; readonly option: number };

/**
 * Everything that is wrong with a choice; none where it is a plan. Knows nothing of how the choice was found.
 * @param chosen indexes of options
 */
export function checkPlan(problem: PlanProblem, chosen: readonly number[]): PlanFault[] {
  const faults: PlanFault[] = [];
  const taken = problem.capacities.map(() => 0n);
  const times = problem.required.map(() => 0);
  for (const index of chosen) {
    const option = problem.options[index];
    if (option === undefined) {
      faults.push({ kind: "unknown", option: index });
      continue;
    }
    times[option.project] = (times[option.project] ?? 0) + 1;
    for (const { row, amount } of option.uses) taken[row] = (taken[row] ?? 0n) + amount;
  }
  for (const [project, count] of times.entries()) {
    if (count > 1) faults.push({ kind: "twice", project });
    if (count === 0 && problem.required[project] === true) faults.push({ kind: "unplaced", project });
  }
  for (const [row, capacity] of problem.capacities.entries()) {
    const by = (taken[row] ?? 0n) - capacity;
    if (by > 0n) faults.push({ kind: "over", row, by });
  }
  return faults;
}
