// Which adjacent parcels make a site for a project together? Rules of one parcel are asked of each, rules of a site of the whole.
import type { LandPosition } from "../../geo/area/landGeometry";
import { type Assembly, assemblies } from "../../geo/match/assembly";
import { checkRule } from "../../geo/match/checkRule";
import { excludes, fitting } from "../../geo/match/funnel";
import { jointDay, jointPrice } from "../../geo/match/jointOffer";
import { appliesTo, isOfWhole, type SiteRule } from "../../geo/match/rule";
import { multiplyRatios } from "../../geo/number/arithmetic";
import { ratioOf } from "../../geo/number/ratio";
import { combineParts } from "../../geo/scenario/plot";
import { dm2Of, muRatio } from "../../geo/unit/land";
import type { Neighbourhood } from "./borders";
import type { AssemblyMethod, MatchMethod } from "./matchMethod";
import type { MatchProject } from "./projects";
import { displacedSites, type Site } from "./sites";

/** Several parcels as one site; `plot` has the parts of all, and the state that all have in common. */
interface AssembledSite extends Site {
  readonly members: readonly Site[];
  readonly compactness: number;
}

export interface Assembled {
  readonly sites: readonly AssembledSite[];
  /** Sets that keep every rule; more than are offered where there are many. */
  readonly found: number;
  /** False where the search was cut short. */
  readonly complete: boolean;
}

/** Parcels that satisfy all that is asked of one of several. */
export function assemblyMembers(
  sites: readonly Site[],
  { rules }: MatchMethod,
  { needs, mode }: MatchProject,
): Site[] {
  const own = rules.filter((rule) => rule.of !== "floor" && !isOfWhole(rule));
  return fitting(sites, own, needs, mode);
}

/** @param members by `assemblyMembers` */
export function assembledSites(
  members: readonly Site[],
  { borders, perimeterM }: Neighbourhood,
  method: MatchMethod,
  how: AssemblyMethod,
  project: MatchProject,
): Assembled {
  const range = areaRange(method.rules, project);
  if (range === null) return { sites: [], found: 0, complete: true };
  const siteOf = new Map(members.map((site) => [site.id, site]));
  const { found, complete } = assemblies(
    members.map(({ id, areaDm2, owner }) => ({
      ...{ id, areaDm2, owner },
      perimeterM: perimeterM.get(id) ?? 0,
      freeFrom: null,
    })),
    borders.filter(({ lengthM }) => lengthM >= how.leastBorderM),
    {
      ...range,
      mostParcels: how.mostParcels,
      mostOwners: how.mostOwners,
      leastCompactness: how.leastCompactness,
      leastRestDm2: dm2Of(String(how.leastRestMu), "mu") ?? 0,
      by: null,
    },
  );
  const whole = method.rules.filter(
    (rule) => isOfWhole(rule) && rule.of !== "floor" && appliesTo(rule, project.mode),
  );
  const kept = found.flatMap((one) => {
    const site = assembledSite(
      one,
      one.parcelIds.flatMap((id) => siteOf.get(id) ?? []),
    );
    return whole.every((rule) => holds(rule, site, project)) ? [site] : [];
  });
  return { sites: kept.slice(0, how.most), found: kept.length, complete };
}

const holds = (rule: SiteRule, { facts }: Site, { needs }: MatchProject): boolean =>
  !excludes(rule, checkRule(rule, facts, needs));

function assembledSite(made: Assembly, members: readonly Site[]): AssembledSite {
  const [first] = members;
  if (first === undefined) throw new RangeError("an assembled site has parcels");
  const common = <T>(of: (site: Site) => T): T | null =>
    members.every((one) => of(one) === of(first)) ? of(first) : null;
  const ends = members.map(({ expiresOn }) => expiresOn);
  const enterprises = displacedSites(members);
  const compactness = made.compactness.toFixed(4);
  const offered = members.map(({ areaDm2, facts }) => ({
    ...{ areaDm2, availableFrom: facts.available_from ?? null },
    pricePerMu: facts.price_per_mu ?? null,
  }));
  return {
    id: made.parcelIds.join("+"),
    code: null,
    name: null,
    parkId: common(({ parkId }) => parkId),
    plot: {
      ...first.plot,
      id: made.parcelIds.join("+"),
      status: common(({ plot }) => plot.status),
      parts: combineParts(members.flatMap(({ plot }) => plot.parts)),
    },
    members,
    areaDm2: made.areaDm2,
    enterprises,
    expiresOn: ends.every((day) => day !== null) ? (ends.toSorted()[0] ?? null) : null,
    owner: common(({ owner }) => owner),
    point: middleOf(members.map(({ point }) => point)),
    compactness: Number(compactness),
    facts: {
      area_mu: muRatio(made.areaDm2),
      enterprises,
      parcels: members.length,
      owners: made.owners,
      compactness,
      available_from: jointDay(offered),
      price_per_mu: jointPrice(offered),
    },
  };
}

/** Of the points inside of its parcels; for distances of kilometres. */
function middleOf(points: readonly LandPosition[]): LandPosition {
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / points.length;
  return [mean(0), mean(1)];
}

/** The areas that rules leave open, as far as they say it in one clause; null where the project asks for no land. */
function areaRange(
  rules: readonly SiteRule[],
  { landMinDm2, landMaxDm2, needs, mode }: MatchProject,
): { minDm2: number; maxDm2: number } | null {
  if (landMinDm2 === null || landMaxDm2 === null) return null;
  let [minDm2, maxDm2] = [landMinDm2, 2 * landMaxDm2];
  for (const rule of rules) {
    const [only, second] = rule.anyOf;
    if (only === undefined || second !== undefined || !appliesTo(rule, mode)) continue;
    if (only.fact !== "area_mu" || !("than" in only) || only.test === "by" || only.test === "from") continue;
    const times = "times" in only ? (only.times ?? 1) : 1;
    const asked = "value" in only.than ? only.than.value : (needs[only.than.need] ?? null);
    if (asked === null) continue;
    const mu = multiplyRatios(ratioOf(asked), ratioOf(times));
    const dm2 = Number((mu.numerator * 200_000n) / (mu.denominator * 3n));
    // rounded outwards: the rules themselves decide at the edge
    if (only.test.startsWith("<")) maxDm2 = Math.min(maxDm2, dm2 + 1);
    else minDm2 = dm2;
  }
  return { minDm2, maxDm2 };
}
