// What else is there? Limits lifted, plans nearly as good, one aim against another: each solved again.
import { keepingAim, type PlanInput, planFrom } from "../../../geo/match/plan/planFrom";
import { ApiError } from "../../api/apiError";
import type { AlternativeView, PlanView, TradeOffPoint } from "../../api/planShapes";
import { losses } from "./aimViews";
import { type PlanGround, parkOf } from "./planGround";
import { leastKept, type RankedAim } from "./planRequest";
import { type AimStep, type PlanSolver, solveAims } from "./solveAims";

/** What each limit costs: the aims without it, for every limit that the best plan comes near enough to feel. */
export async function worthOfLimits(
  { input }: PlanGround,
  aims: readonly RankedAim[],
  best: readonly AimStep[],
  limits: readonly string[],
  solver: PlanSolver,
): Promise<PlanView["limits"]> {
  const proved = (steps: readonly AimStep[]) => steps.every(({ solved }) => solved.status === "optimal");
  const found = [];
  for (const limit of limits) {
    if (!(limit in input.limits)) throw new ApiError("unknown_limit", limit);
    const { [limit]: _, ...rest } = input.limits;
    const { steps } = await solveAims({ ...input, limits: rest }, aims, solver);
    const gains = losses(best, steps)?.map(({ aim, loss }) => ({ aim, gain: 0 - loss })) ?? null;
    // a difference of two bests: exact only where both are proved
    found.push({ limit, gains, proved: proved(best) && proved(steps) });
  }
  return found;
}

/**
 * Other plans whose last aim is within the percent of the best, the best of them first; each plan found is ruled out by a row of its own.
 * `unsure`: the time was up before a plan was found, or it was certain that there is no other.
 * @param held the input with all aims before the last one held
 */
export async function alternatives(
  { placeOf }: PlanGround,
  held: PlanInput,
  last: AimStep,
  toleranceBp: number,
  most: number,
  solver: PlanSolver,
): Promise<{ found: AlternativeView[]; unsure: boolean }> {
  const found: AlternativeView[] = [];
  if (last.solved.value === null || last.solved.chosen === null) return { found, unsure: false };
  let input = keepingAim(held, last.aim, leastKept(last.solved.value, toleranceBp));
  let chosen = last.solved.chosen.flatMap((index) => last.plan.places[index] ?? []);
  const best = chosen;
  const at = ({ projectId, id }: Place) => {
    const place = placeOf(projectId, id);
    return { place: id, park: place === undefined ? null : parkOf(place) };
  };
  while (found.length < most) {
    input = without(input, chosen, found.length);
    const plan = planFrom(input, last.aim);
    const solved = await solver(plan.problem, null, () => undefined);
    if (solved.chosen === null || solved.value === null)
      return { found, unsure: solved.status !== "infeasible" };
    chosen = solved.chosen.flatMap((index) => plan.places[index] ?? []);
    found.push({
      value: Number(solved.value),
      proved: solved.status === "optimal",
      places: chosen.map((one) => ({ project: one.projectId, ...at(one) })),
      changes: changesOf(best, chosen).map(({ project, from, to }) => ({
        project,
        from: from === null ? null : at(from),
        to: to === null ? null : at(to),
        gain: Number((to?.adds[last.aim] ?? 0n) - (from?.adds[last.aim] ?? 0n)),
      })),
    });
  }
  return { found, unsure: false };
}

type Place = PlanInput["places"][number];

/** Projects that stand elsewhere than before, or in one of the two alone. */
function changesOf(before: readonly Place[], after: readonly Place[]) {
  const [was, is] = [before, after].map((places) => new Map(places.map((one) => [one.projectId, one])));
  return [...new Set([...before, ...after].map(({ projectId }) => projectId))].flatMap((project) => {
    const [from, to] = [was?.get(project) ?? null, is?.get(project) ?? null];
    return from?.id === to?.id ? [] : [{ project, from, to }];
  });
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
): Promise<TradeOffPoint[]> {
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
