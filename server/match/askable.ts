// Which rules can be asked at all? One about layers that nobody imported, or about what nobody delivered of any land, would only ever say "unknown".
import type { SiteRule } from "../../geo/match/rule";
import { LAYER_FACTS } from "./layerFacts";
import type { Site } from "./sites";

/** Facts of land that offices deliver or do not. */
const OF_LAND = ["available_from", "title_problem"] as const;

/** Facts of layers that are imported, and of land that somebody has delivered for any parcel. */
export const toldFacts = (layers: ReadonlySet<string>, sites: readonly Site[]): ReadonlySet<string> =>
  new Set([
    ...layers,
    ...OF_LAND.filter((fact) => sites.some(({ facts }) => (facts[fact] ?? null) !== null)),
  ]);

/** Whether something is told of what the rule asks for. */
export function isAskable({ anyOf, of }: Pick<SiteRule, "anyOf" | "of">, told: ReadonlySet<string>): boolean {
  const optional = (fact: string) =>
    fact in LAYER_FACTS || (of === "land" && OF_LAND.some((one) => one === fact));
  return anyOf.some(({ fact }) => !optional(fact) || told.has(fact));
}
