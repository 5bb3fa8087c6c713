// Which plan for all projects together is the best, and how much better is it than a list worked through from the top?
import type { DataContext } from "../api/context";
import type { PlanView } from "../api/planShapes";
import type { View } from "../api/view";
import type { MatchMethod } from "./matchMethod";
import { conflictOf } from "./plan/conflict";
import { priceOfPair } from "./plan/pairPrice";
import { type PlanGround, planGround } from "./plan/planGround";
import type { PlanQuestions, PlanRequest } from "./plan/planRequest";
import { planView } from "./plan/planView";
import { type AimTold, type PlanSolver, type Solved, solveAims } from "./plan/solveAims";
import { alternatives, tradeOff, worthOfLimits } from "./plan/whatIf";
import { promiseDoubts } from "./promiseDoubt";
import { solvePlan } from "./solver/solvePlan";

/** Solves in this thread. */
const solvingHere =
  (seconds: number): PlanSolver =>
  (problem, start, told) =>
    solvePlan(problem, { seconds, told }, start);

/** A plan with all that it was made of: what is asked about it later is asked of the same state of the data. */
export interface PlanMade {
  readonly made: PlanGround;
  /** With the rules that could be asked. */
  readonly method: MatchMethod;
  readonly request: PlanRequest;
  readonly solved: Solved;
  readonly plan: PlanView;
}

/** @throws ApiError as `planGround` does */
export async function matchAll(
  ctx: DataContext,
  view: View,
  method: MatchMethod,
  request: PlanRequest,
): Promise<PlanView> {
  return (await makePlan(ctx, view, method, request, solvingHere(request.seconds))).plan;
}

/** The same with its ground. @param told while it is being solved */
export async function makePlan(
  ctx: DataContext,
  view: View,
  standard: MatchMethod,
  request: PlanRequest,
  solver: PlanSolver,
  told?: (made: PlanGround) => AimTold,
): Promise<PlanMade> {
  const started = performance.now();
  const made = await planGround(ctx, view, standard, request);
  const { method } = made;
  const solved = await solveAims(made.input, request.aims, solver, told?.(made));
  const doubts = await promiseDoubts(ctx.db, view.district.id, made.projects);
  const infeasible = solved.steps.at(-1)?.solved.status === "infeasible";
  const conflict = infeasible ? await conflictOf(made, request.aims[0]?.aim ?? "placed", solver) : null;
  const plan = planView(made, method, request, solved.steps, doubts, conflict);
  const bare = { made, method, request, solved, plan };
  const answers = request.asked === undefined ? {} : await answersTo(bare, request.asked, solver);
  return { ...bare, plan: { ...plan, ...answers, milliseconds: Math.round(performance.now() - started) } };
}

/** What is told beside a plan. */
export type PlanAnswers = Pick<
  PlanView,
  "pairs" | "limits" | "alternatives" | "alternativesUnsure" | "tradeOff"
>;

/** Everything that is asked beside a plan. @throws ApiError where a project, place or limit is unknown */
export async function answersTo(
  { made, method, request: { aims }, solved: { steps, held } }: Omit<PlanMade, "plan">,
  asked: PlanQuestions,
  solver: PlanSolver,
): Promise<PlanAnswers> {
  const nothing = { pairs: [], limits: [], alternatives: [], alternativesUnsure: false, tradeOff: [] };
  const last = steps.at(-1);
  if (last === undefined) return nothing;
  const pairs = [];
  for (const pair of asked.pairs) pairs.push(await priceOfPair(made, method, aims, steps, pair, solver));
  const [first, second] = asked.tradeOffAims ?? aims.map(({ aim }) => aim);
  const others =
    asked.alternatives === null
      ? { found: [], unsure: false }
      : await alternatives(made, held, last, asked.alternatives.withinBp, asked.alternatives.most, solver);
  return {
    pairs,
    limits: await worthOfLimits(made, aims, steps, asked.limits, solver),
    ...{ alternatives: others.found, alternativesUnsure: others.unsure },
    tradeOff:
      asked.tradeOffPoints < 2 || first === undefined || second === undefined
        ? []
        : await tradeOff(made.free, [first, second], asked.tradeOffPoints, solver),
  };
}
