// Which land fits a project, why does the rest not, and what would each do to its park?
import { type Funnel, funnel } from "../../geo/match/funnel";
import { appliesTo, type Supply } from "../../geo/match/rule";
import { scoreSites } from "../../geo/match/score";
import { stability } from "../../geo/match/stability";
import { ratioOf, toNumber } from "../../geo/number/ratio";
import type { Tally } from "../../geo/tally/tally";
import { ApiError } from "../api/apiError";
import type { DataContext } from "../api/context";
import type { ExcludedSite, MatchedProject } from "../api/matchShapes";
import type { View } from "../api/view";
import { onFloor, onLand } from "./arrival";
import { isAskable } from "./askable";
import { criterionValues, scoredBy, supplyOf } from "./criterionValues";
import { effectViews } from "./effectViews";
import { faultView } from "./faultView";
import { isFloor } from "./floors";
import {
  AS_THE_METHOD,
  type ChosenMethod,
  chosenMethod,
  criterionViews,
  type MatchChoice,
  ruleNames,
  ruleViews,
} from "./matchChoice";
import { type MatchGround, matchGround } from "./matchGround";
import type { MatchMethod } from "./matchMethod";
import { type MatchProject, matchProjects } from "./projects";
import { promiseDoubt } from "./promiseDoubt";
import { rankAbout } from "./rankAbout";
import { nameOf, textFact } from "./siteNames";
import type { Site } from "./sites";
import { isOfKind, suppliesFor } from "./supplies";
import { wantedParks } from "./wantedParks";

/** What a project is matched by: the land and floors, the rules as chosen, and what is left after them. */
interface MatchFunnel {
  readonly project: MatchProject;
  readonly ground: MatchGround;
  /** Parcels, and floors where they come into question. */
  readonly sites: readonly Site[];
  readonly supplies: readonly Supply[];
  readonly siteOf: ReadonlyMap<string, Site>;
  readonly chosen: ChosenMethod;
  readonly found: Funnel;
}

/** @throws ApiError where there is no such project, the period is no year, or the choice does not go with the method */
async function matchFunnel(
  ctx: DataContext,
  view: View,
  standard: MatchMethod,
  projectId: string,
  choice: MatchChoice,
): Promise<MatchFunnel> {
  if (!view.annual) throw new ApiError("match_not_annual", view.period);
  const [project] = await matchProjects(ctx.db, view.district.id, [projectId], standard.industryGrades);
  if (project === undefined) throw new ApiError("unknown_project", projectId);
  const asked = standard.rules.filter(({ id }) => !choice.off.includes(id));
  const supplies = suppliesFor(asked, project);
  const ground = await matchGround(ctx, view);
  const chosen = chosenMethod(standard, choice, supplies, ground.told);
  const sites = supplies.includes("floor") ? [...ground.sites, ...ground.floors] : ground.sites;
  return {
    ...{ project, ground, chosen, sites, supplies },
    siteOf: new Map(sites.map((site) => [site.id, site])),
    found: funnel(sites, chosen.method.rules, project.needs, project.mode),
  };
}

/**
 * @param choice what of the method is chosen otherwise for this look
 * @throws ApiError as `matchFunnel`
 */
