// With whom is an enterprise ranked?
import { compareRatios, ratioOf } from "../number/ratio";
import type { EvaluationGroup, EvaluationMethod } from "./method";
import type { EvaluationSubject } from "./subject";

/** A group, or a division of it where industries are ranked by themselves (`null`: those without an industry code). */
export interface RankedGroup {
  readonly key: string;
  readonly group: EvaluationGroup;
  readonly industry: string | null;
}

/**
 * The first group of the method that takes the subject; null where none does: it stands apart.
 * An enterprise that uses no land is in no group with a bound of land.
 * @example groupOf(method, subject)?.key // "above_scale"
 */
export function groupOf(method: EvaluationMethod, subject: EvaluationSubject): RankedGroup | null {
  const group = method.groups.find((one) => takes(one, subject));
  if (group === undefined) return null;
  const industry = group.byIndustry ? (subject.industryCode?.slice(0, 2) ?? null) : null;
  return { key: group.byIndustry ? `${group.id}:${industry ?? "-"}` : group.id, group, industry };
}

function takes({ population, fromMu, belowMu }: EvaluationGroup, subject: EvaluationSubject): boolean {
  if (population === "above_scale" && !subject.aboveScale) return false;
  if (population === "below_scale" && subject.aboveScale) return false;
  if (fromMu === null && belowMu === null) return true;
  const land = subject.measures.get("land");
  if (land === undefined) return false;
  return (
    (fromMu === null || compareRatios(land, ratioOf(fromMu)) >= 0) &&
    (belowMu === null || compareRatios(land, ratioOf(belowMu)) < 0)
  );
}
