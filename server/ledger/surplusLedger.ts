// Who carries a park over its target and who drags it: the bars of a waterfall, every line of the table, what is missing?
import { type Contribution, contributionsOf } from "../../geo/ledger/contributionsOf";
import { surplusOfHoldings } from "../../geo/ledger/holding";
import { shortfall } from "../../geo/ledger/shortfall";
import { waterfall } from "../../geo/ledger/waterfall";
import { safeInteger } from "../../geo/number/safeInteger";
import { surplusYuan } from "../../geo/target/surplusYuan";
import type { MetricId } from "../../geo/target/target";
import type { LedgerLineView, LedgerView } from "../api/ledgerShapes";
import type { View } from "../api/view";
import type { Queryable } from "../db/database";
import type { HoldingUnit, PlacedHolding } from "./holdings";
import { holdingNames, type LedgerSubject, subjectHoldings } from "./subjectHoldings";

export interface LedgerRequest {
  readonly park: LedgerSubject;
  readonly metric: MetricId;
  readonly unit: HoldingUnit;
  /** Bars at each end. */
  readonly lines: number;
}

/** @throws ApiError where there is no such park */
export async function surplusLedger(
  db: Queryable,
  view: View,
  { park, metric, unit, lines }: LedgerRequest,
): Promise<LedgerView> {
  const state = await subjectHoldings(db, view, park, metric, unit);
  const { subject, holdings, target, against, reason, coverage } = state;
  const without = holdings.filter(({ yuan }) => yuan === null);
  const head = {
    id: subject.id,
    name: subject.name,
    nameEn: subject.nameEn,
    metric,
    unit,
    period: view.period,
    target,
    reason,
    coverage,
    withoutFigure: without.length,
  };
  if (against === null) return { ...head, bars: null, rows: [], shortfall: null };
  const parts = contributionsOf(holdings, against);
  const names = await holdingNames(
    db,
    view.district.id,
    unit,
    parts.map(({ id }) => id),
  );
  const placed = new Map(holdings.map((holding) => [holding.id, holding]));
  const line = (part: Contribution) => lineOf(part, names, placed);
  const bars = waterfall(parts, lines);
  const sums = {
    yuan: parts.reduce((sum, { yuan }) => sum + (yuan ?? 0), 0),
    landDm2: parts.reduce((sum, { landDm2 }) => sum + landDm2, 0),
    leadYuan: parts.reduce((sum, { leadYuan }) => sum + leadYuan, 0),
  };
  const missing = shortfall(surplusOfHoldings(holdings, against), against, sums);
  return {
    ...head,
    bars: {
      best: bars.best.map(line),
      restUp: { count: bars.restUp.count, surplusYuan: surplusYuan(bars.restUp.surplusCents) },
      restDown: { count: bars.restDown.count, surplusYuan: surplusYuan(bars.restDown.surplusCents) },
      worst: bars.worst.map(line),
      totalYuan: surplusYuan(bars.totalCents),
    },
    rows: parts.toReversed().map(line),
    shortfall:
      missing === null
        ? null
        : {
            yuan: amount(missing.yuan),
            landDm2: amount(missing.landDm2),
            convertYuan: amount(missing.convertYuan),
          },
  };
}

function lineOf(
  { id, yuan, landDm2, leadYuan, surplusCents }: Contribution,
  names: ReadonlyMap<string, string>,
  placed: ReadonlyMap<string, PlacedHolding>,
): LedgerLineView {
  return {
    id,
    name: names.get(id) ?? null,
    parcelId: placed.get(id)?.parcelIds[0] ?? null,
    parcels: placed.get(id)?.parcelIds.length ?? 0,
    yuan,
    landDm2,
    leadYuan,
    surplusYuan: surplusYuan(surplusCents),
  };
}

const amount = (value: bigint | null): number | null => (value === null ? null : safeInteger(value));
