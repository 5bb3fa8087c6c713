// Which plan for all projects together is the best, and how much better is it than a list worked through from the top?
import { funnel } from "../../geo/match/funnel";
import { placementEffect } from "../../geo/match/placementEffect";
import { checkPlan } from "../../geo/match/plan/checkPlan";
import { greedyPlan } from "../../geo/match/plan/greedyPlan";
import {
  keepingAim,
  type NamedPlan,
  type Place,
  type PlanInput,
  planFrom,
  type Takes,
} from "../../geo/match/plan/planFrom";
import { scoreSites } from "../../geo/match/score";
import { partOf } from "../../geo/reach/demand";
import { DISTRICT } from "../../geo/scenario/plotTallies";
import { add } from "../../geo/tally/add";
import { figureOf } from "../../geo/tally/figureOf";
import type { Tally } from "../../geo/tally/tally";
import { MEASURE_OF_METRIC } from "../../geo/target/metricMeasure";
import { METRIC_IDS, type MetricId, type Target } from "../../geo/target/target";
import { ApiError } from "../api/apiError";
import type { DataContext } from "../api/context";
import type { PlanView } from "../api/matchShapes";
import type { ScenarioUnit } from "../api/scenarioShapes";
import type { View } from "../api/view";
import { unitFigures } from "../scenario/unitFigures";
import { criterionValues } from "./criterionValues";
import { type MatchGround, matchGround } from "./matchGround";
import type { MatchMethod } from "./matchMethod";
import { type MatchProject, matchProjects } from "./projects";
import { type SolvedPlan, solvePlan } from "./solvePlan";

/** What a plan can be after, one after the other: projects placed, promised tax or output in yuan, the district's tax surplus in 0.01 yuan, least land. */
export const AIMS = ["placed", "tax", "output", "surplus", "land"] as const;
export type Aim = (typeof AIMS)[number];

export interface PlanRequest {
  readonly aims: readonly Aim[];
  /** Whether every park that meets a binding target must still meet it. */
  readonly keepMet: boolean;
  /** Project → parcel. */
  readonly pinned: ReadonlyMap<string, string>;
  readonly forbidden: readonly { readonly projectId: string; readonly placeId: string }[];
  /** For each aim. */
  readonly seconds: number;
}

/** A place with the order of the project's liking and what it changes. */
interface ScoredPlace extends Place {
  readonly rank: number;
  readonly areaDm2: number;
  readonly effect: ReadonlyMap<string, Tally>;
}

export async function matchAll(
  ctx: DataContext,
  view: View,
  method: MatchMethod,
  request: PlanRequest,
): Promise<PlanView> {
  const started = performance.now();
  if (!view.annual) throw new ApiError("match_not_annual", view.period);
  const projects = await matchProjects(ctx.db, view.district.id, null);
  const ground = await matchGround(ctx, view);
  if (request.aims.includes("surplus") && !ground.units.get(DISTRICT)?.targets.tax_per_mu)
    throw new ApiError("match_no_tax_target", view.set.id);
  const floors = request.keepMet ? floorsOf(ground) : [];
  const open = new Map(projects.map((project) => [project.id, placesOf(ground, method, project, floors)]));
  const places = [...open.values()].flatMap(({ places: own }) => own);
  let input: PlanInput = {
    projects: projects.map(({ id }) => id),
    places,
    limits: {
      ...Object.fromEntries(places.flatMap(({ takes }) => Object.keys(takes).map((row) => [row, 1n]))),
      ...Object.fromEntries(floors.map(({ row, spare }) => [row, spare])),
    },
    pinned: request.pinned,
    forbidden: request.forbidden,
  };
  const steps: { aim: Aim; solved: SolvedPlan; plan: NamedPlan }[] = [];
  for (const aim of request.aims) {
    const plan = planFrom(input, aim);
    // the plan of the aim before keeps every row of this one: the options are the same
    const solved = await solvePlan(plan.problem, request.seconds, steps.at(-1)?.solved.chosen ?? null);
    steps.push({ aim, solved, plan });
    if (solved.value === null) break;
    input = keepingAim(input, aim, solved.value);
  }
  const last = steps.at(-1);
  const status = steps.find(({ solved }) => solved.status !== "optimal")?.solved.status ?? "optimal";
  const chosen = last?.solved.chosen?.flatMap((index) => last.plan.places[index] ?? []) ?? null;
  const placed = new Set(chosen?.map(({ projectId }) => projectId));
  const value = last?.solved.value ?? null;
  const bound = last?.solved.bound ?? null;
  return {
    status,
    aims: steps.map(({ aim, solved }) => ({
      aim,
      value: solved.value === null ? null : Number(solved.value),
      bound: solved.bound === null ? null : Number(solved.bound),
      proof: solved.proof,
    })),
    objective: value === null ? null : Number(value),
    bound: bound === null ? null : Number(bound),
    gap:
      value === null || bound === null ? null : Number(bound - value) / Math.max(1, Math.abs(Number(value))),
    assignments: (chosen ?? []).map(({ projectId, id }) => ({
      project: projectId,
      mode: projects.find((project) => project.id === projectId)?.mode ?? null,
      parcels: [id],
      shared: null,
    })),
    unplaced: projects
      .filter(({ id }) => !placed.has(id))
      .map(({ id }) => ({ project: id, reasons: open.get(id)?.reasons ?? [] })),
    checks: chosen === null || last === undefined ? [] : checksOf(ground, last, chosen, places, floors),
    greedy: steps[0] === undefined ? [] : greedies(steps[0].plan, projects, open, request.aims),
    milliseconds: Math.round(performance.now() - started),
  };
}

