// What does a decision cost? Pairs forced, limits lifted, plans nearly as good, promises half kept: each solved again or worked out exactly.
import { checkRule } from "../../../geo/match/checkRule";
import { keepingAim, type PlanInput, planFrom } from "../../../geo/match/plan/planFrom";
import { appliesTo } from "../../../geo/match/rule";
import { ApiError } from "../../api/apiError";
import type { PairView, PlanAimView } from "../../api/matchShapes";
import { faultView } from "../faultView";
import type { MatchMethod } from "../matchMethod";
import type { PlanGround } from "./planGround";
import { leastKept, type RankedAim } from "./planRequest";
import { type AimStep, type PlanSolver, solveAims } from "./solveAims";

export const aimViews = (steps: readonly AimStep[]): PlanAimView[] =>
  steps.map(({ aim, solved }) => ({
    aim,
    value: solved.value === null ? null : Number(solved.value),
    bound: solved.bound === null ? null : Number(solved.bound),
    proof: solved.proof,
  }));

/** What each aim loses against the best plan; null where there is no plan at all. */
function losses(best: readonly AimStep[], steps: readonly AimStep[]): PairView["losses"] {
  if (steps.some(({ solved }) => solved.value === null)) return null;
  return best.flatMap(({ aim, solved }, at) => {
    const now = steps[at]?.solved.value ?? null;
    return solved.value === null || now === null ? [] : [{ aim, loss: Number(solved.value - now) }];
  });
}

/**
 * Why a project is not on a place: the rules that fail, or what each aim loses where it is put there and all others are placed as well as can be.
 * @throws ApiError where there is no such project or site
 */
export async function priceOfPair(
  made: PlanGround,
  method: MatchMethod,
  aims: readonly RankedAim[],
  best: readonly AimStep[],
  pair: { readonly projectId: string; readonly placeId: string },
  solver: PlanSolver,
): Promise<PairView> {
  const project = made.projects.find(({ id }) => id === pair.projectId);
  if (project === undefined) throw new ApiError("unknown_project", pair.projectId);
  const named = { project: pair.projectId, place: pair.placeId };
  if (made.placeOf(pair.projectId, pair.placeId) === undefined) {
    const site = [...made.ground.sites, ...made.ground.floors].find(({ id }) => id === pair.placeId);
    if (site === undefined) throw new ApiError("unknown_place", pair.placeId);
    const supply = site.facts.supply === "floor" ? "floor" : "land";
    const faults = method.rules
      .filter((rule) => appliesTo(rule, project.mode) && (rule.of ?? supply) === supply)
      .flatMap((rule) => {
        const outcome = checkRule(rule, site.facts, project.needs);
        return outcome.kind === "pass" ? [] : [faultView({ rule: rule.id, outcome })];
      });
    return { ...named, kind: "excluded", faults, aims: [], losses: null };
  }
  const others = made.input.forbidden.filter(({ projectId }) => projectId !== pair.projectId);
  const pinned = new Map(made.input.pinned).set(pair.projectId, pair.placeId);
  const { steps } = await solveAims({ ...made.input, pinned, forbidden: others }, aims, solver);
  return { ...named, kind: "forced", faults: [], aims: aimViews(steps), losses: losses(best, steps) };
}

/** What each limit costs: the aims without it, for every limit that the best plan comes near enough to feel. */
export async function worthOfLimits(
  { input }: PlanGround,
  aims: readonly RankedAim[],
  best: readonly AimStep[],
  limits: readonly string[],
  solver: PlanSolver,
): Promise<{ limit: string; gains: { aim: string; gain: number }[] }[]> {
  const found = [];
  for (const limit of limits) {
    if (!(limit in input.limits)) throw new ApiError("unknown_limit", limit);
    const { [limit]: _, ...rest } = input.limits;
    const { steps } = await solveAims({ ...input, limits: rest }, aims, solver);
    const gains = (losses(best, steps) ?? []).map(({ aim, loss }) => ({ aim, gain: 0 - loss }));
    found.push({ limit, gains });
  }
  return found;
}

