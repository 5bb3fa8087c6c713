// What stands on a park's page? Its figures, its land's classes, and what may not be printed.

import { figureOf } from "../../geo/tally/figureOf";
import type { Measure } from "../../geo/tally/tally";
import { classifier, type TargetClass } from "../../geo/target/classOf";
import { type LandDenominator, landUnder } from "../../geo/target/denominator";
import { isScaled, type PerMuClass, perMuClass } from "../../geo/target/landClass";
import { METRIC_OF_MEASURE } from "../../geo/target/metricMeasure";
import type { TargetSubject } from "../../geo/target/scope";
import { targetFor } from "../../geo/target/targetFor";
import type { DataContext } from "../api/context";
import type { MetricView, ParkDetail, TargetView } from "../api/shapes";
import type { View } from "../api/view";
import { type TallyRow, tallyFrom } from "../metrics/tallyRow";
import { parkDetail } from "../park/parkDetail";

/** Fewer enterprises than this, and a sum tells of one of them. Source: statistical law, domain.md 10.3. */
const FEWEST_ENTERPRISES = 3;

export interface ParkReport {
  readonly detail: ParkDetail;
  readonly measure: Measure;
  readonly target: TargetView | null;
  /** True where money, enterprises and single plots may not be shown. */
  readonly withheld: boolean;
  /** Its plots, a plot split by the boundary rule with this park's part. */
  readonly parcels: readonly TallyRow[];
  /** Classes of its plots; empty where withheld. */
  readonly classes: ReadonlyMap<string, PerMuClass>;
  readonly counts: ReadonlyMap<PerMuClass, number>;
  readonly bases: Readonly<Record<string, number>>;
}

/** Whether a sum over so few enterprises would tell of a single one; a sum over none tells nothing. */
export const isWithheld = ({ enterprises }: { readonly enterprises: number }): boolean =>
  enterprises > 0 && enterprises < FEWEST_ENTERPRISES;

/** Target of a measure for the classes of the map; null where nothing may be compared. */
export function scaleTarget(view: View, measure: Measure, who: TargetSubject): TargetView | null {
  const target = targetFor(view.set, METRIC_OF_MEASURE[measure], who);
  return target !== null && view.annual && isScaled(target) ? target : null;
}

/**
 * Class of one plot, over the land that the target counts, as the map on the screen has it.
 * @param idle whether its land lies idle
 * @param classOfValue `classifier` of the target; null where nothing may be compared
 * @param denominator of the target
 */
export function classOfRow(
  row: TallyRow,
  measure: Measure,
  idle: boolean,
  classOfValue: ((yuan: number, landDm2: number) => TargetClass) | null,
  denominator: LandDenominator = "occupied",
): PerMuClass {
  const tally = tallyFrom(row);
  const reportedDm2 = figureOf(tally, measure).landDm2;
  const { yuan, landDm2 } = landUnder(tally, measure, denominator);
  // what has a figure but none of the land that the target counts has nothing to be divided by
  const counted = landDm2 > 0 ? reportedDm2 : 0;
  const classOf = classOfValue === null ? null : (money: number) => classOfValue(money, landDm2);
  return perMuClass(yuan, counted, row.occupied_dm2, idle, classOf);
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
  const classOfValue = target === null ? null : classifier(target.value);
  const classes = new Map(
    withheld
      ? []
      : rows.map(
          (row) => [row.id, classOfRow(row, measure, row.idle, classOfValue, target?.denominator)] as const,
        ),
  );
  const counts = new Map<PerMuClass, number>();
  for (const found of classes.values()) counts.set(found, (counts.get(found) ?? 0) + 1);
  const bases: Record<string, number> = {};
  for (const { area_basis } of rows) {
    if (area_basis !== null) bases[area_basis] = (bases[area_basis] ?? 0) + 1;
  }
  return { detail, measure, target, withheld, parcels: rows, classes, counts, bases };
}

/** The targets that bind, in the order of the meters. */
export const binding = (metrics: Readonly<Record<string, MetricView>>): MetricView[] =>
  Object.values(metrics).filter(({ target }) => target !== null && !target.reference);
