// What do single parcels yield in a period, ready to be judged? Only those who use them are asked, not the whole district.
import { hasTrades } from "../../geo/target/targetFor";
import type { JudgedYields } from "../api/parcelShapes";
import type { View } from "../api/view";
import type { Queryable } from "../db/database";
import { perMuViews, type Subject, type Yardstick } from "../metrics/judgeSubject";
import { parcelTrades } from "../metrics/parcelTrades";
import { type TallyRow, tallyFrom } from "../metrics/tallyRow";

export interface ParcelSubject {
  readonly subject: Subject;
  /** The population's. */
  readonly row: TallyRow;
}

/** By id; a parcel that is not there is left out. `previous` of a subject is null where no year before is asked for. */
export async function parcelSubjects(
  db: Queryable,
  { district, period, population, set }: Pick<View, "district" | "period" | "population" | "set">,
  ids: readonly string[],
  previous: string | null,
): Promise<ReadonlyMap<string, ParcelSubject>> {
  const users = await usersOf(db, district.id, ids);
  const tallies = async (at: string, who: string): Promise<ReadonlyMap<string, TallyRow>> => {
    const rows = await db.query<TallyRow>(
      "select t.* from parcel_tallies_of($1, $2, $3, $4::text[], $5::text[]) t",
      [district.id, at, who, ids, users],
    );
    return new Map(rows.map((row) => [row.id, row]));
  };
  const now = await tallies(period, population);
  const everybody = population === "all" ? now : await tallies(period, "all");
  const before = previous === null ? null : await tallies(previous, population);
  const trades = hasTrades(set) ? await parcelTrades(db, district.id, period, population, ids) : null;
  return new Map(
    [...now].map(([id, row]) => {
      const was = before?.get(id);
      const subject: Subject = {
        tally: tallyFrom(row),
        previous: was === undefined ? null : tallyFrom(was),
        everybody: tallyFrom(everybody.get(id) ?? row),
        kind: null,
        who: { unit: "parcel", id, industries: trades?.get(id) ?? [] },
      };
      return [id, { subject, row }];
    }),
  );
}

/** Enterprises with an occupancy on one of the parcels, in whatever year. */
export async function usersOf(
  db: Queryable,
  districtId: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  const rows = await db.query<{ id: string }>(
    `select distinct enterprise_id as id from occupancy
     where district_id = $1 and parcel_id = any($2::text[]) and superseded_by is null`,
    [districtId, ids],
  );
  return rows.map(({ id }) => id);
}

/** The three yields with their verdicts alone. @param of undefined: nothing is known, and nothing decided */
export function judgedYields(of: ParcelSubject | undefined, yardstick: Yardstick): JudgedYields {
  const metrics = of === undefined ? null : perMuViews(of.subject, yardstick);
  const one = (metric: keyof JudgedYields) => ({
    value: metrics?.[metric].value ?? null,
    verdict: metrics?.[metric].verdict ?? ("undecided" as const),
  });
  return {
    output_per_mu: one("output_per_mu"),
    tax_per_mu: one("tax_per_mu"),
    rd_per_mu: one("rd_per_mu"),
  };
}
