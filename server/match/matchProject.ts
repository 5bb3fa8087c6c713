// Which land fits a project, why does the rest not, and what would each do to its park?
import { type Funnel, funnel } from "../../geo/match/funnel";
import { placementEffect } from "../../geo/match/placementEffect";
import { scoreSites } from "../../geo/match/score";
import { stability } from "../../geo/match/stability";
import { ratioOf, toNumber } from "../../geo/number/ratio";
import { DISTRICT } from "../../geo/scenario/plotTallies";
import { add } from "../../geo/tally/add";
import type { Tally } from "../../geo/tally/tally";
import { ApiError } from "../api/apiError";
import type { DataContext } from "../api/context";
import type { EffectView, ExcludedSite, MatchedProject, SiteName } from "../api/matchShapes";
import type { View } from "../api/view";
import { unitFigures } from "../scenario/unitFigures";
import { criterionValues } from "./criterionValues";
import { faultView } from "./faultView";
import {
  AS_THE_METHOD,
  type ChosenMethod,
  chosenMethod,
  criterionViews,
  type MatchChoice,
  ruleViews,
} from "./matchChoice";
import { type MatchGround, matchGround } from "./matchGround";
import type { MatchMethod } from "./matchMethod";
import { type MatchProject, matchProjects } from "./projects";
import { promiseDoubt } from "./promiseDoubt";
import type { Site } from "./sites";

/** Parcels alone are ranked for one project; floors are given out by the plan for all of them. */
const LAND = "land";

/** What a project is matched by: the land, the rules as chosen, and what is left after them. */
interface MatchFunnel {
  readonly project: MatchProject;
  readonly ground: MatchGround;
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
  const [project] = await matchProjects(ctx.db, view.district.id, [projectId]);
  if (project === undefined) throw new ApiError("unknown_project", projectId);
  const chosen = chosenMethod(standard, choice, LAND);
  const ground = await matchGround(ctx, view);
  return {
    ...{ project, ground, chosen },
    siteOf: new Map(ground.sites.map((site) => [site.id, site])),
    found: funnel(ground.sites, chosen.method.rules, project.needs, project.mode),
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
  const { project, ground, siteOf, chosen, found } = await matchFunnel(
    ctx,
    view,
    standard,
    projectId,
    choice,
  );
  const { criteria } = chosen.method;
  const fitting = found.fits.flatMap((id) => siteOf.get(id) ?? []);
  const effects = new Map(
    fitting.map(({ id, plot }) => [id, placementEffect([plot], project, ground.parks, view.population)]),
  );
  const scores = scoreSites(
    fitting.map((site) => ({
      id: site.id,
      values: criterionValues(ground, project, site, effects.get(site.id) ?? new Map()),
    })),
    criteria,
  );
  const rules = ruleViews(standard, chosen, project);
  const excluded = ground.sites.filter(({ id }) => found.out.has(id));
  return {
    ...{ id: project.id, name: project.name, mode: project.mode },
    ...{ period: view.period, targetSet: view.set.id },
    method: {
      ...{ version: standard.version, name: standard.name, nameEn: standard.nameEn },
      ...{ example: standard.example, source: standard.source },
    },
    rules,
    criteria: criterionViews(standard, chosen),
    // everybody's yields are added up for it, while rules and weights are tried out one after the other
    doubt: await ctx.memo.of(
      `doubt ${view.version} ${project.outputYuan} ${project.landMinDm2} ${project.industry}`,
      () => promiseDoubt(ctx.db, view.district.id, project),
    ),
    from: found.from,
    steps: found.steps.map((step) => ({
      ...step,
      name: rules.find(({ rule }) => rule === step.rule)?.name ?? step.rule,
    })),
    fits: scores.flatMap(({ id, place, points, contributions }) => {
      const site = siteOf.get(id);
      if (site === undefined) return [];
      return {
        ...nameOf(site),
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
      return site === undefined ? [] : { site: nameOf(site), fault: faultView(fault) };
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
 * @param first only those that this rule is the first to exclude; null: all
 */
export async function excludedSites(
  ctx: DataContext,
  view: View,
  standard: MatchMethod,
  projectId: string,
  choice: MatchChoice,
  first: string | null,
): Promise<ExcludedSite[]> {
  const { siteOf, found } = await matchFunnel(ctx, view, standard, projectId, choice);
  return [...found.out]
    .filter(([, faults]) => first === null || faults[0]?.rule === first)
    .toSorted(([a, x], [b, y]) => x.length - y.length || (a < b ? -1 : 1))
    .flatMap(([id, faults]) => {
      const site = siteOf.get(id);
      return site === undefined ? [] : { ...nameOf(site), faults: faults.map(faultView) };
    });
}

const nameOf = ({ id, code, name, parkId, areaDm2 }: Site): SiteName => ({ id, code, name, parkId, areaDm2 });

function textFact({ facts }: Site, name: string): string | null {
  const value = facts[name] ?? null;
  return typeof value === "string" ? value : null;
}

/** Every unit that the placement changes, the district last, before and after. */
function effectViews({ units, base }: MatchGround, effect: ReadonlyMap<string, Tally>): EffectView[] {
  return [...effect]
    .toSorted(([a], [b]) => Number(a === DISTRICT) - Number(b === DISTRICT) || (a < b ? -1 : 1))
    .flatMap(([id, change]) => {
      const unit = units.get(id);
      if (unit === undefined) return [];
      const before = unitFigures(unit.tally, unit, base);
      const after = unitFigures(add(unit.tally, change), unit, base);
      return before.flatMap((was, at) => {
        const is = after[at];
        return is === undefined ? [] : { unit: id, before: was, after: is };
      });
    });
}
