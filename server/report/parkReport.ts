// What stands on a park's page? Its figures, its land's classes, and what may not be printed.

import type { Measure } from "../../geo/tally/tally";
import { isScaled } from "../../geo/target/landClass";
import { METRIC_OF_MEASURE } from "../../geo/target/metricMeasure";
import type { TargetSubject } from "../../geo/target/scope";
import { targetFor } from "../../geo/target/targetFor";
import type { DataContext } from "../api/context";
import type { MetricView, ParkDetail, TargetView } from "../api/shapes";
import type { View } from "../api/view";
import { reporters } from "../metrics/reporters";
import type { TallyRow } from "../metrics/tallyRow";
import { type Withheld, withheldOf } from "../metrics/withheld";
import { parkDetail } from "../park/parkDetail";
import { type PlotClasses, plotClasses } from "./plotClasses";

export interface ParkReport {
  readonly detail: ParkDetail;
  readonly measure: Measure;
  /** The park's own, which its ledger is held against. */
  readonly target: TargetView | null;
  /** Figures of which sums, enterprises and single plots may not be shown. */
  readonly withheld: Withheld;
  /** The same of the period before, and of all enterprises, which the gross figures speak of. */
  readonly withheldBefore: Withheld;
  readonly withheldGross: Withheld;
  /** Its plots, a plot split by the boundary rule with this park's part. */
  readonly parcels: readonly TallyRow[];
  /** Classes of its plots by the measure; without any where it is withheld. */
  readonly land: PlotClasses;
  readonly bases: Readonly<Record<string, number>>;
}

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
  const { withheld, withheldBefore, withheldGross } = await withheldFrom(ctx, view, id);
  const target = scaleTarget(view, measure, {
    unit: "park",
    id: detail.id,
    parkKind: detail.kind,
  });
  const land = await plotClasses(ctx, view, measure, withheld.has(measure) ? [] : rows);
  const bases: Record<string, number> = {};
  for (const { area_basis } of rows) {
    if (area_basis !== null) bases[area_basis] = (bases[area_basis] ?? 0) + 1;
  }
  return { detail, measure, target, withheld, withheldBefore, withheldGross, parcels: rows, land, bases };
}

async function withheldFrom(
  ctx: DataContext,
  view: View,
  id: string,
): Promise<Pick<ParkReport, "withheld" | "withheldBefore" | "withheldGross">> {
  const of = async (seen: View, period: string | null) =>
    withheldOf(period === null ? undefined : (await reporters(ctx, seen, "park", period)).get(id));
  return {
    withheld: await of(view, view.period),
    withheldBefore: await of(view, view.previous),
    withheldGross: await of({ ...view, population: "all" }, view.period),
  };
}

/** The targets that bind, in the order of the meters. */
export const binding = (metrics: Readonly<Record<string, MetricView>>): MetricView[] =>
  Object.values(metrics).filter(({ target }) => target !== null && !target.reference);
