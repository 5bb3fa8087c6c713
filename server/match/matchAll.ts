// Which plan for all projects together is the best, and how much better is it than a list worked through from the top?
import type { DataContext } from "../api/context";
import type { PlanView } from "../api/matchShapes";
import type { View } from "../api/view";
import type { MatchMethod } from "./matchMethod";
import { breakEvens } from "./plan/breakEvens";
import type { Candidate } from "./plan/candidates";
import { planChecks } from "./plan/planChecks";
import { type PlanGround, planGround } from "./plan/planGround";
import type { PlanRequest } from "./plan/planRequest";
import { type AimStep, type AimTold, type PlanSolver, type Solved, solveAims } from "./plan/solveAims";
import { todaysWays } from "./plan/todaysWays";
import { aimViews, alternatives, priceOfPair, tradeOff, worthOfLimits } from "./plan/whatIf";
import { solvePlan } from "./solver/solvePlan";

/** Solves in this thread. */
const solvingHere =
  (seconds: number): PlanSolver =>
  (problem, start, told) =>
    solvePlan(problem, { seconds, told }, start);

/** @throws ApiError as `planGround` does */
export async function matchAll(
  ctx: DataContext,
  view: View,
  method: MatchMethod,
  request: PlanRequest,
  solver: PlanSolver = solvingHere(request.seconds),
  told?: AimTold,
): Promise<PlanView> {
  const started = performance.now();
  const made = await planGround(ctx, view, method, request);
  const { steps, held } = await solveAims(made.input, request.aims, solver, told);
  const plan = planView(made, request, steps, Math.round(performance.now() - started));
  return { ...plan, ...(await answers(made, method, request, { steps, held }, solver)) };
}

/** Everything that was asked beside the plan. */
async function answers(
  made: PlanGround,
  method: MatchMethod,
  { aims, asked }: PlanRequest,
  { steps, held }: Solved,
  solver: PlanSolver,
): Promise<Partial<PlanView>> {
  const last = steps.at(-1);
  if (asked === undefined || last === undefined) return {};
  const pairs = [];
  for (const pair of asked.pairs) pairs.push(await priceOfPair(made, method, aims, steps, pair, solver));
  const [first, second] = aims;
  return {
    pairs,
    limits: await worthOfLimits(made, aims, steps, asked.limits, solver),
    alternatives:
      asked.alternatives === null
        ? []
        : await alternatives(held, last, asked.alternatives.withinBp, asked.alternatives.most, solver),
    tradeOff:
      asked.tradeOffPoints < 2 || first === undefined || second === undefined
        ? []
        : await tradeOff(made.input, [first.aim, second.aim], asked.tradeOffPoints, solver),
  };
}

function planView(
  made: PlanGround,
  request: PlanRequest,
  steps: readonly AimStep[],
  milliseconds: number,
): PlanView {
  const { projects, open, unstated } = made;
  const last = steps.at(-1);
  const status = steps.find(({ solved }) => solved.status !== "optimal")?.solved.status ?? "optimal";
  const chosen = chosenPlaces(made, last);
  const placed = new Set(chosen?.map(({ projectId }) => projectId));
  const value = last?.solved.value ?? null;
  const bound = last?.solved.bound ?? null;
  const [first] = steps;
  return {
    status,
    aims: aimViews(steps),
    objective: value === null ? null : Number(value),
    bound: bound === null ? null : Number(bound),
    gap:
      value === null || bound === null ? null : Number(bound - value) / Math.max(1, Math.abs(Number(value))),
    assignments: (chosen ?? []).map((place) => assignment(made, place)),
    unplaced: projects
      .filter(({ id }) => !placed.has(id))
      .map(({ id }) => ({
        project: id,
        reasons: [
          ...(open.get(id)?.reasons ?? []),
          ...(unstated.get(id) ?? []).map((row) => `${row} unstated`),
        ],
      })),
    unpromised: request.aims.flatMap(({ aim }) =>
      aim !== "tax" && aim !== "output"
        ? []
        : projects
            .filter((one) => (aim === "tax" ? one.taxYuan : one.outputYuan) === null)
            .map(({ id }) => ({ aim, project: id })),
    ),
    assemblies: [...open].map(([project, { assemblies }]) => ({ project, ...assemblies })),
    checks: chosen === null || last === undefined ? [] : planChecks(made, last, chosen),
    greedy: first === undefined ? [] : todaysWays(made, first.plan, request.aims.at(-1)?.aim ?? "placed"),
    breakEven: breakEvens(made, chosen ?? []),
    ...{ pairs: [], limits: [], alternatives: [], tradeOff: [] },
    milliseconds,
  };
}

/** Null where there is no plan. */
function chosenPlaces({ placeOf }: PlanGround, step: AimStep | undefined): Candidate[] | null {
  const chosen = step?.solved.chosen ?? null;
  if (chosen === null || step === undefined) return null;
  return chosen.flatMap((index) => {
    const place = step.plan.places[index];
    return place === undefined ? [] : (placeOf(place.projectId, place.id) ?? []);
  });
}

function assignment({ projects }: PlanGround, place: Candidate): PlanView["assignments"][number] {
  const { site, kind } = place;
  return {
    project: place.projectId,
    mode: projects.find(({ id }) => id === place.projectId)?.mode ?? null,
    place: place.id,
    parcels: [...place.parcels],
    landDm2: place.landDm2,
    floorDm2: place.floorDm2,
    shared: kind === "piece" ? "land" : kind === "floor" ? `floor ${site.id}` : null,
  };
}
