// Which links to client pages are there, who made them, how often were they opened, and what does one of them open?
import type { BrochureContent } from "../../geo/promotion/brochure";
import { ApiError } from "../api/apiError";
import type { BrochureLink } from "../api/brochureShapes";
import type { DataContext } from "../api/context";
import type { Database, Queryable } from "../db/database";
import type { District } from "../district/district";
import { Memo } from "../metrics/memo";
import { beijingDay } from "../report/reportState";
import { type BrochureWish, brochureContent } from "./brochureContent";
import { narrowFrozen } from "./narrowFrozen";
import { newToken, tokenDigest } from "./token";

/** Longer than a year nobody promises that a lot is free. */
const LONGEST_DAYS = 366;
const DAY_MS = 86_400_000;
/** The day in Beijing by the database's own clock: as `expires_on` is meant. */
const TODAY = "(now() at time zone interval '8 hours')::date";

export interface BrochureSharing extends BrochureWish {
  readonly project: string;
  readonly author: string;
}

/**
 * Freezes what the page says, of one state of the data, and makes its link. The token is told once and never kept.
 * @throws ApiError where the project or a site is unknown, a site is not starred, or the last day is past or too far off
 */
export async function shareBrochure(
  { db, lang }: Omit<DataContext, "memo"> & { readonly db: Database },
  district: District,
  { project, author, ...wish }: BrochureSharing,
  now: Date,
): Promise<{ seq: number; token: string }> {
  const today = beijingDay(now);
  const last = beijingDay(new Date(now.getTime() + LONGEST_DAYS * DAY_MS));
  if (wish.expiresOn < today || wish.expiresOn > last) throw new ApiError("brochure_days", wish.expiresOn);
  return db.transaction(async (tx) => {
    await tx.query("set transaction isolation level repeatable read");
    await refuseUnstarred(tx, district.id, project, wish);
    // a memo of its own: on the embedded engine an answer that another request is at would wait for this transaction, and this for it
    const content = await brochureContent({ db: tx, lang, memo: new Memo() }, district, wish, now);
    const token = newToken();
    const [row] = await tx.query<{ seq: number }>(
      `insert into brochure_link (district_id, project_id, token_sha256, content, author, expires_on)
       select $1, $2, $3, $4::jsonb, $5, $6::date
       where exists (select from project where district_id = $1 and id = $2 and withdrawn_at is null)
       returning seq::int as seq`,
      [district.id, project, tokenDigest(token), JSON.stringify(content), author, wish.expiresOn],
    );
    if (row === undefined) throw new ApiError("unknown_promoted_project", project);
    return { seq: row.seq, token };
  });
}

/** Only what is on the shortlist goes out of the house. */
async function refuseUnstarred(
  db: Queryable,
  districtId: string,
  project: string,
  { sites }: BrochureWish,
): Promise<void> {
  const [unstarred] = await db.query<{ parcel: string; floor: string | null }>(
    `select w.parcel, w.floor from unnest($3::text[], $4::text[]) with ordinality w (parcel, floor, number)
     where coalesce((select e.mark from shortlist_entry e
       where e.district_id = $1 and e.project_id = $2 and e.parcel_id = w.parcel and e.floor_id is not distinct from w.floor
       order by e.seq desc limit 1), '') <> 'starred'
     order by w.number limit 1`,
    [districtId, project, sites.map(({ parcel }) => parcel), sites.map(({ floor }) => floor)],
  );
  if (unstarred !== undefined)
    throw new ApiError("brochure_not_starred", unstarred.floor ?? unstarred.parcel);
}

/** The links of a project, the newest first. */
export async function brochureLinks(
  db: Queryable,
  districtId: string,
  project: string,
): Promise<BrochureLink[]> {
  const rows = await db.query<
    Omit<BrochureLink, "createdAt" | "revokedAt" | "lastOpenedAt"> &
      Readonly<Record<"createdAt" | "revokedAt" | "lastOpenedAt", Date | string | null>>
  >(
    `select l.seq::int as seq, l.content ->> 'audience' as audience, l.content ->> 'level' as level,
       jsonb_array_length(l.content -> 'sites') as sites, l.author, l.created_at as "createdAt", l.expires_on as "expiresOn",
       case when l.revoked_at is not null then 'revoked' when l.expires_on < ${TODAY} then 'expired' else 'open' end as state,
       l.revoked_at as "revokedAt", l.revoked_by as "revokedBy", o.openings, o.last as "lastOpenedAt"
     from brochure_link l
     cross join lateral (select count(*)::int as openings, max(opened_at) as last from brochure_opening o
       where o.district_id = l.district_id and o.link_seq = l.seq) o
     where l.district_id = $1 and l.project_id = $2 order by l.seq desc`,
    [districtId, project],
  );
  return rows.map(({ createdAt, revokedAt, lastOpenedAt, ...row }) => ({
    ...row,
    createdAt: instant(createdAt) ?? "",
    revokedAt: instant(revokedAt),
    lastOpenedAt: instant(lastOpenedAt),
  }));
}

const instant = (at: Date | string | null): string | null =>
  at === null ? null : new Date(at).toISOString();

/** Closes a link for good. @throws ApiError where there is none, or it is closed already */
export async function revokeBrochure(
  db: Queryable,
  districtId: string,
  seq: number,
  by: string,
): Promise<void> {
  const [row] = await db.query(
    `update brochure_link set revoked_at = now(), revoked_by = $3
     where district_id = $1 and seq = $2 and revoked_at is null returning seq`,
    [districtId, seq, by],
  );
  if (row === undefined) throw new ApiError("unknown_brochure", String(seq));
}

/** Who opens which: told to the log, without a name. */
export interface OpenedBrochure {
  readonly seq: number;
  readonly content: BrochureContent;
}

/**
 * What a token opens, and that it was opened is kept. Null for every reason for which it opens nothing: unknown, expired, revoked, or
 * its project was withdrawn. They are not told apart.
 */
export async function openBrochure(
  db: Queryable,
  token: string,
  what: "page" | "pdf",
): Promise<OpenedBrochure | null> {
  const [opened] = await db.query<OpenedBrochure>(
    `with link as (
       select l.district_id, l.seq, l.content from brochure_link l
       where l.token_sha256 = $1 and l.revoked_at is null and l.expires_on >= ${TODAY}
         and exists (select from project p where p.district_id = l.district_id and p.id = l.project_id and p.withdrawn_at is null)
     ), kept as (
       insert into brochure_opening (district_id, link_seq, what) select district_id, seq, $2 from link
     )
     select seq::int as seq, content from link`,
    [tokenDigest(token), what],
  );
  return opened === undefined ? null : { ...opened, content: narrowFrozen(opened.content) };
}
