// Is a run that is given up never an answer, is what nobody foresaw reported, and is the ground kept of the newest alone?
import { beforeEach, expect, test, vi } from "vitest";
import { ApiError } from "../../server/api/apiError";
import type { DataContext } from "../../server/api/context";
import type { View } from "../../server/api/view";
import type { PlanMade } from "../../server/match/matchAll";
import type { MatchMethod } from "../../server/match/matchMethod";
import type { PlanRequest } from "../../server/match/plan/planRequest";
import { askPlan, cancelPlan, planResult, planRun, startPlan } from "../../server/match/planRuns";

const { makePlan, answersTo } = vi.hoisted(() => ({ makePlan: vi.fn(), answersTo: vi.fn() }));
vi.mock("../../server/match/matchAll", () => ({ makePlan, answersTo }));
vi.mock("../../server/match/solver/planThreadSolver", () => ({
  planThread: () => ({
    solver: () => Promise.reject(new Error("unused")),
    stop: () => {},
    close: async () => {},
  }),
}));

const request = { seconds: 1 } as PlanRequest;
const reported: unknown[] = [];
const start = () =>
  startPlan({ lang: "zh" } as DataContext, {} as View, {} as MatchMethod, request, (error) =>
    reported.push(error),
  );
const made = (objective: number) => ({ request, plan: { objective } }) as PlanMade;
const nothing = { pairs: [], limits: [], alternatives: null, tradeOffPoints: 0 };

beforeEach(() => {
  reported.length = 0;
});

test("a plan that comes after its run was given up is none", async () => {
  let come: (plan: PlanMade) => void = () => {};
  makePlan.mockReturnValueOnce(new Promise<PlanMade>((resolve) => (come = resolve)));
  const { id, done } = start();
  await cancelPlan(id);
  come(made(1));
  await done;
  expect(planRun(id).state).toBe("cancelled");
  expect(planResult(id).plan).toBeNull();
});

test("what nobody foresaw is reported as it was; what was refused for a reason is told to the page alone", async () => {
  const broken = new Error("disk full");
  makePlan.mockRejectedValueOnce(broken);
  const first = start();
  await first.done;
  expect(reported).toEqual([broken]);
  expect(planRun(first.id)).toMatchObject({
    state: "failed",
    message: expect.stringContaining("固定与禁止"),
  });
  makePlan.mockRejectedValueOnce(new ApiError("unknown_park", "moon"));
  const second = start();
  await second.done;
  expect(reported).toEqual([broken]);
  expect(planRun(second.id)).toMatchObject({ state: "failed", message: expect.stringContaining("moon") });
});

test("every plan is still there, and only the newest four can be asked about", async () => {
  const ids: string[] = [];
  for (let at = 0; at < 5; at++) {
    makePlan.mockResolvedValueOnce(made(at));
    const { id, done } = start();
    await done;
    ids.push(id);
  }
  answersTo.mockResolvedValue({ pairs: [] });
  expect(ids.map((id) => planResult(id).plan?.objective)).toEqual([0, 1, 2, 3, 4]);
  await expect(askPlan(ids[0]!, nothing)).rejects.toMatchObject({ code: "plan_too_old" });
  await expect(askPlan(ids[1]!, nothing)).resolves.toEqual({ pairs: [] });
});