/** A target that a park meets now and must go on meeting: what it has to spare, exact. */
interface Floor {
  readonly row: string;
  readonly unit: ScenarioUnit;
  readonly target: Target;
  readonly spare: bigint;
  /** What a change of the park's Tally adds to it. */
  readonly of: (change: Tally) => bigint;
}

/** What the reported land has over 90 % of the land in use, in 1/10 of 0.01 m². */
function coverageSpare(tally: Tally, metric: MetricId): bigint {
  const { landDm2 } = figureOf(tally, MEASURE_OF_METRIC[metric]);
  return 10n * BigInt(landDm2) - 9n * BigInt(tally.occupiedDm2);
}

function floorsOf({ base, view }: MatchGround): Floor[] {
  if (!view.annual) return [];
  return base.units.flatMap((unit) => {
    const figures = unitFigures(unit.tally, unit, base);
    return METRIC_IDS.flatMap((metric): Floor[] => {
      const target = unit.targets[metric];
      if (target === null || target.reference || target.exemption || unit.id === DISTRICT) return [];
      if (figures.find((one) => one.metric === metric)?.verdict !== "met") return [];
      if (target.operator !== ">=" && target.operator !== ">") return [];
      const { numerator } = partOf(unit.tally, target, unit.leads);
      const spare = target.operator === ">" ? numerator - 1n : numerator;
      const row = `${unit.id} ${metric}`;
      const covered = coverageSpare(unit.tally, metric);
      return [
        { row, unit, target, spare, of: (change) => partOf(change, target, unit.leads).numerator },
        // a park whose figures cover less than 90 % of its land in use is not judged at all
        {
          row: `${row} coverage`,
          unit,
          target,
          spare: covered,
          of: (change) => coverageSpare(change, metric),
        },
      ];
    });
  });
}

function placesOf(
  ground: MatchGround,
  method: MatchMethod,
  project: MatchProject,
  floors: readonly Floor[],
): { places: ScoredPlace[]; reasons: string[] } {
  const found = funnel(ground.sites, method.rules, project.needs, project.mode);
  const fits = new Set(found.fits);
  const sites = ground.sites.filter(({ id }) => fits.has(id));
  const effects = new Map(
    sites.map(({ id, plot }) => [id, placementEffect([plot], project, ground.parks, ground.view.population)]),
  );
  const scores = scoreSites(
    sites.map((site) => ({
      id: site.id,
      values: criterionValues(ground, project, site, effects.get(site.id) ?? new Map()),
    })),
    method.criteria,
  );
  const rank = new Map(scores.map(({ id }, at) => [id, at]));
  const tax = ground.units.get(DISTRICT)?.targets.tax_per_mu ?? null;
  return {
    reasons: fits.size > 0 ? [] : found.steps.filter(({ excluded }) => excluded > 0).map(({ rule }) => rule),
    places: sites.map((site) => {
      const effect = effects.get(site.id) ?? new Map<string, Tally>();
      const whole = effect.get(DISTRICT);
      const takes: Takes = {
        [`land ${site.id}`]: 1n,
        ...Object.fromEntries(
          floors.flatMap(({ row, unit, of }) => {
            const change = effect.get(unit.id);
            return change === undefined ? [] : [[row, -of(change)]];
          }),
        ),
      };
      return {
        projectId: project.id,
        id: site.id,
        takes,
        adds: {
          placed: 1n,
          tax: BigInt(project.taxYuan ?? 0),
          output: BigInt(project.outputYuan ?? 0),
          surplus: whole === undefined || tax === null ? 0n : partOf(whole, tax, []).numerator,
          land: -BigInt(site.areaDm2),
        },
        rank: rank.get(site.id) ?? 0,
        areaDm2: site.areaDm2,
        effect,
      };
    }),
  };
}

