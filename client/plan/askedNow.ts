// Is a result still an answer to what is asked now, or has something been settled otherwise since?
import type { PlanAsked, PlanDecision } from "../../server/api/planShapes";
import type { PlanLook } from "./planLook";

type Spot = Pick<PlanDecision, "project" | "place" | "mark"> & { readonly park: string | null };

/** A place is named by itself, whatever its park. */
const spotKey = ({ project, park, place, mark }: Spot): string =>
  JSON.stringify(place === null ? [project, park, mark] : [project, place, mark, "place"]);

/** Whether aims, targets, budgets and decisions are those of the solving, in whatever order they are told. */
export function isAskedNow(asked: PlanAsked, look: PlanLook, standing: readonly Spot[]): boolean {
  const { aims, keepMet, reach, budgets } = look;
  const sorted = (texts: readonly string[]) => texts.toSorted().join("\n");
  const same = (a: readonly string[], b: readonly string[]) => sorted(a) === sorted(b);
  const aimKey = ({ aim, toleranceBp }: { aim: string; toleranceBp: number }) => `${aim} ${toleranceBp}`;
  return (
    asked.aims.map(aimKey).join() === aims.map(aimKey).join() &&
    asked.keepMet === keepMet &&
    same(
      asked.reach.map(({ parkId, metric }) => JSON.stringify([parkId, metric])),
      reach.map(({ parkId, metric }) => JSON.stringify([parkId, metric])),
    ) &&
    same(
      asked.budgets.map(({ of, limit, parkId }) => JSON.stringify([of, limit, parkId])),
      budgets.map(({ of, limit, parkId }) => JSON.stringify([of, limit, parkId])),
    ) &&
    same(asked.decisions.map(spotKey), standing.map(spotKey))
  );
}
