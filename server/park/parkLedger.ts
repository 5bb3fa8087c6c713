// Which parcels carry a park over its target and which drag it, in yuan that add up?

import { type LedgerLine, ledger } from "../../geo/ledger/ledger";
import type { Measure, Tally } from "../../geo/tally/tally";
import { judgePerMu } from "../../geo/target/judge";
import { METRIC_OF_MEASURE } from "../../geo/target/metricMeasure";
import type { TargetSubject } from "../../geo/target/scope";
import { surplusYuan } from "../../geo/target/surplusYuan";
import { targetFor } from "../../geo/target/targetFor";
import type { Contribution, ParkLedger } from "../api/shapes";
import type { Yardstick } from "../metrics/judgeSubject";

/** Lines at each end of the ledger: as many as the longest list of the page shows. */
const ENDS = 8;

const EMPTY: ParkLedger = {
  best: [],
  rest: { parcels: 0, surplusYuan: 0, positive: 0, negative: 0 },
  worst: [],
  totalYuan: null,
};

/** The ledger of one measure; empty where nothing may be held against a target. */
export function parkLedger(
  parcels: readonly { readonly id: string; readonly tally: Tally }[],
  measure: Measure,
  park: TargetSubject,
  { set, annual }: Pick<Yardstick, "set" | "annual">,
): ParkLedger {
  const target = targetFor(set, METRIC_OF_MEASURE[measure], park);
  if (target === null || target.exemption || !annual) return EMPTY;
  const found = ledger(parcels, measure, target.value, ENDS, target.denominator);
  if (found.totalCents === null) return EMPTY;
  const tallies = new Map(parcels.map(({ id, tally }) => [id, tally]));
  const line = ({ id, surplusCents }: LedgerLine): Contribution => {
    const tally = tallies.get(id);
    return {
      parcelId: id,
      areaDm2: tally?.areaDm2 ?? 0,
      surplusYuan: surplusYuan(surplusCents),
      value:
        tally === undefined ? null : judgePerMu(tally, measure, { ...target, exemption: null }, annual).value,
    };
  };
  return {
    best: found.best.map(line),
    rest: {
      parcels: found.rest.parcels,
      surplusYuan: surplusYuan(found.rest.surplusCents),
      positive: found.rest.positiveParcels,
      negative: found.rest.negativeParcels,
    },
    worst: found.worst.map(line),
    totalYuan: surplusYuan(found.totalCents),
  };
}
