// What does one park or the district hold in one period, and what is it held against?
import type { HoldingTarget } from "../../geo/ledger/holding";
import { judgeConcentration, judgePerMu } from "../../geo/target/judge";
import type { MetricId, Target, UndecidedReason } from "../../geo/target/target";
import type { View } from "../api/view";
import type { Queryable } from "../db/database";
import { clusterMap } from "../industry/clusterMap";
import { targetFor } from "../metrics/targetSets";
import { type TracePart, tallyOfParts, traceParts } from "../trace/traceParts";
import { type TraceSubject, traceSubject } from "../trace/traceSubject";
import { type HoldingUnit, holdingsOf, MEASURE_OF_METRIC, type PlacedHolding } from "./holdings";

/** A park by its id; null is the whole district. */
export type LedgerSubject = string | null;

export interface SubjectHoldings {
  readonly subject: TraceSubject;
  readonly parts: readonly TracePart[];
  readonly holdings: readonly PlacedHolding[];
  readonly target: Target | null;
  /** What the holdings are held against; null where nothing may be compared. */
  readonly against: HoldingTarget | null;
  /** Why nothing may be compared, or nothing is decided: with low coverage the surplus speaks for the covered land. */
  readonly reason: UndecidedReason | null;
  /** Share 0–1 of the occupied land that carries the figure. */
  readonly coverage: number | null;
}

/** @throws ApiError where there is no such park */
export async function subjectHoldings(
  db: Queryable,
  view: View,
  park: LedgerSubject,
  metric: MetricId,
  unit: HoldingUnit,
): Promise<SubjectHoldings> {
  const { district, period, population, set, annual } = view;
  const subject = await traceSubject(
    db,
    district.id,
    park === null ? "district" : "park",
    park ?? district.id,
  );
  const parts = await traceParts(db, district.id, subject, period, population);
  const clusters = metric === "concentration" ? await clusterMap(db, district.id) : [];
  const holdings = holdingsOf(parts, metric, unit, subject.leads, clusters);
  const target = targetFor(set, metric, subject.parkKind);
  const tally = tallyOfParts(parts);
  const judged =
    metric === "concentration"
      ? judgeConcentration(tally, subject.leads, target, annual, clusters)
      : judgePerMu(tally, MEASURE_OF_METRIC[metric], target, annual);
  return {
    subject,
    parts,
    holdings,
    target,
    against:
      target === null || judged.surplusCents === null
        ? null
        : { of: metric === "concentration" ? "concentration" : "per_mu", value: target.value },
    reason: judged.reason,
    coverage: judged.coverage,
  };
}

/** Names of enterprises and parcels by id; a parcel without a name is called by its address. */
export async function holdingNames(
  db: Queryable,
  districtId: string,
  unit: HoldingUnit,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.query<{ id: string; name: string | null }>(
    unit === "enterprise"
      ? "select id, name from enterprise where district_id = $1 and id = any($2::text[])"
      : "select id, coalesce(name, address) as name from parcel where district_id = $1 and id = any($2::text[])",
    [districtId, ids],
  );
  return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])));
}
