// Which plans are being solved for somebody, how far are they, and what came of them?
import { randomUUID } from "node:crypto";
import { ApiError } from "../api/apiError";
import type { DataContext } from "../api/context";
import type { PlanRunView, PlanView } from "../api/matchShapes";
import type { View } from "../api/view";
import { message } from "../locale/messages";
import { matchAll } from "./matchAll";
import type { MatchMethod } from "./matchMethod";
import type { PlanRequest } from "./plan/planRequest";
import { type PlanThread, planThread } from "./solver/planThreadSolver";

interface Run {
  readonly thread: PlanThread;
  readonly request: PlanRequest;
  state: PlanRunView;
  result: PlanView | null;
}

/** So many are kept; the oldest goes first. */
const MOST = 20;
/** So many at a time: the machine has other work too. */
const RUNNING = 2;

const runs = new Map<string, Run>();

/** @returns the run's id; @throws ApiError where too many are being solved already */
export function startPlan(
  ctx: DataContext,
  view: View,
  method: MatchMethod,
  request: PlanRequest,
): { id: string; done: Promise<void> } {
  if ([...runs.values()].filter(({ state }) => state.state === "solving").length >= RUNNING)
    throw new ApiError("plan_solver_busy");
  const id = randomUUID();
  const thread = planThread(request.seconds);
  const run: Run = {
    ...{ thread, request, result: null },
    state: {
      id,
      state: "solving",
      aim: null,
      incumbent: null,
      bound: null,
      gap: null,
      best: [],
      message: null,
    },
  };
  runs.set(id, run);
  for (const old of [...runs].slice(0, Math.max(0, runs.size - MOST)))
    if (old[1].state.state !== "solving") runs.delete(old[0]);
  const done = matchAll(ctx, view, method, request, thread.solver, (aim, plan, { chosen, value, bound }) => {
    const gap =
      value === null || bound === null ? null : Number(bound - value) / Math.max(1, Math.abs(Number(value)));
    const best = chosen?.flatMap((index) => plan.places[index] ?? []) ?? null;
    run.state = {
      ...{ id, state: "solving", aim, gap, message: null },
      incumbent: value === null ? null : Number(value),
      bound: bound === null ? null : Number(bound),
      best: best?.map(({ projectId, id: place }) => ({ project: projectId, place })) ?? run.state.best,
    };
  })
    .then((result) => {
      run.result = result;
      run.state = { ...run.state, state: "done" };
    })
    .catch((error: unknown) => {
      // what was found stays, and what was pinned is in the request
      const { code, subject } = error instanceof ApiError ? error : new ApiError("plan_failed");
      run.state = { ...run.state, state: "failed", message: message(code, ctx.lang, subject) };
    })
    .finally(() => thread.close());
  return { id, done };
}

/** @throws ApiError where there is no such run */
export const planRun = (id: string): PlanRunView => runOf(id).state;

/** The best plan so far becomes the answer. @throws ApiError as above */
export const stopPlan = (id: string): void => runOf(id).thread.stop();

/** What was asked, and the plan; null while it is being solved, and where it failed. @throws ApiError as above */
export function planResult(id: string): {
  pinned: { project: string; place: string }[];
  plan: PlanView | null;
} {
  const { request, result } = runOf(id);
  return {
    pinned: [...request.pinned].map(([project, place]) => ({ project, place })),
    plan: result,
  };
}

function runOf(id: string): Run {
  const run = runs.get(id);
  if (run === undefined) throw new ApiError("unknown_plan_run", id);
  return run;
}
