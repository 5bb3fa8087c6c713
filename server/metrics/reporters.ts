// How many enterprises stand behind each figure of every unit? Asked of the database once for a state of the data.
import type { Measure } from "../../geo/tally/tally";
import type { DataContext } from "../api/context";
import type { View } from "../api/view";
import type { TallyUnit } from "./tallies";

/** Enterprises of the population on the unit's land, and those that report each figure. */
export type Reporters = Readonly<Record<Measure, number>> & {
  readonly enterprises: number;
  /** Of a park: those that report output by GB/T 4754 code, "" without one. */
  readonly outputByIndustry: Readonly<Record<string, number>>;
};

export const NO_REPORTERS: Reporters = { enterprises: 0, output: 0, tax: 0, rd: 0, outputByIndustry: {} };

/** By id, `""` for land in no town and enterprises in no cluster; units without enterprises have none. */
export function reporters(
  ctx: DataContext,
  view: View,
  unit: Exclude<TallyUnit, "parcel">,
  period: string,
): Promise<ReadonlyMap<string, Reporters>> {
  return ctx.memo.of(`reporters ${view.version} ${unit} ${period} ${view.population}`, async () => {
    const rows = await ctx.db.query<{
      id: string;
      enterprises: number;
      output_enterprises: number;
      tax_enterprises: number;
      rd_enterprises: number;
      output_industries: Readonly<Record<string, number>> | null;
    }>("select * from unit_reporters($1, $2, $3, $4)", [view.district.id, period, view.population, unit]);
    return new Map(
      rows.map((row) => [
        row.id,
        {
          enterprises: row.enterprises,
          output: row.output_enterprises,
          tax: row.tax_enterprises,
          rd: row.rd_enterprises,
          outputByIndustry: row.output_industries ?? {},
        },
      ]),
    );
  });
}
