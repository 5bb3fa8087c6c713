// Which placed projects deliver what they promised? Their records and the enterprises' figures, judged year by year.
import {
  FOLLOWED,
  type Followed,
  type FollowedYear,
  followState,
  followUp,
} from "../../geo/promotion/followUp";
import type { FollowedProject, FollowUpBoard, LandingEntry } from "../api/followShapes";
import type { Queryable } from "../db/database";
import { type DeliveredYear, deliveredFigures } from "./deliveredFigures";
import { landings, type YearAmount, yearAmounts } from "./landings";

interface ProjectRow {
  readonly id: string;
  readonly name: string;
  readonly lead_unit: string | null;
  readonly investor_credit_code: string | null;
  readonly output_yuan: number | null;
  readonly tax_yuan: number | null;
  readonly rd_yuan: number | null;
  readonly investment_yuan: number | null;
  readonly full_on: string | null;
  readonly completes_on: string | null;
}

/** Those that are behind first, then by number. @param day today, as the reader's calendar has it */
export async function followUpBoard(db: Queryable, district: string, day: string): Promise<FollowUpBoard> {
  const rows = await db.query<ProjectRow>(
    `select id, name, lead_unit, investor_credit_code, output_yuan, tax_yuan, rd_yuan, investment_yuan, full_on, completes_on
     from project where district_id = $1 and withdrawn_at is null order by id collate "C"`,
    [district],
  );
  const records = await landings(db, district);
  const amounts = await yearAmounts(db, district);
  const placed = rows.flatMap((row) => {
    const history = records.get(row.id) ?? [];
    const [landing] = history;
    if (landing === undefined || landing.landedOn === null) return [];
    return [{ row, landing, history, from: Number(landing.landedOn.slice(0, 4)) }];
  });
  const to = Number(day.slice(0, 4));
  const delivered = await deliveredFigures(
    db,
    district,
    placed.map(({ row, landing }) => ({
      project: row.id,
      enterprise: landing.enterprise,
      parcels: landing.parcels,
    })),
    Math.min(to, ...placed.map(({ from }) => from)),
    to,
  );
  const names = await namesOf(
    db,
    district,
    placed.map(({ landing }) => landing),
  );
  const projects = placed
    .map(({ row, landing, history, from }): FollowedProject => {
      const years = yearsOf(row.id, from, to, amounts, delivered);
      const judged = followUp(promiseOf(row), years, day);
      return {
        ...{ id: row.id, name: row.name, leadUnit: row.lead_unit, landing, history },
        enterpriseName:
          landing.enterprise === null ? null : (names.enterprises.get(landing.enterprise) ?? null),
        parcelCodes: landing.parcels.map((id) => names.parcels.get(id) ?? null),
        ...{ fullOn: row.full_on, completesOn: row.completes_on },
        state: followState(judged),
        years: judged.map(({ year, cells }, at) => ({
          ...{ year, cells },
          stated: years[at]?.stated ?? NOTHING,
          investedYuan: years[at]?.delivered.investment ?? null,
        })),
      };
    })
    .toSorted((a, b) => Number(b.state === "behind") - Number(a.state === "behind"));
  const count = (state: FollowedProject["state"]) => projects.filter((one) => one.state === state).length;
  const known = new Set(projects.map(({ id }) => id));
  return {
    ...{ day, projects },
    counts: {
      ...{ behind: count("behind"), unreported: count("unreported") },
      ...{ kept: count("kept"), not_due: count("not_due") },
    },
    open: rows
      .filter(({ id }) => !known.has(id))
      .map(({ id, name, investor_credit_code }) => ({ id, name, investorCreditCode: investor_credit_code })),
  };
}

const NOTHING: Record<Followed, null> = { output: null, tax: null, rd: null, investment: null };

const promiseOf = (row: ProjectRow) => ({
  full: { output: row.output_yuan, tax: row.tax_yuan, rd: row.rd_yuan, investment: row.investment_yuan },
  ...{ fullOn: row.full_on, completesOn: row.completes_on },
});

function yearsOf(
  project: string,
  from: number,
  to: number,
  amounts: readonly YearAmount[],
  delivered: readonly DeliveredYear[],
): (FollowedYear & { stated: Record<Followed, number | null> })[] {
  const own = amounts.filter((one) => one.project === project);
  const reported = new Map(
    delivered.flatMap((one) => (one.project === project ? [[one.year, one] as const] : [])),
  );
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => {
    const year = from + at;
    const said = (side: YearAmount["side"], measure: Followed) =>
      own.find((one) => one.year === year && one.side === side && one.measure === measure)?.yuan ?? null;
    const { output = null, tax = null, rd = null } = reported.get(year) ?? {};
    const stated = { ...NOTHING } as Record<Followed, number | null>;
    for (const measure of FOLLOWED) stated[measure] = said("promised", measure);
    return { year, stated, delivered: { output, tax, rd, investment: said("delivered", "investment") } };
  });
}

async function namesOf(db: Queryable, district: string, of: readonly LandingEntry[]) {
  const enterprises = await db.query<{ id: string; name: string }>(
    "select id, name from enterprise where district_id = $1 and id = any($2::text[])",
    [district, of.flatMap(({ enterprise }) => enterprise ?? [])],
  );
  const parcels = await db.query<{ id: string; code: string | null }>(
    "select id, code from parcel where district_id = $1 and id = any($2::text[])",
    [district, of.flatMap((one) => one.parcels)],
  );
  return {
    enterprises: new Map(enterprises.map(({ id, name }) => [id, name])),
    parcels: new Map(parcels.map(({ id, code }) => [id, code])),
  };
}
