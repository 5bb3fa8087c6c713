// How little more output or tax reaches the targets, and on which parcels can it come?

import { concentration } from "../concentration/concentration";
import { figureOf } from "../tally/figureOf";
import { landUnder } from "../target/denominator";
import { MEASURE_OF_METRIC } from "../target/metricMeasure";
import { targetDecimal } from "../target/surplus";
import type { MetricId } from "../target/target";
import { type Demand, needOf, partOf, type ReachParcel } from "./demand";
import { type Bounds, mayTouch } from "./renewal";

/** More of one figure on one parcel. */
interface LiftSite {
  readonly id: string;
  readonly extraYuan: bigint;
  /** What the parcel could take at most. */
  readonly roomYuan: bigint;
}

/** The least extra money of one demand. */
export interface Lift {
  readonly metric: MetricId;
  /** What one yuan more adds to the surplus, in 1 ÷ denominator of 0.01 yuan, as the surplus itself is counted. */
  readonly eachYuan: bigint;
  /** No less can do: every extra yuan adds the same to the surplus. Null where it adds nothing, as to a share of 100 %. */
  readonly leastYuan: bigint | null;
  /** All that the candidates can take together. */
  readonly roomYuan: bigint;
  readonly candidates: number;
  /** Fewest parcels that can take it, the most room first; null where the room is too small. */
  readonly sites: readonly LiftSite[] | null;
  /** What is still missing with all room used, in yuan of that figure; 0 where it can be reached, null where no amount of it can do. */
  readonly shortYuan: bigint | null;
}

/**
 * Least extra output, tax or R&D for one demand; for concentration the extra output is the leading industries'. The
 * amount is proved by arithmetic: need ÷ what one yuan adds, rounded up. The parcels are the fewest that can take it,
 * as no other set of so few has more room.
 * @param perMu 万元/亩 up to which a parcel may be lifted, decimal text
 * @throws RangeError where a number is no decimal
 * @example liftOf(parcels, { metric: "tax_per_mu", operator: ">=", value: "48" }, [], "48", bounds).leastYuan
 */
export function liftOf(
  parcels: readonly ReachParcel[],
  demand: Demand,
  leads: readonly string[],
  perMu: string,
  bounds: Bounds,
): Lift {
  const parts = parcels.map(({ tally }) => partOf(tally, demand, leads));
  const need = needOf(
    parts.reduce((sum, { numerator }) => sum + numerator, 0n),
    demand,
  );
  const denominator = parts[0]?.denominator ?? 1n;
  const eachYuan =
    demand.metric === "concentration"
      ? 100n * denominator - targetDecimal(demand.value).digits
      : 100n * denominator;
  const leastYuan = need <= 0n ? 0n : eachYuan <= 0n ? null : (need + eachYuan - 1n) / eachYuan;
  const rooms = parcels
    .filter((parcel) => mayTouch(parcel, bounds))
    .map((parcel) => ({ id: parcel.id, roomYuan: roomOf(parcel, demand, leads, perMu) }))
    .filter(({ roomYuan }) => roomYuan > 0n)
    .sort((a, b) => (a.roomYuan > b.roomYuan ? -1 : a.roomYuan < b.roomYuan ? 1 : a.id < b.id ? -1 : 1));
  const usable = bounds.most === null ? rooms : rooms.slice(0, bounds.most);
  const roomYuan = usable.reduce((sum, site) => sum + site.roomYuan, 0n);
  const reached = leastYuan !== null && roomYuan >= leastYuan;
  let left = leastYuan ?? 0n;
  const sites: LiftSite[] = [];
  for (const site of reached ? usable : []) {
    if (left <= 0n) break;
    const extraYuan = site.roomYuan < left ? site.roomYuan : left;
    sites.push({ ...site, extraYuan });
    left -= extraYuan;
  }
  return {
    metric: demand.metric,
    eachYuan,
    leastYuan,
    roomYuan,
    candidates: rooms.length,
    sites: reached ? sites : null,
    shortYuan: leastYuan === null ? null : reached ? 0n : leastYuan - roomYuan,
  };
}

/** What a parcel that carries the figure can take up to the yield, whole yuan, rounded down. */
function roomOf({ tally }: ReachParcel, demand: Demand, leads: readonly string[], perMu: string): bigint {
  const { metric, denominator } = demand;
  const measure = MEASURE_OF_METRIC[metric];
  if (figureOf(tally, measure).landDm2 <= 0) return 0n;
  const { yuan, landDm2 } = landUnder(tally, measure, denominator);
  if (metric === "concentration" && concentration(tally.outputByIndustry, leads).leadYuan <= 0) return 0n;
  const { digits, scale } = targetDecimal(perMu);
  return (15n * digits * BigInt(landDm2)) / (100n * 10n ** BigInt(scale)) - BigInt(yuan);
}
