// Where does a scenario lead, by adding every plot of the district? The check of what the page works out by differences.

import { isDeepStrictEqual } from "node:util";
import { idsNear, withExtents } from "../../geo/scenario/extent";
import type { Plot } from "../../geo/scenario/plot";
import { addedTallies } from "../../geo/scenario/plotTallies";
import { ScenarioReplay } from "../../geo/scenario/replay";
import type { ScenarioLog } from "../../geo/scenario/scenarioEvent";
import { landsOf, needsOf } from "../../geo/scenario/scenarioEvent";
import type { ScenarioBase } from "../../geo/scenario/scenarioState";
import { add } from "../../geo/tally/add";
import { EMPTY_TALLY, type Tally } from "../../geo/tally/tally";
import type { DataContext } from "../api/context";
import type { ScenarioBaseView, ScenarioStanding } from "../api/scenarioShapes";
import type { View } from "../api/view";
import { inTurns } from "../db/giveWay";
import { scenarioBase } from "./scenarioBase";
import { plotIdsNear, plotsOfDistrict } from "./scenarioPlots";
import { unitFigures } from "./unitFigures";

/** Each log by itself over the same land. */
export async function scenarioStandings(
  ctx: DataContext,
  view: View,
  logs: readonly ScenarioLog[],
): Promise<ScenarioStanding[]> {
  const base = await scenarioBase(ctx, view);
  const edits = logs.flatMap(({ events }) => events.map(({ edit }) => edit));
  const named = edits.flatMap((edit) => needsOf(edit).plots);
  const near = await plotIdsNear(ctx.db, view, landsOf(edits));
  const plots = await plotsOfDistrict(ctx.db, view, [...new Set([...named, ...near])]);
  const land = baseOf(plots, base);
  const standings: ScenarioStanding[] = [];
  for (const log of logs) standings.push(await standingOf(view, base, plots, land, log));
  return standings;
}

/** All plots added, a few at a time: whoever else asks the server for something is served between. */
async function addedInTurns(
  plots: readonly Plot[],
  parks: ScenarioBase["parks"],
  population: View["population"],
): Promise<Map<string, Tally>> {
  const sums = new Map<string, Tally>();
  const turn = inTurns();
  for (let at = 0; at < plots.length; at += AT_ONCE) {
    for (const [unit, tally] of addedTallies(plots.slice(at, at + AT_ONCE), parks, population))
      sums.set(unit, add(sums.get(unit) ?? EMPTY_TALLY, tally));
    await turn();
  }
  return sums;
}

/** So many plots are added within a millisecond or two. */
const AT_ONCE = 500;

function baseOf(plots: readonly Plot[], { units }: ScenarioBaseView): ScenarioBase {
  const byId = new Map(plots.map((plot) => [plot.id, plot]));
  const byEnterprise = new Map<string, string[]>();
  for (const { id, parts } of plots)
    for (const enterprise of new Set(
      parts.flatMap(({ holdings }) => holdings.map((one) => one.enterpriseId)),
    ))
      byEnterprise.set(enterprise, [...(byEnterprise.get(enterprise) ?? []), id]);
  const drawn = withExtents(plots);
  return {
    parks: new Map(
      units.flatMap(({ id, kind, parentId }) => (kind === null ? [] : [[id, { kind, parentId }] as const])),
    ),
    plot: (id) => byId.get(id),
    isKnown: (id) => byId.has(id),
    plotsOf: (enterpriseId) => byEnterprise.get(enterpriseId) ?? [],
    // only those have shapes that an event names or lies beside
    plotsNear: (extent) => idsNear(drawn, extent),
  };
}

async function standingOf(
  view: View,
  base: ScenarioBaseView,
  plots: readonly Plot[],
  land: ScenarioBase,
  log: ScenarioLog,
): Promise<ScenarioStanding> {
  const replay = new ScenarioReplay(land, view.population);
  const steps = replay.run(log);
  const touched = replay.touched();
  const now = [
    ...plots.filter(({ id }) => !touched.has(id)),
    ...[...touched.values()].filter((plot) => plot !== null),
  ];
  const sums = await addedInTurns(now, land.parks, view.population);
  const units = base.units.map((unit) => ({ unit, after: sums.get(unit.id) ?? EMPTY_TALLY }));
  return {
    units: units
      .filter(({ unit, after }) => !isDeepStrictEqual(unit.tally, after))
      .map(({ unit, after }) => ({
        ...{ id: unit.id, name: unit.name, nameEn: unit.nameEn, before: unit.tally, after },
        was: unitFigures(unit.tally, unit, base),
        is: unitFigures(after, unit, base),
      })),
    steps: steps.map(({ event, state, refusal, remarks }) => ({
      event,
      state,
      refusal,
      remarks: [...remarks],
    })),
    agrees: units.every(({ unit, after }) => isDeepStrictEqual(replay.tally(unit.id, unit.tally), after)),
  };
}
