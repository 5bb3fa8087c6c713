// How does a site stand by each criterion for a project? Exact values; null where nothing is known.
import { clusterOf } from "../../geo/industry/clusterOf";
import { matchesPrefix } from "../../geo/industry/matchesPrefix";
import type { Exact } from "../../geo/number/ratio";
import { ratio } from "../../geo/number/ratio";
import { partOf } from "../../geo/reach/demand";
import { add } from "../../geo/tally/add";
import type { Tally } from "../../geo/tally/tally";
import type { ScenarioUnit } from "../api/scenarioShapes";
import { isNotSupplied } from "../land/notSupplied";
import { floorTakenDm2, isFloor } from "./floors";
import type { MatchGround } from "./matchGround";
import type { CriterionId } from "./matchMethod";
import type { MatchProject } from "./projects";
import type { Site } from "./sites";

/** Industrial land is granted anew for so many years at most. Source: 城镇国有土地使用权出让和转让暂行条例 (1990) 第12条. */
const YEARS_ANEW = 50;

/** @param effect the change of each unit's Tally by the placement */
export function criterionValues(
  ground: MatchGround,
  project: MatchProject,
  site: Site,
  effect: ReadonlyMap<string, Tally>,
): Record<CriterionId, Exact | null> {
  const unit = site.parkId === null ? undefined : ground.units.get(site.parkId);
  return {
    chain: chainFit(ground, project, unit),
    surplus: surplusChange(unit, effect),
    size: distanceFromAsked(project, site),
    years: yearsLeft(site, ground.view.period),
    ready: site.enterprises,
  };
}

/** By how much more or less is taken than is asked, of land or of floors, 0.01 m². */
function distanceFromAsked({ landMinDm2, floorMinDm2 }: MatchProject, site: Site): number | null {
  const asked = isFloor(site) ? floorMinDm2 : landMinDm2;
  if (asked === null) return null;
  return Math.abs((isFloor(site) ? floorTakenDm2(site, asked) : site.areaDm2) - asked);
}

/** 1: a leading industry of the park; ½: of the same cluster as one; 0: neither, or a park without any. */
function chainFit(
  { base }: MatchGround,
  { industry }: MatchProject,
  unit: ScenarioUnit | undefined,
): Exact | null {
  if (industry === "") return null;
  const leads = unit?.leads ?? [];
  if (matchesPrefix(industry, leads)) return 1;
  const cluster = clusterOf(industry, base.clusters);
  return cluster !== null &&
    cluster !== "" &&
    leads.some((lead) => clusterOf(lead, base.clusters) === cluster)
    ? "0.5"
    : 0;
}

/** Change of the park's tax surplus, exact, in 0.01 yuan; null outside parks and where there is no target. */
function surplusChange(unit: ScenarioUnit | undefined, effect: ReadonlyMap<string, Tally>): Exact | null {
  const target = unit?.targets.tax_per_mu ?? null;
  const change = unit === undefined ? undefined : effect.get(unit.id);
  if (unit === undefined || target === null || change === undefined) return null;
  const before = partOf(unit.tally, target, unit.leads);
  const after = partOf(add(unit.tally, change), target, unit.leads);
  return ratio(after.numerator - before.numerator, before.denominator);
}

function yearsLeft({ expiresOn, plot }: Site, period: string): number | null {
  if (expiresOn !== null) return Math.max(0, Number(expiresOn.slice(0, 4)) - Number(period.slice(0, 4)));
  return isNotSupplied(plot.status) ? YEARS_ANEW : null;
}
