// Which parks must meet which targets, and what do they have to spare, or lack? Rows of a plan, exact.
import { partOf } from "../../../geo/reach/demand";
import { DISTRICT } from "../../../geo/scenario/plotTallies";
import { figureOf } from "../../../geo/tally/figureOf";
import type { Tally } from "../../../geo/tally/tally";
import { MEASURE_OF_METRIC } from "../../../geo/target/metricMeasure";
import { METRIC_IDS, type MetricId, type Target } from "../../../geo/target/target";
import { ApiError } from "../../api/apiError";
import type { ScenarioUnit } from "../../api/scenarioShapes";
import { unitFigures } from "../../scenario/unitFigures";
import type { MatchGround } from "../matchGround";
import type { ReachTarget } from "./planRequest";

/** A target that a park must meet with the plan: what it has to spare today, exact; below 0 where it lacks. */
export interface ParkRow {
  readonly row: string;
  readonly unit: ScenarioUnit;
  readonly target: Target;
  readonly spare: bigint;
  /** What a change of the park's Tally adds to it. */
  readonly of: (change: Tally) => bigint;
  /** Asked for, met today or not; false: to be kept because it is met. */
  readonly required: boolean;
}

/** What the reported land has over 90 % of the land in use, in 1/10 of 0.01 m². */
function coverageSpare(tally: Tally, metric: MetricId): bigint {
  const { landDm2 } = figureOf(tally, MEASURE_OF_METRIC[metric]);
  return 10n * BigInt(landDm2) - 9n * BigInt(tally.occupiedDm2);
}

const COVERAGE = " coverage";
/** Whether a row holds a park's figures to its land, not to a target. */
export const isCoverageRow = (row: string): boolean => row.endsWith(COVERAGE);
export const parkRow = (parkId: string, metric: MetricId): string => `${parkId} ${metric}`;

/**
 * @param keepMet whether every park's binding target that is met today must still be
 * @param reach targets that must be met, whatever they are today
 * @throws ApiError where a park is unknown, or has no such target that can be reached from below
 */
export function parkRows(ground: MatchGround, keepMet: boolean, reach: readonly ReachTarget[]): ParkRow[] {
  const { base, view, units } = ground;
  for (const { parkId, metric } of reach) {
    const unit = parkId === DISTRICT ? undefined : units.get(parkId);
    if (unit === undefined) throw new ApiError("unknown_park", parkId);
    if (!isFloorTarget(unit.targets[metric])) throw new ApiError("plan_no_target", parkRow(parkId, metric));
  }
  if (!view.annual) return [];
  const asked = new Set(reach.map(({ parkId, metric }) => parkRow(parkId, metric)));
  return base.units.flatMap((unit) => {
    if (unit.id === DISTRICT) return [];
    const figures = unitFigures(unit.tally, unit, base);
    return METRIC_IDS.flatMap((metric): ParkRow[] => {
      const target = unit.targets[metric];
      if (!isFloorTarget(target)) return [];
      const required = asked.has(parkRow(unit.id, metric));
      const met = figures.find((one) => one.metric === metric)?.verdict === "met";
      const kept = keepMet && met && !target.reference;
      return required || kept ? rowsOf(unit, target, metric, required) : [];
    });
  });
}

/** Only a target that is judged and is a least value can be a row of its own. */
export const isFloorTarget = <T extends Target>(target: T | null): target is T =>
  target !== null && !target.exemption && (target.operator === ">=" || target.operator === ">");

function rowsOf(unit: ScenarioUnit, target: Target, metric: MetricId, required: boolean): ParkRow[] {
  const { numerator } = partOf(unit.tally, target, unit.leads);
  const bare = { unit, target, required };
  return [
    {
      ...bare,
      row: parkRow(unit.id, metric),
      spare: target.operator === ">" ? numerator - 1n : numerator,
      of: (change) => partOf(change, target, unit.leads).numerator,
    },
    // a park whose figures cover less than 90 % of its land in use is not judged at all
    {
      ...bare,
      row: `${parkRow(unit.id, metric)}${COVERAGE}`,
      spare: coverageSpare(unit.tally, metric),
      of: (change) => coverageSpare(change, metric),
    },
  ];
}
