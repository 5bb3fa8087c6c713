// Which parcels and which enterprises carry a park over a target and which drag it, and what is missing?

import { foldLedger } from "../../geo/ledger/foldLedger";
import { missing } from "../../geo/ledger/missing";
import { type LedgerBy, type SurplusLine, surplusLedger } from "../../geo/ledger/surplusLedger";
import { toNumber } from "../../geo/number/ratio";
import { yieldRatio } from "../../geo/tally/yieldRatio";
import { MEASURE_OF_METRIC } from "../../geo/target/metricMeasure";
import { surplusYuan } from "../../geo/target/surplusYuan";
import type { MetricId } from "../../geo/target/target";
import type { SurplusLedgerView, SurplusLineView } from "../api/ledgerShapes";
import type { View } from "../api/view";
import type { Queryable } from "../db/database";
import { enterprisesIn, heldFigures, heldIn, holdingsInside } from "./heldFigures";
import { enterpriseNames, unitOf } from "./units";
import { yardstickOf } from "./yardstickOf";

export interface LedgerRequest {
  readonly parkId: string;
  readonly metric: MetricId;
  readonly by: LedgerBy;
  /** Lines at each end; the others are folded. */
  readonly lines: number;
}

/** @throws ApiError where there is no such park */
export async function parkSurplusLedger(
  db: Queryable,
  view: View,
  { parkId, metric, by, lines }: LedgerRequest,
): Promise<SurplusLedgerView> {
  const { district, period, population, set } = view;
  const unit = await unitOf(db, view, parkId);
  const asked = yardstickOf(view, metric, unit);
  const frame = {
    park: { id: unit.id, name: unit.name, nameEn: unit.nameEn },
    period,
    population,
    targetSet: set.id,
    metric,
    by,
    target: asked.target,
  };
  if (asked.yardstick === null) return { ...frame, ...NONE, reason: asked.reason };
  const rows = await heldFigures(db, district.id, period, await enterprisesIn(db, district.id, parkId));
  const tree = await db.query<{ park_id: string }>("select park_id from park_tree($1, $2)", [
    district.id,
    parkId,
  ]);
  const parks = new Set(tree.map(({ park_id }) => park_id));
  const holdings = holdingsInside(heldIn(rows, parks, MEASURE_OF_METRIC[metric], population));
  const found = surplusLedger(holdings, asked.yardstick, by);
  if (found.totalCents === null) {
    const reason = holdings.length > 0 ? "no_figure" : "no_land";
    return { ...frame, ...NONE, withoutFigure: found.withoutFigure, reason };
  }
  const folded = foldLedger(found.lines, lines);
  const shown = [...folded.worst, ...folded.best];
  const names =
    by === "enterprise"
      ? await enterpriseNames(
          db,
          district.id,
          shown.map(({ id }) => id),
        )
      : new Map();
  const line = (one: SurplusLine): SurplusLineView => {
    const ratio = metric === "concentration" ? null : yieldRatio(one.yuan, one.landDm2);
    return {
      id: one.id,
      name: names.get(one.id) ?? null,
      parcelId: one.holdings[0]?.parcelId ?? one.id,
      parcels: new Set(one.holdings.map(({ parcelId }) => parcelId)).size,
      landDm2: one.landDm2,
      yuan: one.yuan,
      leadYuan: one.leadYuan,
      value: ratio === null ? null : toNumber(ratio),
      surplusYuan: surplusYuan(one.surplusCents),
    };
  };
  const rest = ({ count, surplusCents }: { count: number; surplusCents: bigint }) => ({
    count,
    surplusYuan: surplusYuan(surplusCents),
  });
  return {
    ...frame,
    reason: null,
    totalYuan: surplusYuan(found.totalCents),
    count: found.lines.length,
    worst: folded.worst.map(line),
    restBelow: rest(folded.restBelow),
    restAbove: rest(folded.restAbove),
    best: folded.best.map(line),
    withoutFigure: found.withoutFigure,
    missing: missing(found.totals, asked.yardstick, asked.target.operator),
  };
}

const NONE = {
  totalYuan: null,
  count: 0,
  worst: [],
  restBelow: { count: 0, surplusYuan: 0 },
  restAbove: { count: 0, surplusYuan: 0 },
  best: [],
  withoutFigure: { count: 0, landDm2: 0 },
  missing: null,
};
