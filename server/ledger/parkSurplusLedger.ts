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
import { groupBy } from "../import/groupBy";
import { enterprisesIn, type HeldRow, heldFigures, heldIn, holdingsInside, parkTrees } from "./heldFigures";
import { ledgerYardstick } from "./ledgerYardstick";
import { enterpriseNames, parkUnits, unitOf } from "./units";
import type { Unit } from "./yardstickOf";

export interface LedgerRequest {
  readonly metric: MetricId;
  readonly by: LedgerBy;
  /** Lines at each end; the others are folded. */
  readonly lines: number;
}

/** @throws ApiError where there is no such park */
export async function parkSurplusLedger(
  db: Queryable,
  view: View,
  { parkId, ...request }: LedgerRequest & { readonly parkId: string },
): Promise<SurplusLedgerView> {
  const { district, period } = view;
  const unit = await unitOf(db, view, parkId);
  const rows = await heldFigures(db, district.id, period, await enterprisesIn(db, district.id, parkId));
  const parks = new Set(
    (await db.query<{ park_id: string }>("select park_id from park_tree($1, $2)", [district.id, parkId])).map(
      ({ park_id }) => park_id,
    ),
  );
  const ledger = ledgerOf(view, unit, rows, parks, request);
  const names = await enterpriseNames(db, district.id, idsOf([ledger]));
  return named(ledger, names);
}

/** The ledger of every park, by id: the figures of the district are read once for all of them. */
export async function surplusLedgersOfParks(
  db: Queryable,
  view: View,
  request: LedgerRequest,
): Promise<SurplusLedgerView[]> {
  const { district, period } = view;
  const rows = groupBy(await heldFigures(db, district.id, period, null), ({ park_id }) => park_id ?? "");
  const trees = await parkTrees(db, district.id);
  const ledgers = (await parkUnits(db, district.id)).map((unit) => {
    const parks = trees.get(unit.id) ?? new Set<string>();
    const inside = [...parks].flatMap((id) => rows.get(id) ?? []);
    return ledgerOf(view, unit, inside, parks, request);
  });
  const names = await enterpriseNames(db, district.id, idsOf(ledgers));
  return ledgers.map((ledger) => named(ledger, names));
}

/** @param rows with all that is inside the parks; what is elsewhere does not count */
function ledgerOf(
  view: View,
  unit: Unit,
  rows: Iterable<HeldRow>,
  parks: ReadonlySet<string>,
  { metric, by, lines }: LedgerRequest,
): SurplusLedgerView {
  const { period, population, set } = view;
  const asked = ledgerYardstick(view, metric, unit);
  const frame = {
    park: { id: unit.id, name: unit.name, nameEn: unit.nameEn },
    period,
    population,
    targetSet: set.id,
    metric,
    by,
    target: asked.target,
    scheduled: asked.scheduled,
  };
  if (asked.yardstick === null) return { ...frame, ...NONE, reason: asked.reason };
  const holdings = holdingsInside(heldIn(rows, parks, MEASURE_OF_METRIC[metric], population));
  const found = surplusLedger(holdings, asked.yardstick, by);
  if (found.totalCents === null) {
    const reason = holdings.length > 0 ? "no_figure" : "no_land";
    return { ...frame, ...NONE, withoutFigure: found.withoutFigure, reason };
  }
  const folded = foldLedger(found.lines, lines);
  const line = (one: SurplusLine): SurplusLineView => {
    const ratio = metric === "concentration" ? null : yieldRatio(one.yuan, one.landDm2);
    return {
      id: one.id,
      name: null,
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
    missing: asked.scheduled === null ? missing(found.totals, asked.yardstick, asked.target.operator) : null,
  };
}

/** The enterprises that the lines are of; parcels have no names. */
function idsOf(ledgers: readonly SurplusLedgerView[]): string[] {
  return ledgers.flatMap(({ by, worst, best }) =>
    by === "enterprise" ? [...worst, ...best].map(({ id }) => id) : [],
  );
}

function named(ledger: SurplusLedgerView, names: ReadonlyMap<string, string>): SurplusLedgerView {
  const name = (line: SurplusLineView) => ({ ...line, name: names.get(line.id) ?? null });
  return { ...ledger, worst: ledger.worst.map(name), best: ledger.best.map(name) };
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
