// Is it said what is not known: who promises nothing, and whether there are other plans?
import { expect, test } from "vitest";
import { planFrom } from "../../geo/match/plan/planFrom";
import type { PlanGround } from "../../server/match/plan/planGround";
import { unpromisedOf } from "../../server/match/plan/planView";
import { alternatives } from "../../server/match/plan/whatIf";
import type { SolvedPlan } from "../../server/match/solver/solvePlan";

test("who promises no tax is named for the surplus too, as 0 there is more than a low promise brings", () => {
  const projects = [
    { id: "silent", taxYuan: null, outputYuan: 5 },
    { id: "low", taxYuan: 1, outputYuan: null },
    { id: "none", taxYuan: 0, outputYuan: 0 },
  ];
  const named = (...aims: ("placed" | "surplus" | "tax" | "output")[]) =>
    unpromisedOf(
      projects,
      aims.map((aim) => ({ aim })),
    );
  expect(named("placed", "surplus")).toEqual([{ aim: "surplus", project: "silent" }]);
  expect(named("tax", "output")).toEqual([
    { aim: "tax", project: "silent" },
    { aim: "output", project: "low" },
  ]);
});

test("time that is up says nothing of other plans: only a proof does that there are none", async () => {
  const place = (id: string) => ({ projectId: "A", id, takes: {}, adds: { placed: 1n } });
  const input = {
    ...{ projects: ["A"], places: [place("p"), place("r")], limits: {} },
    ...{ pinned: new Map<string, readonly string[]>(), forbidden: [] },
  };
  const solved = (status: SolvedPlan["status"], chosen: readonly number[] | null): SolvedPlan => ({
    ...{ status, chosen, value: chosen === null ? null : 1n, bound: null, proof: null, nodes: 0 },
    solver: { status: "", milliseconds: 0, upheld: true },
  });
  const last = { aim: "placed" as const, plan: planFrom(input, "placed"), solved: solved("optimal", [0]) };
  const asked = async (...answers: SolvedPlan[]) => {
    const { found, unsure } = await alternatives(
      { placeOf: () => undefined } as unknown as PlanGround,
      ...([input, last, 100, 2] as const),
      async () => answers.shift() ?? solved("infeasible", null),
    );
    return [found.map(({ proved }) => proved), unsure];
  };
  expect(await asked(solved("unknown", null))).toEqual([[], true]);
  expect(await asked(solved("infeasible", null))).toEqual([[], false]);
  expect(await asked(solved("optimal", [1]), solved("unknown", null))).toEqual([[true], true]);
  expect(await asked(solved("feasible", [1]), solved("feasible", [1]))).toEqual([[false, false], false]);
});
