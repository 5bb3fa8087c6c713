// The Tallies of all parks (or towns, or the district) for one view: the period itself, a year earlier, and everybody's.

import { hasTrades } from "../../geo/target/targetFor";
import type { DataContext } from "../api/context";
import type { ParkKind } from "../api/shapes";
import type { View } from "../api/view";
import type { Subject } from "./judgeSubject";
import { parcelTrades } from "./parcelTrades";
import { type TallyUnit, tallies } from "./tallies";
import { type TallyRow, tallyFrom } from "./tallyRow";

/** Rows by id, for the period asked for, a year earlier (null where there are no figures) and population `all`. */
export interface SubjectRows {
  readonly unit: TallyUnit;
  /** Of parcels, where a target speaks of trades; else null. */
  readonly trades: ReadonlyMap<string, readonly string[]> | null;
  readonly now: ReadonlyMap<string, TallyRow>;
  readonly previous: ReadonlyMap<string, TallyRow> | null;
  readonly everybody: ReadonlyMap<string, TallyRow>;
}

/** The rows of a view, each asked of the database once for a state of the data. */
export async function subjectRows(ctx: DataContext, view: View, unit: TallyUnit): Promise<SubjectRows> {
  const rows = (period: string, population: string) =>
    ctx.memo.of(`tallies ${view.version} ${unit} ${period} ${population}`, () =>
      tallies(ctx.db, unit, view.district.id, period, population),
    );
  const now = await rows(view.period, view.population);
  return {
    unit,
    trades:
      unit === "parcel" && hasTrades(view.set)
        ? await ctx.memo.of(`trades ${view.version} ${view.period} ${view.population}`, () =>
            parcelTrades(ctx.db, view.district.id, view.period, view.population),
          )
        : null,
    now,
    previous: view.previous === null ? null : await rows(view.previous, view.population),
    everybody: view.population === "all" ? now : await rows(view.period, "all"),
  };
}

/** One subject of the rows; null where the id is unknown. */
export function subjectOf(rows: SubjectRows, id: string, kind: ParkKind | null): Subject | null {
  const now = rows.now.get(id);
  const everybody = rows.everybody.get(id);
  if (now === undefined || everybody === undefined) return null;
  const previous = rows.previous?.get(id);
  return {
    tally: tallyFrom(now),
    previous: previous === undefined ? null : tallyFrom(previous),
    everybody: tallyFrom(everybody),
    kind,
    who: { unit: targetUnit(rows.unit), id, parkKind: kind, industries: rows.trades?.get(id) ?? [] },
  };
}

/** As what a unit is bound by targets: a cluster lies over the whole district. */
export function targetUnit(unit: TallyUnit): Exclude<TallyUnit, "cluster"> {
  return unit === "cluster" ? "district" : unit;
}
