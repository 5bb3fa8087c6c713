// Which class has a plot on the map on paper? That of its own target, as on the screen: its contract's, its trade's, or that of land at large.
import { figureOf } from "../../geo/tally/figureOf";
import type { Measure } from "../../geo/tally/tally";
import { classifier, type TargetClass } from "../../geo/target/classOf";
import { type LandDenominator, landUnder } from "../../geo/target/denominator";
import { isScaled, type PerMuClass, perMuClass } from "../../geo/target/landClass";
import { METRIC_OF_MEASURE } from "../../geo/target/metricMeasure";
import { hasTrades, targetsFor } from "../../geo/target/targetFor";
import type { DataContext } from "../api/context";
import type { TargetView } from "../api/shapes";
import type { View } from "../api/view";
import { parcelTrades } from "../metrics/parcelTrades";
import { type TallyRow, tallyFrom } from "../metrics/tallyRow";

export interface PlotClasses {
  /** What land at large is held against, for the legend; null where nothing may be compared. */
  readonly target: TargetView | null;
  /** What a plot is held against; null where nothing may be compared. */
  readonly targetOf: (id: string) => TargetView | null;
  readonly classes: ReadonlyMap<string, PerMuClass>;
  /** Plots in each class. */
  readonly counts: ReadonlyMap<PerMuClass, number>;
  /** How many plots are held against something else than land at large. */
  readonly own: number;
}

/** @param rows with `idle`: whether the land lies idle */
export async function plotClasses(
  { db }: Pick<DataContext, "db">,
  { set, annual, district, period, population }: View,
  measure: Measure,
  rows: Iterable<TallyRow & { idle: boolean }>,
): Promise<PlotClasses> {
  const metric = METRIC_OF_MEASURE[measure];
  const of = targetsFor(set);
  const trades = hasTrades(set) ? await parcelTrades(db, district.id, period, population) : null;
  const targetOf = (id: string): TargetView | null => {
    const target = of({ unit: "parcel", id, industries: trades?.get(id) ?? [] })[metric];
    return target !== null && annual && isScaled(target) ? target : null;
  };
  const target = targetOf("");
  const classes = new Map<string, PerMuClass>();
  const counts = new Map<PerMuClass, number>();
  let own = 0;
  for (const row of rows) {
    const mine = targetOf(row.id);
    if (mine?.value !== target?.value || mine?.denominator !== target?.denominator) own += 1;
    const classOfValue = mine === null ? null : classifier(mine.value);
    const found = classOfRow(row, measure, row.idle, classOfValue, mine?.denominator);
    classes.set(row.id, found);
    counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return { target, targetOf, classes, counts, own };
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
  return perMuClass(yuan, reportedDm2, row.occupied_dm2, idle, classOfValue, landDm2);
}
