// Which plans are being solved for somebody, how far are they, what came of them, and what is asked about them?
import { randomUUID } from "node:crypto";
import { ApiError } from "../api/apiError";
import type { DataContext } from "../api/context";
import type { PlanCell, PlanRunView, PlanView } from "../api/planShapes";
import type { View } from "../api/view";
import { message } from "../locale/messages";
import { answersTo, makePlan, type PlanAnswers, type PlanMade } from "./matchAll";
import type { MatchMethod } from "./matchMethod";
import { cellOf } from "./plan/planCell";
import { parkOf } from "./plan/planGround";
import type { PlanQuestions, PlanRequest } from "./plan/planRequest";
import { gapOf } from "./plan/planView";
import type { PlanSolver } from "./plan/solveAims";
import { type PlanThread, planThread } from "./solver/planThreadSolver";

interface Run {
  readonly thread: PlanThread;
  readonly request: PlanRequest;
  state: PlanRunView;
  plan: PlanView | null;
  /** What it was made of, for questions; null: none yet, or there are newer ones. */
  made: PlanMade | null;
}

/** So many are kept; the oldest goes first. */
const MOST = 20;
/** Of so many the ground is kept too: every site and every place of every project. */
const MOST_ASKED = 4;
/** So many at a time, questions among them: the machine has other work too. */
const WORKING = 2;

const runs = new Map<string, Run>();
let asking = 0;

function refuseWhereBusy(): void {
  const solving = [...runs.values()].filter(({ state }) => state.state === "solving").length;
  if (solving + asking >= WORKING) throw new ApiError("plan_solver_busy");
}

/** Makes the plan with a solver, and tells how far it is. */
type PlanWork = (solver: PlanSolver, told: Parameters<typeof makePlan>[5]) => Promise<PlanMade>;

/** Who is told of a solving's end. */
interface RunEnd {
  /** Of what nobody foresaw, for whoever looks after the server: the page is told only that it failed. */
  readonly report: (error: unknown) => void;
  /** Of a plan that is there and could not be kept: who looks after the server must not take it for one that failed. */
  readonly reportUnkept: (error: unknown) => void;
  /** Of the plan, to keep it; one that cannot be kept is an answer all the same. */
  readonly keep: (id: string, plan: PlanView) => Promise<void>;
}

/**
 * @returns the run's id; @throws ApiError where too many are being solved already
 */
export const startPlan = (
  ctx: DataContext,
  view: View,
  method: MatchMethod,
  request: PlanRequest,
  end: RunEnd,
): { id: string; done: Promise<void> } =>
  startRun(ctx.lang, request, (solver, told) => makePlan(ctx, view, method, request, solver, told), end);

/** The same for any work that makes a plan. */
export function startRun(
  lang: DataContext["lang"],
  request: PlanRequest,
  work: PlanWork,
  { report, reportUnkept, keep }: RunEnd,
): { id: string; done: Promise<void> } {
  refuseWhereBusy();
  const id = randomUUID();
  const thread = planThread(request.seconds);
  const run: Run = {
    ...{ thread, request, plan: null, made: null },
    state: {
      ...{ id, state: "solving", aim: null, incumbent: null, bound: null, gap: null, best: [] },
      message: null,
    },
  };
  runs.set(id, run);
  for (const old of [...runs].slice(0, Math.max(0, runs.size - MOST)))
    if (old[1].state.state !== "solving") runs.delete(old[0]);
  const done = work(thread.solver, ({ placeOf }) => (aim, plan, { chosen, value, bound }) => {
    const best = chosen
      ?.flatMap((index) => plan.places[index] ?? [])
      .map(({ projectId, id: place }) => {
        const at = placeOf(projectId, place);
        return { project: projectId, place, park: at === undefined ? null : parkOf(at) };
      });
    run.state = {
      ...run.state,
      ...{ aim, gap: gapOf(value, bound), best: best ?? run.state.best },
      incumbent: value === null ? null : Number(value),
      bound: bound === null ? null : Number(bound),
    };
  })
    .then(async (made) => {
      if (run.state.state === "cancelled") return;
      run.plan = made.plan;
      run.made = made;
      run.state = { ...run.state, state: "done" };
      const kept = [...runs.values()].filter((one) => one.made !== null);
      for (const old of kept.slice(0, Math.max(0, kept.length - MOST_ASKED))) old.made = null;
      await keep(id, made.plan).catch(reportUnkept);
    })
    .catch((error: unknown) => {
      if (run.state.state === "cancelled") return;
      if (!(error instanceof ApiError)) report(error);
      // what was found stays, and what was pinned is kept by the database
      const { code, subject } = error instanceof ApiError ? error : new ApiError("plan_failed");
      run.state = { ...run.state, state: "failed", message: message(code, lang, subject) };
    })
    .finally(() => thread.close());
  return { id, done };
}

/** Whether the server still has it. */
export const hasRun = (id: string): boolean => runs.has(id);

/** @throws ApiError where there is no such run */
export const planRun = (id: string): PlanRunView => runOf(id).state;

/** The best plan so far becomes the answer. @throws ApiError as above */
export const stopPlan = (id: string): void => runOf(id).thread.stop();

/** The solving is given up and its thread ended; one that is done stays as it is. @throws ApiError as above */
export async function cancelPlan(id: string): Promise<void> {
  const run = runOf(id);
  if (run.state.state !== "solving") return;
  run.state = { ...run.state, state: "cancelled" };
  await run.thread.close();
}

/** What was asked, and the plan; null while it is being solved, and where it failed. @throws ApiError as above */
export function planResult(id: string): { request: PlanRequest; plan: PlanView | null } {
  const { request, plan } = runOf(id);
  return { request, plan };
}

/**
 * What is asked about a plan, worked out in a thread of its own.
 * @param signal whoever asked has gone: what is being solved ends with its best so far
 * @throws ApiError where the server has no such run any more, it has no plan, newer ones have taken its place, or too many are being solved already
 */
export async function askPlan(id: string, asked: PlanQuestions, signal?: AbortSignal): Promise<PlanAnswers> {
  const made = madeOf(id);
  return withSolver(made.request.seconds, (solver) => answersTo(made, asked, solver), signal);
}

/**
 * Work that needs a solver for a while, in a thread of its own that ends with it.
 * @param seconds for each solving
 * @param signal as above; @throws ApiError where too many are being solved already
 */
export async function withSolver<Result>(
  seconds: number,
  work: (solver: PlanSolver) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  refuseWhereBusy();
  asking += 1;
  const thread = planThread(seconds);
  signal?.addEventListener("abort", () => thread.stop(), { once: true });
  try {
    return await work(thread.solver);
  } finally {
    asking -= 1;
    await thread.close();
  }
}

/** Why a project has no place in a park. @throws ApiError where the server has no such run or plan any more, or there is no such project */
export function planCell(id: string, project: string, park: string): PlanCell {
  const { made, method } = madeOf(id);
  return cellOf(made, method, project, park);
}

function madeOf(id: string): PlanMade {
  const run = runs.get(id);
  if (run === undefined) throw new ApiError("plan_too_old");
  const { plan, made } = run;
  if (plan === null) throw new ApiError("plan_not_solved");
  if (made === null) throw new ApiError("plan_too_old");
  return made;
}

function runOf(id: string): Run {
  const run = runs.get(id);
  if (run === undefined) throw new ApiError("unknown_plan_run", id);
  return run;
}
