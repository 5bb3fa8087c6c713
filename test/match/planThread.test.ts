// Is a plan solved in a thread the same, can it be stopped with the best so far kept, and what is said where the thread dies?
import { expect, test } from "vitest";
import { checkPlan } from "../../geo/match/plan/checkPlan";
import type { PlanProblem } from "../../geo/match/plan/planProblem";
import { planThread } from "../../server/match/solver/planThreadSolver";
import type { PlanProgress } from "../../server/match/solver/solvePlan";

/** Many projects on few parcels, of values that are all a little different: hard to close. */
function hard(projects: number): PlanProblem {
  let seed = 7;
  const next = (most: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return BigInt(1 + (seed % most));
  };
  return {
    required: Array.from({ length: projects }, () => false),
    capacities: [400n, 410n, 390n, 405n],
    options: Array.from({ length: projects * 4 }, (_, at) => ({
      project: Math.floor(at / 4),
      value: next(100_000_000),
      uses: [0, 1, 2, 3].map((row) => ({ row, amount: row === at % 4 ? 20n + next(60) : next(9) })),
    })),
  };
}

test("progress is told with checked plans; stopped, the best so far is the answer; killed, a sentence", async () => {
  const thread = planThread(120);
  const problem = hard(60);
  const told: PlanProgress[] = [];
  const solved = await thread.solver(problem, [], (progress) => {
    told.push(progress);
    if (progress.value !== null && progress.value > 0n) thread.stop();
  });
  expect(["feasible", "optimal"]).toContain(solved.status);
  expect(checkPlan(problem, solved.chosen!)).toEqual([]);
  const best =
    told
      .flatMap(({ value }) => value ?? [])
      .toSorted((a, b) => Number(a - b))
      .at(-1) ?? 0n;
  expect(solved.value! >= best && best > 0n).toBe(true);
  expect(told.every(({ chosen }) => chosen === null || checkPlan(problem, chosen).length === 0)).toBe(true);
  expect(solved.bound! >= solved.value!).toBe(true);

  const waiting = expect(thread.solver(problem, null, () => undefined)).rejects.toMatchObject({
    code: "plan_solver_ended",
  });
  await (await thread.worker).terminate();
  await waiting;
  // and one that is asked afterwards is told at once
  await expect(thread.solver(problem, null, () => undefined)).rejects.toMatchObject({
    code: "plan_solver_ended",
  });
}, 60_000);