/**
 * Other plans whose last aim is within the percent of the best, the best of them first; each plan found is ruled out by a row of its own.
 * @param held the input with all aims before the last one held
 */
export async function alternatives(
  held: PlanInput,
  last: AimStep,
  toleranceBp: number,
  most: number,
  solver: PlanSolver,
): Promise<{ value: number; places: { project: string; place: string }[] }[]> {
  const found: { value: number; places: { project: string; place: string }[] }[] = [];
  if (last.solved.value === null || last.solved.chosen === null) return found;
  let input = keepingAim(held, last.aim, leastKept(last.solved.value, toleranceBp));
  let chosen = last.solved.chosen.flatMap((index) => last.plan.places[index] ?? []);
  while (found.length < most) {
    input = without(input, chosen, found.length);
    const plan = planFrom(input, last.aim);
    const solved = await solver(plan.problem, null, () => undefined);
    if (solved.chosen === null || solved.value === null) break;
    chosen = solved.chosen.flatMap((index) => plan.places[index] ?? []);
    found.push({
      value: Number(solved.value),
      places: chosen.map(({ projectId, id }) => ({ project: projectId, place: id })),
    });
  }
  return found;
}

/** The input with one plan ruled out: not all of it chosen, or something besides. */
function without(
  input: PlanInput,
  chosen: readonly { readonly projectId: string; readonly id: string }[],
  number: number,
): PlanInput {
  const row = `not plan ${number}`;
  const those = new Set(chosen.map(({ projectId, id }) => JSON.stringify([projectId, id])));
  return {
    ...input,
    limits: { ...input.limits, [row]: BigInt(chosen.length) - 1n },
    places: input.places.map((place) => ({
      ...place,
      takes: { ...place.takes, [row]: those.has(JSON.stringify([place.projectId, place.id])) ? 1n : -1n },
    })),
  };
}

/**
 * What the last aim but one costs the last: points between the two ends, each the most of the first where the second has at least so much.
 * @param points 2 or more, the ends among them
 */
export async function tradeOff(
  input: PlanInput,
  [first, second]: readonly [RankedAim["aim"], RankedAim["aim"]],
  points: number,
  solver: PlanSolver,
): Promise<{ first: number; second: number; proved: boolean }[]> {
  const exact = (aim: RankedAim["aim"]) => ({ aim, toleranceBp: 0 });
  const ends = [];
  for (const order of [
    [first, second],
    [second, first],
  ] as const) {
    const { steps } = await solveAims(input, order.map(exact), solver);
    const [a, b] = steps.map(({ solved }) => solved.value);
    if (a === undefined || b === undefined || a === null || b === null) return [];
    const proved = steps.every(({ solved }) => solved.status === "optimal");
    ends.push(order[0] === first ? { first: a, second: b, proved } : { first: b, second: a, proved });
  }
  const [from, to] = ends;
  if (from === undefined || to === undefined) return [];
  const curve = [from];
  for (let at = 1; at < points - 1; at++) {
    const least = from.second + ((to.second - from.second) * BigInt(at)) / BigInt(points - 1);
    const { steps } = await solveAims(
      keepingAim(input, second, least),
      [exact(first), exact(second)],
      solver,
    );
    const [a, b] = steps.map(({ solved }) => solved.value);
    if (a === undefined || b === undefined || a === null || b === null) continue;
    curve.push({ first: a, second: b, proved: steps.every(({ solved }) => solved.status === "optimal") });
  }
  curve.push(to);
  const seen = new Set<string>();
  return curve
    .filter((one) => {
      const key = `${one.first} ${one.second}`;
      return !seen.has(key) && seen.add(key) !== undefined;
    })
    .map((one) => ({ first: Number(one.first), second: Number(one.second), proved: one.proved }));
}
