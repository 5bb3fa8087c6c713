// What would idle land have to yield for it alone to close the gap?
import { type Ratio, ratio } from "../number/ratio";
import { sum } from "../tally/add";
import { targetDecimal } from "../target/surplus";
import { type Demand, needOf, partOf, type ReachParcel } from "./demand";
import { type Bounds, mayTouch } from "./renewal";

/** Idle land without figures, and the yield that it needs. */
export interface IdleYield {
  readonly ids: readonly string[];
  readonly areaDm2: number;
  /** 万元/亩 on all of it, exact, for the target to be just met; null without idle land. */
  readonly neededPerMu: Ratio | null;
}

/**
 * The yield at which all idle land, put to use, closes the gap by itself: its land joins the denominator, so it must
 * first earn the target and then the gap. For concentration its output is the leading industries'.
 * @throws RangeError where the target is no decimal
 */
export function idleYield(
  parcels: readonly ReachParcel[],
  demand: Demand,
  leads: readonly string[],
  bounds: Bounds,
): IdleYield {
  const idle = parcels.filter(
    (parcel) => parcel.tally.idleDm2 > 0 && parcel.tally.occupiedDm2 === 0 && mayTouch(parcel, bounds),
  );
  const areaDm2 = idle.reduce((total, { tally }) => total + tally.idleDm2, 0);
  const { numerator, denominator } = partOf(sum(parcels.map(({ tally }) => tally)), demand, leads);
  const need = needOf(numerator, demand);
  const { digits } = targetDecimal(demand.value);
  const land = BigInt(areaDm2);
  const ids = idle.map(({ id }) => id);
  if (areaDm2 <= 0) return { ids, areaDm2, neededPerMu: null };
  if (demand.metric !== "concentration") {
    // Idle land that is in the denominator already has its target in the gap.
    const already = demand.denominator === "supplied" || demand.denominator === "gross";
    const own = already ? 0n : digits * 15n * land;
    return { ids, areaDm2, neededPerMu: ratio(own + need, denominator * 15n * land) };
  }
  const eachYuan = 100n * denominator - digits;
  return {
    ids,
    areaDm2,
    neededPerMu: eachYuan <= 0n ? null : ratio(20n * need, 3n * eachYuan * land),
  };
}
