// Which placed projects deliver what they promised? Their records and the enterprises' figures, judged year by year.
import { RECORD_YEARS } from "../../geo/period/recordYears";
import { followState, followUp } from "../../geo/promotion/followUp";
import type { FollowedProject, FollowUpBoard, LandingEntry } from "../api/followShapes";
import type { Queryable } from "../db/database";
import { deliveredFigures } from "./deliveredFigures";
import { beforePlacing, followedYears, recordedYears } from "./followedYears";
import { landings, yearAmounts } from "./landings";

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
    return [
      { row, landing, history, from: Math.max(RECORD_YEARS.first, Number(landing.landedOn.slice(0, 4))) },
    ];
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
    Math.min(to, ...placed.map(({ from }) => from - 1)),
    to,
  );
  const names = await namesOf(
    db,
    district,
    placed.map(({ landing }) => landing),
  );
  const projects = placed
    .map(({ row, landing, history, from }): FollowedProject => {
      const own = {
        amounts: amounts.filter(({ project }) => project === row.id),
        delivered: delivered.filter(({ project }) => project === row.id),
      };
      const judged = followUp(promiseOf(row, from), followedYears(from, to, own), day);
      const shared = own.delivered.flatMap(({ year, sharedWith }) => (year < from ? [] : sharedWith));
      return {
        ...{ id: row.id, name: row.name, leadUnit: row.lead_unit, landing, history },
        enterpriseName:
          landing.enterprise === null ? null : (names.enterprises.get(landing.enterprise) ?? null),
        parcelCodes: landing.parcels.map((id) => names.parcels.get(id) ?? null),
        ...{ fullOn: row.full_on, completesOn: row.completes_on },
        state: followState(judged),
        years: judged.map(({ year, cells }) => ({ year, cells })),
        recorded: recordedYears(own.amounts),
        before: beforePlacing(from, own.delivered),
        sharedWith: [...new Set(shared)].map((id) => ({
          id,
          name: rows.find((other) => other.id === id)?.name ?? id,
        })),
      };
    })
    .toSorted((a, b) => Number(b.state === "behind") - Number(a.state === "behind"));
  const count = (state: FollowedProject["state"]) => projects.filter((one) => one.state === state).length;
  const known = new Set(projects.map(({ id }) => id));
  return {
    ...{ day, projects },
    counts: {
      ...{ behind: count("behind"), unreported: count("unreported"), shared: count("shared") },
      ...{ kept: count("kept"), not_due: count("not_due") },
    },
    open: rows
      .filter(({ id }) => !known.has(id))
      .map(({ id, name, investor_credit_code }) => ({ id, name, investorCreditCode: investor_credit_code })),
  };
}

/** One of them, judged as on the board; null where it was not placed. */
export async function followUpOf(
  db: Queryable,
  district: string,
  project: string,
  day: string,
): Promise<FollowedProject | null> {
  const [newest] = (await landings(db, district)).get(project) ?? [];
  if (newest === undefined || newest.landedOn === null) return null;
  const { projects } = await followUpBoard(db, district, day);
  return projects.find(({ id }) => id === project) ?? null;
}

const promiseOf = (row: ProjectRow, placed: number) => ({
  full: { output: row.output_yuan, tax: row.tax_yuan, rd: row.rd_yuan, investment: row.investment_yuan },
  // nothing can be made before it is placed, whatever day was planned
  fullOn: row.full_on === null || row.full_on >= `${placed}-01-01` ? row.full_on : `${placed}-01-01`,
  completesOn: row.completes_on,
});

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
