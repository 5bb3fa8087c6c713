// What is the smallest change that brings one park to its targets?

import { toNumber } from "../../geo/number/ratio";
import type { Demand } from "../../geo/reach/demand";
import { idleYield } from "../../geo/reach/idleYield";
import { liftOf } from "../../geo/reach/lift";
import { releaseProblem } from "../../geo/reach/release";
import { type LeverProblem, renewalProblem } from "../../geo/reach/renewal";
import { sum } from "../../geo/tally/add";
import { perMu } from "../../geo/tally/perMu";
import { judgeConcentration, judgePerMu } from "../../geo/target/judge";
import { MEASURE_OF_METRIC } from "../../geo/target/metricMeasure";
import { surplusYuan } from "../../geo/target/surplusYuan";
import { METRIC_IDS } from "../../geo/target/target";
import { targetsFor } from "../../geo/target/targetFor";
import { ApiError } from "../api/apiError";
import type { DataContext } from "../api/context";
import type { LeverView, ReachDemand, ReachStanding, ReachView } from "../api/reachShapes";
import type { View } from "../api/view";
import { parkNamings } from "../park/parkNaming";
import { choiceView, liftView, metricValue, type ReachScene } from "./leverViews";
import { reachParcels } from "./reachParcels";
import { boundsOf, conditionsOf, type ReachRequest } from "./reachRequest";
import { solveInThread } from "./solveInThread";

/** For HiGHS, each lever. */
const SECONDS = 8;

/**
 * @param signal ends the search where the asker has gone
 * @throws ApiError where there is no such park, or a condition makes no sense
 */
export async function reachOf(
  ctx: DataContext,
  view: View,
  request: ReachRequest,
  signal?: AbortSignal,
): Promise<ReachView> {
  const namings = await ctx.memo.of(`namings ${view.version}`, () => parkNamings(ctx.db, view.district.id));
  const park = namings.find(({ id }) => id === request.id);
  if (park === undefined) throw new ApiError("unknown_park", request.id);
  const parcels = await ctx.memo.of(
    `reach parcels ${view.version} ${view.period} ${view.population} ${request.id}`,
    () => reachParcels(ctx.db, view, request.id),
  );
  const targets = targetsFor(view.set)({ unit: "park", id: park.id, parkKind: park.kind });
  const conditions = conditionsOf(request, targets);
  const bounds = boundsOf(conditions, parcels);
  const tally = sum(parcels.map((parcel) => parcel.tally));
  const judged = METRIC_IDS.map((metric) => {
    const target = targets[metric];
    const judgement =
      metric === "concentration"
        ? judgeConcentration(tally, park.leads, target, view.annual)
        : judgePerMu(tally, MEASURE_OF_METRIC[metric], target, view.annual);
    return { metric, target, judgement };
  });
  const asked = judged.filter(({ metric, target, judgement }) =>
    request.all
      ? judgement.verdict === "missed" && target !== null && !target.reference && target.operator !== "<="
      : metric === request.metric,
  );
  const standing = view.annual ? standingOf(asked) : "not_annual";
  const demands = asked.flatMap(({ metric, target, judgement }): ReachDemand[] => {
    if (target === null) return [];
    return [
      {
        metric,
        target,
        verdict: judgement.verdict,
        surplusYuan: judgement.surplusCents === null ? null : surplusYuan(judgement.surplusCents),
        value: metricValue(tally, target, park.leads),
        targetValue: Number(target.value) / (metric === "concentration" ? 100 : 1),
      },
    ];
  });
  const scene: ReachScene = {
    parcels,
    park: tally,
    demands: demands.map(({ target }) => target),
    leads: park.leads,
  };
  const chosen: LeverProblem[] = [];
  const levers = standing === "missed" ? request.levers : [];
  for (const lever of levers) {
    if (lever === "renew")
      chosen.push(renewalProblem(parcels, scene.demands, park.leads, conditions.yields, bounds));
    if (lever === "release") chosen.push(releaseProblem(parcels, scene.demands, park.leads, bounds));
  }
  const outcomes =
    chosen.length === 0
      ? []
      : await solveInThread(
          {
            problems: chosen.map(({ problem }) => problem),
            targets: scene.demands.length,
            seconds: SECONDS,
          },
          signal,
        );
  const views: LeverView[] = [];
  let at = 0;
  for (const lever of levers) {
    if (lever === "lift") {
      for (const demand of scene.demands) {
        const lift = liftOf(parcels, demand, park.leads, conditions.yields[demand.metric], bounds);
        views.push(liftView(lift, demand, scene));
      }
      continue;
    }
    const problem = chosen[at];
    const outcome = outcomes[at];
    if (problem !== undefined && outcome !== undefined)
      views.push(choiceView(lever, problem, outcome, scene));
    at += 1;
  }
  const [only] = scene.demands;
  return {
    parkId: park.id,
    name: park.name,
    nameEn: park.name_en,
    period: view.period,
    population: view.population,
    targetSet: view.set.id,
    all: request.all,
    standing,
    leads: [...park.leads],
    demands,
    conditions,
    levers: views,
    idle:
      standing === "missed" && only !== undefined && scene.demands.length === 1
        ? idleOf(scene, only, bounds)
        : null,
  };
}

function standingOf(
  asked: readonly { target: { operator: string } | null; judgement: { verdict: string } }[],
): ReachStanding {
  if (asked.length === 0) return "met";
  if (asked.some(({ target }) => target === null)) return "no_target";
  if (asked.some(({ target }) => target?.operator === "<=")) return "upper_limit";
  if (asked.some(({ judgement }) => judgement.verdict === "undecided")) return "undecided";
  return asked.every(({ judgement }) => judgement.verdict === "met") ? "met" : "missed";
}

function idleOf(scene: ReachScene, demand: Demand, bounds: ReturnType<typeof boundsOf>): ReachView["idle"] {
  const found = idleYield(scene.parcels, demand, scene.leads, bounds);
  const measure = MEASURE_OF_METRIC[demand.metric];
  const best = scene.parcels.reduce<number | null>((most, { tally }) => {
    const value = perMu(tally, measure);
    return value === null || (most !== null && most >= value) ? most : value;
  }, null);
  return {
    parcels: found.ids.length,
    areaDm2: found.areaDm2,
    neededPerMu: found.neededPerMu === null ? null : toNumber(found.neededPerMu),
    bestPerMu: best,
    ids: [...found.ids],
  };
}
