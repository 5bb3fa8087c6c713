// How does the state of the data become a release? As a project file that is read back and checked before anybody is told of it.
import { chmodSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ApiError } from "../api/apiError";
import { APP_VERSION } from "../appVersion";
import type { Database, Queryable } from "../db/database";
import { currentDistrict, dataVersion } from "../district/district";
import { periods } from "../district/periods";
import { backupProject } from "../project/backupProject";
import { checkProject, openProject } from "../project/projectFile";
import { frozenPath, sha256Of } from "./frozenFile";
import { type Release, releaseList } from "./releaseList";

export interface PublishRequest {
  readonly title: string;
  readonly note: string | null;
  /** There are no accounts yet: the author is who they say they are. */
  readonly author: string;
}

/** What a release says of the state that its file holds, read in the file's own snapshot. */
interface Frozen {
  readonly district: string;
  readonly version: string;
  readonly asOf: string;
  readonly periods: string[];
  readonly parks: number;
  readonly parcels: number;
}

/** How much of the SHA-256 is in a release's id. */
const ID_DIGITS = 8;

/**
 * Freezes the data as they are now and lists the release; both or neither.
 * @param folder of the frozen files
 * @throws ApiError where title or author is empty, the title is taken, or there is nothing to publish
 */
export async function publishRelease(
  db: Database,
  folder: string,
  { title, note, author }: PublishRequest,
): Promise<Release> {
  if (title.trim() === "") throw new ApiError("release_title");
  if (author.trim() === "") throw new ApiError("release_author");
  const district = await currentDistrict(db);
  if (district === null) throw new ApiError("no_district");
  await refuseTaken(db, district.id, title.trim());
  mkdirSync(folder, { recursive: true });
  const unpublished = join(folder, `publishing-${process.pid}-${Date.now()}.gpkg`);
  let published: string | null = null;
  try {
    let frozen: Frozen | null = null;
    const { bytes } = await backupProject(db, unpublished, false, async (tx) => {
      frozen = await whatIsFrozen(tx);
    });
    await readBack(unpublished);
    const sha256 = await sha256Of(unpublished);
    const state = frozen as Frozen | null;
    if (state === null) throw new Error("the snapshot was not looked at");
    return await db.transaction(async (tx) => {
      await tx.query("lock table release in share row exclusive mode");
      await refuseTaken(tx, state.district, title.trim());
      const [next] = await tx.query<{ seq: number }>(
        "select nextval(pg_get_serial_sequence('release', 'seq')) as seq",
      );
      const id = `r${next?.seq}-${sha256.slice(0, ID_DIGITS)}`;
      await tx.query(
        `insert into release (district_id, seq, id, title, note, author, as_of, periods, parks, parcels, data_version, app_version,
           file_sha256, file_bytes)
         values ($1, $2, $3, $4, $5, $6, $7::date, array(select jsonb_array_elements_text($8::jsonb)), $9, $10, $11, $12, $13, $14)`,
        [
          ...[state.district, next?.seq, id, title.trim(), note?.trim() || null, author.trim(), state.asOf],
          ...[
            JSON.stringify(state.periods),
            state.parks,
            state.parcels,
            state.version,
            APP_VERSION,
            sha256,
            bytes,
          ],
        ],
      );
      published = frozenPath(folder, id);
      renameSync(unpublished, published);
      chmodSync(published, 0o444);
      const release = (await releaseList(tx, state.district)).find((one) => one.id === id);
      if (release === undefined) throw new Error(`release ${id} was not written`);
      return release;
    });
  } catch (error) {
    rmSync(published ?? unpublished, { force: true });
    throw error;
  }
}

async function refuseTaken(db: Queryable, districtId: string, title: string): Promise<void> {
  const taken = await db.query("select from release where district_id = $1 and title = $2", [
    districtId,
    title,
  ]);
  if (taken.length > 0) throw new ApiError("release_title_taken", title);
}

async function whatIsFrozen(tx: Queryable): Promise<Frozen> {
  const district = await currentDistrict(tx);
  if (district === null) throw new ApiError("no_district");
  const [counts] = await tx.query<{ parks: number; parcels: number; as_of: string }>(
    `select (select count(*)::int from park where district_id = $1) as parks,
       (select count(*)::int from parcel where district_id = $1) as parcels, correction_day() as as_of`,
    [district.id],
  );
  if (counts === undefined || counts.parks + counts.parcels === 0) throw new ApiError("release_nothing");
  return {
    district: district.id,
    version: await dataVersion(tx, district.id),
    asOf: counts.as_of,
    periods: (await periods(tx, district.id)).map(({ id }) => id),
    parks: counts.parks,
    parcels: counts.parcels,
  };
}

/** @throws ApiError where what was written cannot be read back */
async function readBack(path: string): Promise<void> {
  const project = openProject(path);
  try {
    await checkProject(project, path);
  } finally {
    project.close();
  }
}
