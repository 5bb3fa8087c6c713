// What has become of each park's targets?
import { judgeUnit } from "../../geo/scenario/judgeUnit";
import { DISTRICT } from "../../geo/scenario/plotTallies";
import type { ScenarioReplay } from "../../geo/scenario/replay";
import { isNothing } from "../../geo/tally/isNothing";
import type { Tally } from "../../geo/tally/tally";
import type { Judgement } from "../../geo/target/judgement";
import { METRIC_IDS } from "../../geo/target/target";
import type { ScenarioBaseView, ScenarioUnit } from "../../server/api/scenarioShapes";
import type { MetricId, TargetView } from "../../server/api/shapes";

/** One target of a unit, base and now. */
export interface MetricChange {
  metric: MetricId;
  target: TargetView | null;
  was: Judgement;
  is: Judgement;
}

export interface UnitChange {
  unit: ScenarioUnit;
  after: Tally;
  changed: boolean;
  metrics: MetricChange[];
}

/** A unit under a scenario; concentration is said of parks alone, as the district has no plan of its own. */
export function unitChange(unit: ScenarioUnit, base: ScenarioBaseView, replay: ScenarioReplay): UnitChange {
  const { targets, leads } = unit;
  const yardstick = { targets, leads, clusters: base.clusters, annual: base.annual };
  const after = replay.tally(unit.id, unit.tally);
  const [was, is] = [judgeUnit(unit.tally, yardstick), judgeUnit(after, yardstick)];
  return {
    ...{ unit, after, changed: replay.deltas().has(unit.id) },
    metrics: METRIC_IDS.filter((metric) => metric !== "concentration" || unit.id !== DISTRICT).map(
      (metric) => ({
        ...{ metric, target: targets[metric], was: was[metric], is: is[metric] },
      }),
    ),
  };
}

/** How many parcels the land is in, and how large it was drawn: neither is land nor money that came or went. */
const UNSEEN = {
  ...{ parcels: 0, geodesicDm2: 0 },
  ...{ outputLandGeodesicDm2: 0, taxLandGeodesicDm2: 0, rdLandGeodesicDm2: 0 },
};

/** Whether land or money of a unit came or went. */
export function isChanged(id: string, replay: ScenarioReplay): boolean {
  const delta = replay.deltas().get(id);
  return delta !== undefined && !isNothing({ ...delta, ...UNSEEN });
}

/**
 * Units whose land or figures differ, the district last; of a whole base in which little changes, only those are judged. A cut that
 * makes two parcels of one changes nothing else: that is no change of a park.
 */
export function changedUnits(base: ScenarioBaseView, replay: ScenarioReplay): UnitChange[] {
  return base.units.filter(({ id }) => isChanged(id, replay)).map((unit) => unitChange(unit, base, replay));
}
