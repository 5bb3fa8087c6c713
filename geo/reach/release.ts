// Which is the least land whose release (腾退) reaches the targets? Its figures leave the park with it.

import { sum } from "../tally/add";
import { figureOf } from "../tally/figureOf";
import { MEASURE_OF_METRIC } from "../target/metricMeasure";
import { type Demand, needOf, partOf, type ReachParcel } from "./demand";
import { atMost, type NeedRow } from "./problem";
import { type Bounds, type LeverProblem, mayTouch } from "./renewal";

/**
 * Least land to release: a parcel costs its area in 0.01 m² and gains its own shortfall. Two more rows a figure keep
 * the answer judgeable: what is left must still cover 90 % of its occupied land, and must not be nothing.
 * @throws RangeError where a target is no decimal
 */
export function releaseProblem(
  parcels: readonly ReachParcel[],
  demands: readonly Demand[],
  leads: readonly string[],
  bounds: Bounds,
): LeverProblem {
  const rows = demands.map((demand) => {
    const parts = parcels.map(({ tally }) => partOf(tally, demand, leads));
    const total = parts.reduce((all, { numerator }) => all + numerator, 0n);
    return {
      need: needOf(total, demand),
      gains: parts.map(({ numerator }) => -numerator),
      denominator: parts[0]?.denominator ?? 1n,
    };
  });
  const held = judgeableRows(parcels, demands);
  const open = parcels.flatMap((parcel, index) =>
    mayTouch(parcel, bounds) && [...rows, ...held].some(({ gains }) => (gains[index] ?? 0n) > 0n)
      ? [index]
      : [],
  );
  const candidates = open.flatMap((index) => parcels[index] ?? []);
  return {
    candidates,
    problem: {
      costs: candidates.map(({ tally }) => BigInt(tally.areaDm2)),
      rows: [
        ...[...rows, ...held].map(({ need, gains }) => ({
          need,
          gains: open.map((index) => gains[index] ?? 0n),
        })),
        ...(bounds.most === null ? [] : [atMost(bounds.most, candidates.length)]),
      ],
    },
    denominators: rows.map(({ denominator }) => denominator),
  };
}

function judgeableRows(parcels: readonly ReachParcel[], demands: readonly Demand[]): NeedRow[] {
  const park = sum(parcels.map(({ tally }) => tally));
  const measures = new Set(demands.map(({ metric }) => MEASURE_OF_METRIC[metric]));
  return [...measures].flatMap((measure) => {
    const covered = (tally: ReachParcel["tally"]) => BigInt(figureOf(tally, measure).landDm2);
    const spare = (tally: ReachParcel["tally"]) => 10n * covered(tally) - 9n * BigInt(tally.occupiedDm2);
    return [
      { need: -spare(park), gains: parcels.map(({ tally }) => -spare(tally)) },
      { need: 1n - covered(park), gains: parcels.map(({ tally }) => -covered(tally)) },
    ];
  });
}
