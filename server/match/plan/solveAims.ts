// One aim after the other, each held at its best while the next is sought: what does each step give?
import { keepingAim, type NamedPlan, type PlanInput, planFrom } from "../../../geo/match/plan/planFrom";
import type { PlanProblem } from "../../../geo/match/plan/planProblem";
import type { PlanProgress, SolvedPlan } from "../solver/solvePlan";
import { type Aim, leastKept, type RankedAim } from "./planRequest";

/** Whoever solves a plan: this thread or another one. @param start a plan that is there already */
export type PlanSolver = (
  problem: PlanProblem,
  start: readonly number[] | null,
  told: (progress: PlanProgress) => void,
) => Promise<SolvedPlan>;

export interface AimStep<Name extends string = Aim> {
  readonly aim: Name;
  readonly solved: SolvedPlan;
  readonly plan: NamedPlan;
}

/** Told while a step is being solved. */
export type AimTold<Name extends string = Aim> = (aim: Name, plan: NamedPlan, progress: PlanProgress) => void;

/** The steps up to the first that finds no plan, and the input with all aims before the last one held. */
export interface Solved<Name extends string = Aim> {
  readonly steps: readonly AimStep<Name>[];
  readonly held: PlanInput;
}

/** Each aim is held while those after it are sought. */
export async function solveAims<Name extends string = Aim>(
  input: PlanInput,
  aims: readonly RankedAim<Name>[],
  solver: PlanSolver,
  told?: AimTold<Name>,
): Promise<Solved<Name>> {
  const steps: AimStep<Name>[] = [];
  let held = input;
  for (const [at, { aim, toleranceBp }] of aims.entries()) {
    const plan = planFrom(held, aim);
    // the plan of the aim before keeps every row of this one: the options are the same
    const start = steps.at(-1)?.solved.chosen ?? null;
    const solved = await solver(plan.problem, start, (progress) => told?.(aim, plan, progress));
    steps.push({ aim, solved, plan });
    if (solved.value === null || at === aims.length - 1) break;
    held = keepingAim(held, aim, leastKept(solved.value, toleranceBp));
  }
  return { steps, held };
}
