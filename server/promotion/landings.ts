// What did placed projects (落地) become, and what was said of their single years? Records are added, never changed.
import { creditCode } from "../../geo/code/creditCode";
import { normaliseCode } from "../../geo/code/normalise";
import type { Followed } from "../../geo/promotion/followUp";
import { ApiError } from "../api/apiError";
import type { LandingEntry } from "../api/followShapes";
import type { Queryable } from "../db/database";
import { refuseUnknownProject } from "./refuseUnknownProject";

export interface NewLanding {
  readonly project: string;
  /** Credit code; null: known by its parcels alone. */
  readonly enterprise: string | null;
  readonly parcels: readonly string[];
  /** Null takes the record back. */
  readonly landedOn: string | null;
  /** "" for none. */
  readonly note: string;
  readonly author: string;
}

/**
 * Records what a project became. The enterprise need not be in the register yet; its parcels have to be there.
 * @throws ApiError where the project or a parcel is unknown, the credit code is none, or it says of nothing that the project became it
 */
export async function addLanding(db: Queryable, district: string, one: NewLanding): Promise<void> {
  const { project, landedOn, note, author } = one;
  await refuseUnknownProject(db, district, project);
  const enterprise = landedOn === null || one.enterprise === null ? null : codeOf(one.enterprise);
  const parcels = landedOn === null ? [] : [...new Set(one.parcels)];
  if (landedOn !== null && enterprise === null && parcels.length === 0) throw new ApiError("landing_nowhere");
  const [missing] = await db.query<{ id: string }>(
    `select u.id from unnest($2::text[]) as u (id)
     where not exists (select from parcel p where p.district_id = $1 and p.id = u.id)`,
    [district, parcels],
  );
  if (missing !== undefined) throw new ApiError("unknown_parcel", missing.id);
  await db.query(
    `insert into project_landing (district_id, project_id, enterprise_id, parcel_ids, landed_on, note, author)
     values ($1, $2, $3, $4::text[], $5::text::date, $6, $7)`,
    [district, project, enterprise, parcels, landedOn, note === "" ? null : note, author],
  );
}

function codeOf(text: string): string {
  const read = creditCode(text);
  // a wrong check character is the register's to find: what was typed as a code is kept
  if (!read.ok && read.reason !== "check_character") throw new ApiError("landing_credit_code", text);
  return read.ok ? read.code : normaliseCode(text);
}

export interface NewAmount {
  readonly project: string;
  readonly year: number;
  readonly measure: Followed;
  readonly side: "promised" | "delivered";
  /** Null takes it back. */
  readonly yuan: number | null;
  readonly author: string;
}

/**
 * Records an amount of one year. What is promised can be said before the project is placed.
 * @throws ApiError where the project is unknown, or something is said to be invested in one that has not been placed
 */
export async function addYearAmount(db: Queryable, district: string, one: NewAmount): Promise<void> {
  const { project, year, measure, side, yuan, author } = one;
  await refuseUnknownProject(db, district, project);
  const [landing] = await db.query<{ landed: boolean }>(
    `select landed_on is not null as landed from project_landing
     where district_id = $1 and project_id = $2 order by seq desc limit 1`,
    [district, project],
  );
  if (side === "delivered" && landing?.landed !== true) throw new ApiError("not_landed", project);
  await db.query(
    `insert into project_year_amount (district_id, project_id, year, measure, side, amount_yuan, author)
     values ($1, $2, $3::int, $4, $5, $6::bigint, $7)`,
    [district, project, year, measure, side, yuan, author],
  );
}

interface Row {
  readonly project_id: string;
  readonly enterprise_id: string | null;
  readonly parcel_ids: string[];
  readonly landed_on: string | null;
  readonly note: string | null;
  readonly author: string;
  readonly created_at: Date | string;
}

/** All records of each project, the newest first. */
export async function landings(db: Queryable, district: string): Promise<Map<string, LandingEntry[]>> {
  const rows = await db.query<Row>(
    `select project_id, enterprise_id, parcel_ids, landed_on, note, author, created_at
     from project_landing where district_id = $1 order by seq desc`,
    [district],
  );
  const found = new Map<string, LandingEntry[]>();
  for (const row of rows) {
    const entry: LandingEntry = {
      ...{ enterprise: row.enterprise_id, parcels: row.parcel_ids, landedOn: row.landed_on },
      ...{ note: row.note, author: row.author, createdAt: new Date(row.created_at).toISOString() },
    };
    const known = found.get(row.project_id);
    if (known === undefined) found.set(row.project_id, [entry]);
    else known.push(entry);
  }
  return found;
}

export interface YearAmount {
  readonly project: string;
  readonly year: number;
  readonly measure: Followed;
  readonly side: "promised" | "delivered";
  readonly yuan: number;
}

/** What stands of single years. @param project null: of all projects */
export const yearAmounts = (
  db: Queryable,
  district: string,
  project: string | null = null,
): Promise<YearAmount[]> =>
  db.query<YearAmount>(
    `select project, year, measure, side, yuan from (
       select distinct on (project_id, year, measure, side)
         project_id as project, year, measure, side, amount_yuan as yuan
       from project_year_amount where district_id = $1 and ($2::text is null or project_id = $2::text)
       order by project_id, year, measure, side, seq desc) newest
     where yuan is not null`,
    [district, project],
  );

/** Takes back what was promised of projects that are no more, so that whoever gets such a number later does not begin with the promises of another. */
export async function takeBackAmountsOfGone(tx: Queryable, district: string, author: string): Promise<void> {
  await tx.query(
    `insert into project_year_amount (district_id, project_id, year, measure, side, amount_yuan, author)
     select $1, project_id, year, measure, side, null, $2 from (
       select distinct on (project_id, year, measure, side) project_id, year, measure, side, amount_yuan
       from project_year_amount where district_id = $1
       order by project_id, year, measure, side, seq desc) newest
     where amount_yuan is not null
       and not exists (select from project p where p.district_id = $1 and p.id = newest.project_id)`,
    [district, author],
  );
}
