// What has a plan of each aim, and what does another one lose of it?
import type { PlanAimView } from "../../api/planShapes";
import type { AimStep } from "./solveAims";

export const aimViews = (steps: readonly AimStep[]): PlanAimView[] =>
  steps.map(({ aim, solved }) => ({
    aim,
    value: solved.value === null ? null : Number(solved.value),
    bound: solved.bound === null ? null : Number(solved.bound),
    proof: solved.proof,
  }));

/** What each aim loses against the best plan; null where there is no plan at all. */
export function losses(
  best: readonly AimStep[],
  steps: readonly AimStep[],
): { aim: string; loss: number }[] | null {
  if (steps.some(({ solved }) => solved.value === null)) return null;
  return best.flatMap(({ aim, solved }, at) => {
    const now = steps[at]?.solved.value ?? null;
    return solved.value === null || now === null ? [] : [{ aim, loss: Number(solved.value - now) }];
  });
}

/** The places of a step's plan, by project; empty where there is none. */
export const placesOf = (step: AimStep | undefined): ReadonlyMap<string, string> =>
  new Map(
    (step?.solved.chosen ?? []).flatMap((index): [string, string][] => {
      const place = step?.plan.places[index];
      return place === undefined ? [] : [[place.projectId, place.id]];
    }),
  );
