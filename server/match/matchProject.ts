// Which land fits a project, why does the rest not, and what would each do to its park?
import type { RuleOutcome } from "../../geo/match/checkRule";
import { funnel, type RuleFault } from "../../geo/match/funnel";
import { placementEffect } from "../../geo/match/placementEffect";
import { scoreSites } from "../../geo/match/score";
import { stability } from "../../geo/match/stability";
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { type Exact, ratioOf, toNumber } from "../../geo/number/ratio";
import { DISTRICT } from "../../geo/scenario/plotTallies";
import { add } from "../../geo/tally/add";
import type { Tally } from "../../geo/tally/tally";
import { ApiError } from "../api/apiError";
import type { DataContext } from "../api/context";
import type { EffectView, MatchedProject, RuleFaultView, SiteName } from "../api/matchShapes";
import type { View } from "../api/view";
import { unitFigures } from "../scenario/unitFigures";
import { criterionValues } from "./criterionValues";
import { type MatchGround, matchGround } from "./matchGround";
import type { MatchMethod } from "./matchMethod";
import { matchProjects } from "./projects";
import type { Site } from "./sites";

/** @throws ApiError where there is no such project */
export async function matchProject(
  ctx: DataContext,
  view: View,
  method: MatchMethod,
  projectId: string,
): Promise<MatchedProject> {
  if (!view.annual) throw new ApiError("match_not_annual", view.period);
  const [project] = await matchProjects(ctx.db, view.district.id, [projectId]);
  if (project === undefined) throw new ApiError("unknown_project", projectId);
  const ground = await matchGround(ctx, view);
  const siteOf = new Map(ground.sites.map((site) => [site.id, site]));
  const found = funnel(ground.sites, method.rules, project.needs, project.mode);
  const fitting = found.fits.flatMap((id) => siteOf.get(id) ?? []);
  const effects = new Map(
    fitting.map(({ id, plot }) => [id, placementEffect([plot], project, ground.parks, view.population)]),
  );
  const scores = scoreSites(
    fitting.map((site) => ({
      id: site.id,
      values: criterionValues(ground, project, site, effects.get(site.id) ?? new Map()),
    })),
    method.criteria,
  );
  const excluded = ground.sites.filter(({ id }) => found.faults.has(id) && !effects.has(id));
  return {
    ...{ id: project.id, name: project.name, mode: project.mode },
    ...{ period: view.period, targetSet: view.set.id },
    method: {
      ...{ version: method.version, name: method.name, example: method.example, source: method.source },
    },
    from: found.from,
    steps: found.steps.map((step) => ({
      ...step,
      name: method.rules.find(({ id }) => id === step.rule)?.name ?? step.rule,
    })),
    fits: scores.flatMap(({ id, place, points, contributions }) => {
      const site = siteOf.get(id);
      if (site === undefined) return [];
      return {
        ...nameOf(site),
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
    stability: stability(scores, method.criteria).map((one) => ({
      ...one,
      from: toNumber(one.from),
      to: toNumber(one.to),
    })),
  };
}

const nameOf = ({ id, code, name, parkId, areaDm2 }: Site): SiteName => ({ id, code, name, parkId, areaDm2 });

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

function faultView({ rule, outcome }: RuleFault): RuleFaultView {
  return { rule, ...outcomeView(outcome) };
}

function outcomeView(outcome: Exclude<RuleOutcome, { kind: "pass" }>): Omit<RuleFaultView, "rule"> {
  if (outcome.kind === "unknown") return { kind: "unknown", findings: [], unknown: [...outcome.facts] };
  return {
    kind: "fail",
    unknown: [],
    findings: outcome.findings.map(({ fact, test, have, asked, missing }) => ({
      fact,
      test,
      have: written(have),
      asked: (isList(asked) ? asked : [asked]).map(written),
      missing: missing === null ? null : toNumber(missing),
    })),
  };
}

const isList = (asked: Exact | readonly string[]): asked is readonly string[] => Array.isArray(asked);

/** Fractions with two digits; texts as they are. */
const written = (value: Exact): string =>
  typeof value === "object" ? formatHalfUp(value, 2) : String(value);
