// Which parks must go on meeting their targets, and what do they have to spare? Rows of a plan, exact.
import { partOf } from "../../../geo/reach/demand";
import { DISTRICT } from "../../../geo/scenario/plotTallies";
import { figureOf } from "../../../geo/tally/figureOf";
import type { Tally } from "../../../geo/tally/tally";
import { MEASURE_OF_METRIC } from "../../../geo/target/metricMeasure";
import { METRIC_IDS, type MetricId, type Target } from "../../../geo/target/target";
import type { ScenarioUnit } from "../../api/scenarioShapes";
import { unitFigures } from "../../scenario/unitFigures";
import type { MatchGround } from "../matchGround";

/** A target that a park meets now and must go on meeting: what it has to spare, exact. */
export interface ParkRow {
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

export function parkRows({ base, view }: MatchGround): ParkRow[] {
  if (!view.annual) return [];
  return base.units.flatMap((unit) => {
    const figures = unitFigures(unit.tally, unit, base);
    return METRIC_IDS.flatMap((metric): ParkRow[] => {
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
