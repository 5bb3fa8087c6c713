// Which plan for all projects together is the best, and how much better is it than a list worked through from the top?
import type { DataContext } from "../api/context";
import type { PlanView } from "../api/matchShapes";
import type { View } from "../api/view";
import type { MatchMethod } from "./matchMethod";
import type { Candidate } from "./plan/candidates";
import { planChecks } from "./plan/planChecks";
import { type PlanGround, planGround } from "./plan/planGround";
import type { PlanRequest } from "./plan/planRequest";
import { type AimStep, type AimTold, type PlanSolver, solveAims } from "./plan/solveAims";
import { todaysWays } from "./plan/todaysWays";
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
  const { steps } = await solveAims(made.input, request.aims, solver, told);
  return planView(made, request, steps, Math.round(performance.now() - started));
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
    aims: steps.map(({ aim, solved }) => ({
      aim,
      value: solved.value === null ? null : Number(solved.value),
      bound: solved.bound === null ? null : Number(solved.bound),
      proof: solved.proof,
    })),
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
