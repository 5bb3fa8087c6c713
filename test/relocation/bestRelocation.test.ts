// Is the plan what trying every way on every pair of days finds: most placed, then fewest moves, least output lost, least room wasted?
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkRelocation } from "../../geo/relocation/checkRelocation";
import { RELOCATION_AIMS, relocationPlan } from "../../geo/relocation/relocationPlan";
import { solveAims } from "../../server/match/plan/solveAims";
import { solvePlan } from "../../server/match/solver/solvePlan";
import { anyRelocation, everyPlan } from "../geo/relocation/support";

test("the plan is the best there is, proved, and holds when it is added up anew", async () => {
  let through = 0;
  let unplaced = 0;
  await fc.assert(
    fc.asyncProperty(anyRelocation, async (problem) => {
      const { input, wayOf } = relocationPlan(problem);
      const aims = RELOCATION_AIMS.map((aim) => ({ aim, toleranceBp: 0 }));
      const { steps } = await solveAims(input, aims, (one, start) => solvePlan(one, { seconds: 20 }, start));
      expect(steps.map(({ solved }) => solved.status)).toEqual(steps.map(() => "optimal"));
      expect(steps.map(({ solved }) => Number(solved.value))).toEqual(everyPlan(problem));
      const last = steps.at(-1)!;
      const plan = last.solved.chosen!.map((index) => wayOf(last.plan.places[index]!)!);
      expect(checkRelocation(problem, plan)).toEqual([]);
      through += plan.filter(({ parkId }) => parkId !== null).length;
      unplaced += problem.displaced.length - plan.length;
    }),
    { numRuns: 40 },
  );
  // cases in which parks matter, and such in which not all can go
  expect([through > 5, unplaced > 5]).toEqual([true, true]);
});
