// Is a run that is given up never an answer, is what nobody foresaw reported, and is the ground kept of the newest alone?
import { beforeEach, expect, test } from "vitest";
import { ApiError } from "../../server/api/apiError";
import type { PlanMade } from "../../server/match/matchAll";
import type { PlanRequest } from "../../server/match/plan/planRequest";
import { cancelPlan, planCell, planResult, planRun, startRun } from "../../server/match/planRuns";

const request = { seconds: 1 } as PlanRequest;
const reported: unknown[] = [];
const unkept: unknown[] = [];
const kept: unknown[] = [];
const full = new Error("disk full");
const BAD = 666;
const start = (work: () => Promise<PlanMade>) =>
  startRun("zh", request, work, {
    report: (error) => reported.push(error),
    reportUnkept: (error) => unkept.push(error),
    keep: async (_, plan) => {
      kept.push(plan);
      if (plan.objective === BAD) throw full;
    },
  });
const made = (objective: number) => ({ request, plan: { objective } }) as PlanMade;

beforeEach(() => {
  reported.length = 0;
  kept.length = 0;
});

test("a plan that comes after its run was given up is none", async () => {
  let come: (plan: PlanMade) => void = () => {};
  const { id, done } = start(() => new Promise<PlanMade>((resolve) => (come = resolve)));
  await cancelPlan(id);
  come(made(1));
  await done;
  expect(planRun(id).state).toBe("cancelled");
  expect(planResult(id).plan).toBeNull();
  expect(kept).toEqual([]);
});

test("a plan is kept once it is there; where it cannot be that is reported, and it is an answer all the same", async () => {
  for (const objective of [1, BAD]) {
    const { id, done } = start(async () => made(objective));
    await done;
    expect(planResult(id).plan?.objective).toBe(objective);
  }
  expect(kept).toEqual([{ objective: 1 }, { objective: BAD }]);
  expect([reported, unkept]).toEqual([[], [full]]);
});

test("what nobody foresaw is reported as it was; what was refused for a reason is told to the page alone", async () => {
  const broken = new Error("disk full");
  const first = start(() => Promise.reject(broken));
  await first.done;
  expect(reported).toEqual([broken]);
  expect(planRun(first.id)).toMatchObject({
    state: "failed",
    message: expect.stringContaining("固定与禁止"),
  });
  const second = start(() => Promise.reject(new ApiError("unknown_park", "moon")));
  await second.done;
  expect(reported).toEqual([broken]);
  expect(planRun(second.id)).toMatchObject({ state: "failed", message: expect.stringContaining("moon") });
});

test("every plan is still there, and only the newest four can be asked about", async () => {
  const ids: string[] = [];
  for (let at = 0; at < 5; at++) {
    const { id, done } = start(async () => made(at));
    await done;
    ids.push(id);
  }
  expect(ids.map((id) => planResult(id).plan?.objective)).toEqual([0, 1, 2, 3, 4]);
  const tooOld = (id: string) => {
    try {
      planCell(id, "no such project", "P");
    } catch (error) {
      return error instanceof ApiError && error.code === "plan_too_old";
    }
    return false;
  };
  expect(ids.map(tooOld)).toEqual([true, false, false, false, false]);
});