export async function matchProject(
  ctx: DataContext,
  view: View,
  standard: MatchMethod,
  projectId: string,
  choice: MatchChoice = AS_THE_METHOD,
): Promise<MatchedProject> {
  const { project, ground, sites, supplies, siteOf, chosen, found } = await matchFunnel(
    ctx,
    view,
    standard,
    projectId,
    choice,
  );
  const { criteria } = chosen.method;
  const about = await rankAbout(ctx, ground, chosen.method, choice);
  const fitting = found.fits.flatMap((id) => siteOf.get(id) ?? []);
  const effects = new Map(fitting.map((site) => [site.id, effectOf(ground, project, site)]));
  const scores = scoreSites(
    fitting.map((site) => ({
      ...{ id: site.id, supply: supplyOf(site) },
      values: criterionValues(about, project, site, effects.get(site.id) ?? new Map()),
    })),
    scoredBy(criteria),
  );
  const rules = ruleViews(standard, chosen, project);
  const excluded = sites.filter(({ id }) => found.out.has(id));
  return {
    ...{ id: project.id, name: project.name, mode: project.mode },
    ...{ period: view.period, targetSet: view.set.id },
    method: {
      ...{ version: standard.version, name: standard.name, nameEn: standard.nameEn },
      ...{ example: standard.example, source: standard.source },
    },
    rules,
    unasked: standard.rules
      .filter((rule) => appliesTo(rule, project.mode) && !isAskable(rule, ground.told))
      .map((rule) => ({ rule: rule.id, ...ruleNames(rule) })),
    criteria: criterionViews(standard, chosen),
    // everybody's yields are added up for it, while rules and weights are tried out one after the other
    doubt: await ctx.memo.of(
      `doubt ${view.version} ${project.outputYuan} ${project.taxYuan} ${project.landMinDm2} ${project.industry}`,
      () => promiseDoubt(ctx.db, view.district.id, project),
    ),
    wanted: wantedParks(ground, project, fitting),
    from: found.from,
    fromFloors: supplies.includes("floor") ? ground.floors.length : null,
    steps: found.steps.map((step) => ({
      ...step,
      name: rules.find(({ rule }) => rule === step.rule)?.name ?? step.rule,
    })),
    fits: scores.flatMap(({ id, place, points, contributions }) => {
      const site = siteOf.get(id);
      if (site === undefined) return [];
      return {
        ...nameOf(site, project),
        ...{ status: site.plot.status, use: site.plot.use, expiresOn: site.expiresOn },
        farActual: textFact(site, "far_actual"),
        place,
        points: toNumber(points),
        contributions: contributions.map(({ criterion, value, points: own }) => ({
          criterion,
          value: value === null ? null : toNumber(ratioOf(value)),
          points: toNumber(own),
        })),
        displaced: site.enterprises,
        open: (found.faults.get(id) ?? []).map(faultView),
        effects: effectViews(ground, effects.get(id) ?? new Map()),
      };
    }),
    nearly: found.nearly.flatMap(({ id, fault }) => {
      const site = siteOf.get(id);
      return site === undefined || isOfKind(site)(fault)
        ? []
        : { site: nameOf(site, project), fault: faultView(fault) };
    }),
    excluded: excluded.map(({ id }) => ({ id, faults: (found.faults.get(id) ?? []).map(faultView) })),
    stability: stability(scores, criteria).map((one) => ({
      ...one,
      from: toNumber(one.from),
      to: toNumber(one.to),
    })),
  };
}

/**
 * The sites that are out, those with the fewest faults first, then by id.
 * @param which only those that this rule is the first to exclude; `near`: only those that are not out for being land or floors; null: all
 */
export async function excludedSites(
  ctx: DataContext,
  view: View,
  standard: MatchMethod,
  projectId: string,
  choice: MatchChoice,
  which: { readonly firstBy: string } | "near" | null,
): Promise<ExcludedSite[]> {
  const { project, siteOf, found } = await matchFunnel(ctx, view, standard, projectId, choice);
  return [...found.out]
    .filter(([, faults]) => which === null || which === "near" || faults[0]?.rule === which.firstBy)
    .toSorted(([a, x], [b, y]) => x.length - y.length || (a < b ? -1 : 1))
    .flatMap(([id, faults]) => {
      const site = siteOf.get(id);
      if (site === undefined || (which === "near" && faults.some(isOfKind(site)))) return [];
      return { ...nameOf(site, project), faults: faults.map(faultView) };
    });
}

/** As the plan for all projects counts it; empty where nobody can say. */
function effectOf(ground: MatchGround, project: MatchProject, site: Site): ReadonlyMap<string, Tally> {
  const arrival = isFloor(site) ? onFloor(ground, project, site) : onLand(ground, project, [site.plot]);
  return arrival?.effect ?? new Map();
}
