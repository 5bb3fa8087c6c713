// What can a project be given, land alone or floors as well, and which sites are out because of their kind?
import { checkRule } from "../../geo/match/checkRule";
import type { RuleFault } from "../../geo/match/funnel";
import { appliesTo, type SiteRule, type Supply } from "../../geo/match/rule";
import type { MatchProject } from "./projects";
import type { Site } from "./sites";

/**
 * Floors come into question for a project that asks for floor area, unless a rule refuses them for being floors.
 * @param rules those that are asked
 */
export function suppliesFor(
  rules: readonly SiteRule[],
  { mode, needs, floorMinDm2 }: Pick<MatchProject, "mode" | "needs" | "floorMinDm2">,
): readonly Supply[] {
  if (floorMinDm2 === null) return ["land"];
  const refused = rules.some(
    (rule) =>
      rule.of === "floor" &&
      appliesTo(rule, mode) &&
      rule.anyOf.every(({ fact }) => fact === "supply") &&
      checkRule(rule, { supply: "floor" }, needs).kind === "fail",
  );
  return refused ? ["land"] : ["land", "floor"];
}

/** Whether a fault asks for something that no site of this kind has, as floor area of land: nothing is to be relaxed or asked about. */
export const isOfKind =
  ({ facts }: Site) =>
  ({ outcome }: RuleFault): boolean =>
    outcome.kind === "unknown" && outcome.facts.every((fact) => !(fact in facts));