/** Every limit added up anew, and every park judged anew with all that is placed. */
function checksOf(
  { base, units }: MatchGround,
  { plan, solved }: { plan: NamedPlan; solved: SolvedPlan },
  chosen: readonly Place[],
  places: readonly ScoredPlace[],
  floors: readonly Floor[],
): PlanView["checks"] {
  const faults = checkPlan(plan.problem, solved.chosen ?? []);
  const rows = plan.rows.map((limit, row) => {
    const over = faults.find((fault) => fault.kind === "over" && fault.row === row);
    return { limit, kept: over === undefined, over: over?.kind === "over" ? String(over.by) : null };
  });
  const sums = new Map<string, Tally>();
  for (const { projectId, id } of chosen) {
    const effect = places.find((place) => place.projectId === projectId && place.id === id)?.effect ?? [];
    for (const [unit, change] of effect) {
      const before = sums.get(unit) ?? units.get(unit)?.tally;
      if (before !== undefined) sums.set(unit, add(before, change));
    }
  }
  const verdicts = floors.map(({ unit, target, row }) => {
    const after = unitFigures(sums.get(unit.id) ?? unit.tally, unit, base);
    const kept = after.find(({ metric }) => metric === target.metric)?.verdict === "met";
    return { limit: `${row} verdict`, kept, over: null };
  });
  return [...rows, ...verdicts];
}

/** Today's ways: the largest project first, or the one that promises most tax, each taking what it likes best of what is left. */
function greedies(
  { problem, places }: NamedPlan,
  projects: readonly MatchProject[],
  open: ReadonlyMap<string, { places: readonly ScoredPlace[] }>,
  aims: readonly Aim[],
): PlanView["greedy"] {
  const aim = aims.at(-1) ?? "placed";
  const rankOf = new Map(
    [...open].flatMap(([id, own]) => own.places.map((place) => [`${id}\u0000${place.id}`, place] as const)),
  );
  const options = projects.map((_, project) =>
    problem.options.flatMap((option, index) => (option.project === project ? [index] : [])),
  );
  const placeAt = (index: number) => {
    const place = places[index];
    return place === undefined ? undefined : rankOf.get(`${place.projectId}\u0000${place.id}`);
  };
  const order = (by: (project: MatchProject) => number) =>
    projects.map((_, index) => index).toSorted((a, b) => key(by, b) - key(by, a) || a - b);
  const key = (by: (project: MatchProject) => number, index: number) => {
    const project = projects[index];
    return project === undefined ? 0 : by(project);
  };
  const ways = {
    size: {
      order: order(({ landMinDm2 }) => landMinDm2 ?? 0),
      likes: (a: ScoredPlace, b: ScoredPlace) => b.areaDm2 - a.areaDm2,
    },
    score: {
      order: order(({ taxYuan }) => taxYuan ?? 0),
      likes: (a: ScoredPlace, b: ScoredPlace) => a.rank - b.rank,
    },
  };
  return Object.entries(ways).map(([by, way]) => {
    const { chosen } = greedyPlan(problem, way.order, (project) =>
      (options[project] ?? []).toSorted((a, b) => {
        const [x, y] = [placeAt(a), placeAt(b)];
        return x === undefined || y === undefined ? a - b : way.likes(x, y) || a - b;
      }),
    );
    const adds = (index: number) => placeAt(index)?.adds[aim] ?? 0n;
    return {
      by,
      objective: Number(chosen.reduce((sum, index) => sum + adds(index), 0n)),
      placed: chosen.length,
    };
  });
}
