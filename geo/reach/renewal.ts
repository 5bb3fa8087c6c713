// Which is the smallest number of parcels whose renewal reaches the targets?
import type { MetricId } from "../target/target";
import { type Demand, landOf, needOf, type ReachParcel, renewedPart } from "./demand";
import { atMost, type ReachProblem } from "./problem";

/** A lever as a problem in integers, with what its rows are measured in. */
export interface LeverProblem {
  /** Parcels that may be chosen, in the order of the problem's columns. */
  readonly candidates: readonly ReachParcel[];
  readonly problem: ReachProblem;
  /** The first rows are the demands'; each is in 1 ÷ denominator of 0.01 yuan. */
  readonly denominators: readonly bigint[];
}

/** What may be touched. */
export interface Bounds {
  /** Parcels that stay as they are. */
  readonly keep: ReadonlySet<string>;
  /** Only these may be touched; null: all others than those kept. */
  readonly only: ReadonlySet<string> | null;
  /** At most so many parcels; null: any number. */
  readonly most: number | null;
}

export const mayTouch = ({ id }: ReachParcel, { keep, only }: Bounds): boolean =>
  !keep.has(id) && (only === null || only.has(id));

/**
 * Fewest parcels to renew: each candidate costs 1 and gains what its land would have at the yield, over what it has.
 * @param yields 万元/亩 that a renewed mu brings, by metric
 * @throws RangeError where a yield or target is no decimal
 */
export function renewalProblem(
  parcels: readonly ReachParcel[],
  demands: readonly Demand[],
  leads: readonly string[],
  yields: Readonly<Record<MetricId, string>>,
  bounds: Bounds,
): LeverProblem {
  const rows = demands.map((demand) => {
    const parts = parcels.map(({ tally }) => renewedPart(tally, demand, leads, yields[demand.metric]));
    const gains = parts.map(({ before, after }, at) => {
      const parcel = parcels[at];
      return parcel !== undefined && landOf(parcel.tally, demand) > 0 ? after - before : 0n;
    });
    const total = parts.reduce((sum, { before }) => sum + before, 0n);
    return { need: needOf(total, demand), gains, denominator: parts[0]?.denominator ?? 1n };
  });
  const open = parcels.flatMap((parcel, index) =>
    mayTouch(parcel, bounds) && rows.some(({ gains }) => (gains[index] ?? 0n) > 0n) ? [index] : [],
  );
  return {
    candidates: open.flatMap((index) => parcels[index] ?? []),
    problem: {
      costs: open.map(() => 1n),
      rows: [
        ...rows.map(({ need, gains }) => ({ need, gains: open.map((index) => gains[index] ?? 0n) })),
        ...(bounds.most === null ? [] : [atMost(bounds.most, open.length)]),
      ],
    },
    denominators: rows.map(({ denominator }) => denominator),
  };
}
