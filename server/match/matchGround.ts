// What do projects and sites stand on: parks with their sums and targets, and every parcel with what is known of it?
import type { ScenarioPark } from "../../geo/scenario/scenarioState";
import type { DataContext } from "../api/context";
import type { ScenarioBaseView, ScenarioUnit } from "../api/scenarioShapes";
import type { View } from "../api/view";
import { scenarioBase } from "../scenario/scenarioBase";
import { toldFacts } from "./askable";
import { type FloorSite, floorsOf } from "./floors";
import { layerFacts } from "./layerFacts";
import { type Site, sitesOf } from "./sites";

export interface MatchGround {
  readonly view: View;
  readonly base: ScenarioBaseView;
  readonly units: ReadonlyMap<string, ScenarioUnit>;
  readonly parks: ReadonlyMap<string, ScenarioPark>;
  readonly sites: readonly Site[];
  readonly floors: readonly FloorSite[];
  /** What somebody tells of any land; see `isAskable`. */
  readonly told: ReadonlySet<string>;
}

/** Read once for a state of the data and a view. */
export function matchGround(ctx: DataContext, view: View): Promise<MatchGround> {
  const { version, period, population, set } = view;
  return ctx.memo.of(`match ground ${version} ${period} ${population} ${set.id}`, async () => {
    const base = await scenarioBase(ctx, view);
    const parks = new Map(
      base.units.flatMap(({ id, kind, parentId }) =>
        kind === null ? [] : [[id, { kind, parentId }] as const],
      ),
    );
    const layers = await layerFacts(ctx.db, view.district.id);
    const sites = await sitesOf(ctx.db, view, parks, layers);
    return {
      told: toldFacts(layers.known, sites),
      view,
      base,
      units: new Map(base.units.map((unit) => [unit.id, unit])),
      parks,
      sites,
      floors: await floorsOf(ctx.db, view.district.id, sites),
    };
  });
}
