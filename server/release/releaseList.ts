// Which states of the data were published, by whom, and as what?
import type { ReleaseView } from "../api/releaseShapes";
import type { Queryable } from "../db/database";

/** A published state with what its file is known by. */
export interface Release extends ReleaseView {
  /** The day on which its corrections are in force. */
  readonly asOf: string;
  readonly sha256: string;
}

interface Row {
  id: string;
  title: string;
  note: string | null;
  author: string;
  published_at: Date;
  as_of: string;
  periods: string[];
  parks: number;
  parcels: number;
  data_version: string;
  app_version: string;
  file_sha256: string;
  file_bytes: number;
}

/** All releases of a district, the newest first. */
export async function releaseList(db: Queryable, districtId: string): Promise<Release[]> {
  const rows = await db.query<Row>(
    `select id, title, note, author, published_at, as_of, periods, parks, parcels, data_version, app_version, file_sha256, file_bytes
     from release where district_id = $1 order by seq desc`,
    [districtId],
  );
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    note: row.note,
    author: row.author,
    publishedAt: row.published_at.toISOString(),
    asOf: row.as_of,
    periods: row.periods,
    parks: row.parks,
    parcels: row.parcels,
    dataVersion: row.data_version,
    appVersion: row.app_version,
    sha256: row.file_sha256,
    bytes: row.file_bytes,
  }));
}

/** A release as the page reads it. */
export function releaseView({ asOf: _, sha256: __, ...view }: Release): ReleaseView {
  return view;
}
