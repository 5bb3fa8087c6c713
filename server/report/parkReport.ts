// What stands on a park's page? Its figures, its land's classes, and what may not be printed.

import { tellsOfOne } from "../../geo/rank/unrankedReason";
import type { Measure } from "../../geo/tally/tally";
import { isScaled } from "../../geo/target/landClass";
import { METRIC_OF_MEASURE } from "../../geo/target/metricMeasure";
import type { TargetSubject } from "../../geo/target/scope";
import { targetFor } from "../../geo/target/targetFor";
import type { DataContext } from "../api/context";
import type { MetricView, ParkDetail, TargetView } from "../api/shapes";
import type { View } from "../api/view";
import type { TallyRow } from "../metrics/tallyRow";
import { parkDetail } from "../park/parkDetail";
import { type PlotClasses, plotClasses } from "./plotClasses";

export interface ParkReport {
  readonly detail: ParkDetail;
  readonly measure: Measure;
  /** The park's own, which its ledger is held against. */
  readonly target: TargetView | null;
  /** True where money, enterprises and single plots may not be shown. */
  readonly withheld: boolean;
  /** Its plots, a plot split by the boundary rule with this park's part. */
  readonly parcels: readonly TallyRow[];
  /** Classes of its plots; without any where withheld. */
  readonly land: PlotClasses;
  readonly bases: Readonly<Record<string, number>>;
}

/** Whether a sum over so few enterprises would tell of a single one; a sum over none tells nothing. */
export const isWithheld = ({ enterprises }: { readonly enterprises: number }): boolean =>
  tellsOfOne(enterprises);

/** Target of a measure; null where nothing may be compared. */
function scaleTarget(view: View, measure: Measure, who: TargetSubject): TargetView | null {
  const target = targetFor(view.set, METRIC_OF_MEASURE[measure], who);
  return target !== null && view.annual && isScaled(target) ? target : null;
}

/** @throws ApiError where there is no such park */
export async function parkReport(
  ctx: DataContext,
  view: View,
  id: string,
  measure: Measure,
): Promise<ParkReport> {
  const { district, period, population } = view;
  const detail = await parkDetail(ctx, view, id);
  const rows = await ctx.db.query<TallyRow & { idle: boolean }>(
    `select t.*, coalesce(v.status = 'idle', false) as idle from park_parcel_tallies($1, $2, $3, $4) t
     left join parcels_in_force($1) v on v.id = t.id order by t.id collate "C"`,
    [district.id, period, population, id],
  );
  const withheld = isWithheld(detail.tally);
  const target = scaleTarget(view, measure, {
    unit: "park",
    id: detail.id,
    parkKind: detail.kind,
  });
  const land = await plotClasses(ctx, view, measure, withheld ? [] : rows);
  const bases: Record<string, number> = {};
  for (const { area_basis } of rows) {
    if (area_basis !== null) bases[area_basis] = (bases[area_basis] ?? 0) + 1;
  }
  return { detail, measure, target, withheld, parcels: rows, land, bases };
}

/** The targets that bind, in the order of the meters. */
export const binding = (metrics: Readonly<Record<string, MetricView>>): MetricView[] =>
  Object.values(metrics).filter(({ target }) => target !== null && !target.reference);
