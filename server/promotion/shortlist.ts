// Which sites are starred or rejected for a project, by whom, when and why? Decisions are added, never changed; the newest of a site stands.
import { ApiError } from "../api/apiError";
import type { Shortlist, ShortlistEntry, ShortlistMark } from "../api/matchShapes";
import type { Database, Queryable } from "../db/database";
import { refuseUnknownProject } from "./refuseUnknownProject";

interface Row {
  readonly seq: number;
  readonly parcel_id: string;
  readonly floor_id: string | null;
  readonly mark: ShortlistMark;
  readonly reason: string | null;
  readonly author: string;
  readonly created_at: Date | string;
}

/** @throws ApiError where there is no such project, or none any more */
export async function shortlistOf(db: Queryable, district: string, project: string): Promise<Shortlist> {
  await refuseUnknownProject(db, district, project);
  const rows = await db.query<Row>(
    `select seq::int as seq, parcel_id, floor_id, mark, reason, author, created_at
     from shortlist_entry where district_id = $1 and project_id = $2 order by seq desc`,
    [district, project],
  );
  const history = rows.map(
    ({ parcel_id, floor_id, created_at, ...row }): ShortlistEntry => ({
      ...row,
      parcel: parcel_id,
      floor: floor_id,
      createdAt: new Date(created_at).toISOString(),
    }),
  );
  const newest = new Map<string, ShortlistEntry>();
  for (const entry of history) {
    const site = JSON.stringify([entry.parcel, entry.floor]);
    if (!newest.has(site)) newest.set(site, entry);
  }
  return { standing: [...newest.values()].filter(({ mark }) => mark !== "cleared"), history };
}

export interface Marking {
  readonly project: string;
  readonly parcel: string;
  /** Floors on the parcel; null: the parcel itself. */
  readonly floor: string | null;
  readonly mark: ShortlistMark;
  /** "" for none. */
  readonly reason: string;
  readonly author: string;
}

/** Adds a decision. @throws ApiError where project, parcel or floors are unknown, or a rejection has no reason */
export async function markSite(db: Database, district: string, marking: Marking): Promise<void> {
  const { project, parcel, floor, mark, reason, author } = marking;
  if (mark === "rejected" && reason === "") throw new ApiError("shortlist_reason", floor ?? parcel);
  await refuseUnknownProject(db, district, project);
  const [row] = await db.query(
    `insert into shortlist_entry (district_id, project_id, parcel_id, floor_id, mark, reason, author)
     select $1, $2, p.id, $7::text, $4, $5, $6 from parcel p
     where p.district_id = $1 and p.id = $3 and ($7::text is null or exists (
       select from floor_space f where f.district_id = $1 and f.id = $7::text and f.parcel_id = p.id))
     returning seq`,
    [district, project, parcel, mark, reason === "" ? null : reason, author, floor],
  );
  if (row === undefined)
    throw new ApiError(floor === null ? "unknown_parcel" : "unknown_place", floor ?? parcel);
}
