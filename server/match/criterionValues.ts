// How does a site stand by each criterion for a project? Exact values; null where nothing is known.
import { clusterOf } from "../../geo/industry/clusterOf";
import { matchesPrefix } from "../../geo/industry/matchesPrefix";
import type { Fact } from "../../geo/match/fact";
import type { Supply } from "../../geo/match/rule";
import { divideRatios, multiplyRatios } from "../../geo/number/arithmetic";
import { type Exact, ratio, ratioOf } from "../../geo/number/ratio";
import { partOf } from "../../geo/reach/demand";
import { DISTRICT } from "../../geo/scenario/plotTallies";
import { add } from "../../geo/tally/add";
import type { Tally } from "../../geo/tally/tally";
import { yieldRatio } from "../../geo/tally/yieldRatio";
import type { ScenarioUnit } from "../api/scenarioShapes";
import { isNotSupplied } from "../land/notSupplied";
import { floorLandDm2, floorTakenDm2, isFloor } from "./floors";
import type { MatchGround } from "./matchGround";
import type { CriterionId, MatchMethod } from "./matchMethod";
import type { MatchProject } from "./projects";
import type { RankAbout } from "./rankAbout";
import type { Site } from "./sites";

/** Industrial land is granted anew for so many years at most. Source: 城镇国有土地使用权出让和转让暂行条例 (1990) 第12条. */
const YEARS_ANEW = 50;

/** Values in units of land for land, of floors for floors: m² of one are not those of the other, nor is a rent the price of a right. */
const BY_SUPPLY: ReadonlySet<CriterionId> = new Set(["size", "price", "expansion"]);

/** The criteria as sites are scored by them. */
export const scoredBy = (criteria: MatchMethod["criteria"]) =>
  criteria.map((one) => ({ ...one, bySupply: BY_SUPPLY.has(one.id) }));

export const supplyOf = (site: Site): Supply => (isFloor(site) ? "floor" : "land");

/** @param effect the change of each unit's Tally by the placement */
export function criterionValues(
  about: RankAbout,
  project: MatchProject,
  site: Site,
  effect: ReadonlyMap<string, Tally>,
): Record<CriterionId, Exact | null> {
  const { ground } = about;
  const unit = site.parkId === null ? undefined : ground.units.get(site.parkId);
  return {
    chain: chainFit(ground, project, unit),
    surplus: surplusChange(unit, effect),
    size: distanceFromAsked(project, site),
    years: yearsLeft(site, ground.view.period),
    ready: site.enterprises,
    yields: promisedAgainst(ground, project, site, unit),
    distance: metresTo(about, site),
    available: dayOf(site.facts.available_from ?? null),
    price: priceOf(site, ground.view.period),
    expansion: freeBesideDm2(about, site),
  };
}

/** Promised tax on so much land, as a share of what the park's target asks; outside parks of the district's. */
function promisedAgainst(
  { units }: MatchGround,
  { taxYuan, floorMinDm2 }: MatchProject,
  site: Site,
  unit: ScenarioUnit | undefined,
): Exact | null {
  const target = (unit ?? units.get(DISTRICT))?.targets.tax_per_mu ?? null;
  const landDm2 = !isFloor(site)
    ? site.areaDm2
    : floorMinDm2 === null
      ? null
      : floorLandDm2(site, floorMinDm2);
  if (taxYuan === null || target === null || landDm2 === null) return null;
  const perMu = yieldRatio(taxYuan, landDm2);
  return perMu === null ? null : divideRatios(perMu, ratioOf(target.value));
}

/** To all places chosen together, whole metres; null where none is chosen, or no road leads to one of them. */
function metresTo({ distances }: RankAbout, { point }: Site): number | null {
  let sum = 0;
  for (const distance of distances) {
    const metres = distance(point);
    if (metres === null) return null;
    sum += metres;
  }
  return distances.length === 0 ? null : Math.round(sum);
}

/** Days since 1970-01-01. */
const dayOf = (day: Fact): number | null =>
  typeof day === "string" ? Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) : null;

/** Yuan a square metre and month: the rent of floors, and the price of land spread over the years of its right. */
function priceOf(site: Site, period: string): Exact | null {
  if (isFloor(site)) return site.facts.price_per_m2_month ?? null;
  const perMu = site.facts.price_per_mu ?? null;
  const years = yearsLeft(site, period) ?? YEARS_ANEW;
  if (perMu === null || years === 0) return null;
  // 1 万元/亩 is 15 yuan a square metre
  return multiplyRatios(ratioOf(perMu), ratio(15n, BigInt(12 * years)));
}

/** Land that nobody uses beside it, or other floors on offer on the same parcel, 0.01 m². */
function freeBesideDm2({ nearFree, ground }: RankAbout, site: Site): number | null {
  if (isFloor(site))
    return ground.floors.reduce(
      (sum, { id, plot, floorDm2 }) => sum + (plot.id === site.plot.id && id !== site.id ? floorDm2 : 0),
      0,
    );
  if (nearFree === null) return null;
  const own = new Set(site.id.split("+"));
  const beside = new Map([...own].flatMap((id) => [...(nearFree.get(id) ?? [])]));
  return [...beside].reduce((sum, [id, dm2]) => sum + (own.has(id) ? 0 : dm2), 0);
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
