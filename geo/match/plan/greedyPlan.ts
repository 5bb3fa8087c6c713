// What would a list worked through from the top give? Today's way, to hold the best plan against.
import { type PlanProblem, planValue } from "./planProblem";

export interface GreedyPlan {
  readonly chosen: readonly number[];
  readonly value: bigint;
  /** Projects that must be placed and found no place. */
  readonly missed: readonly number[];
}

/**
 * Project after project takes the first of its options that still fits; what a later one may give is not waited for.
 * @param projects in the order in which they choose
 * @param preference the options of a project, the one it would like best first
 */
export function greedyPlan(
  problem: PlanProblem,
  projects: readonly number[],
  preference: (project: number) => readonly number[],
): GreedyPlan {
  const left = [...problem.capacities];
  const chosen: number[] = [];
  const missed: number[] = [];
  for (const project of projects) {
    const taken = preference(project).find((index) =>
      (problem.options[index]?.uses ?? []).every(({ row, amount }) => amount <= (left[row] ?? 0n)),
    );
    if (taken === undefined) {
      if (problem.required[project] === true) missed.push(project);
      continue;
    }
    chosen.push(taken);
    for (const { row, amount } of problem.options[taken]?.uses ?? []) left[row] = (left[row] ?? 0n) - amount;
  }
  return { chosen, value: planValue(problem, chosen), missed };
}
