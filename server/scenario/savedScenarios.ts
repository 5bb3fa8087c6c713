// How are scenarios kept? Each saving is a version; who saves over a version that is no longer the newest is told by whom and when.
import type { z } from "zod";
import type { ScenarioLog } from "../../geo/scenario/scenarioEvent";
import { ApiError } from "../api/apiError";
import type { SavedScenario, ScenarioHead, ScenarioSaving } from "../api/scenarioShapes";
import type { Queryable } from "../db/database";
import { logInput, type savingInput } from "./scenarioInput";

interface Row {
  id: string;
  title: string;
  note: string | null;
  version: number;
  base_release: string | null;
  copied_from: string | null;
  events: number;
  author: string;
  created_at: Date | string;
  saved_by: string;
  saved_at: Date | string;
  data_version: string;
  log?: ScenarioLog;
}

/** What is saved, and the release it stands on (null: the working data). */
type Saving = z.infer<typeof savingInput> & { readonly baseRelease: string | null };

const HEAD = `s.id, v.title, v.note, v.version, s.base_release, s.copied_from, jsonb_array_length(v.log -> 'events') as events,
  s.author, s.created_at, v.author as saved_by, v.saved_at, v.data_version`;
const NEWEST = `v.version = (select max(n.version) from scenario_version n where n.district_id = s.district_id and n.scenario_id = s.id)`;
const FROM = `from scenario s join scenario_version v on v.district_id = s.district_id and v.scenario_id = s.id`;

const headOf = ({
  log: _,
  base_release,
  copied_from,
  created_at,
  saved_by,
  saved_at,
  data_version,
  ...row
}: Row): ScenarioHead => ({
  ...row,
  baseRelease: base_release,
  copiedFrom: copied_from,
  createdAt: new Date(created_at).toISOString(),
  savedBy: saved_by,
  savedAt: new Date(saved_at).toISOString(),
  dataVersion: data_version,
});

/** All that are on the list in their newest version, the one saved last first. */
export async function scenarioList(db: Queryable, districtId: string): Promise<ScenarioHead[]> {
  const rows = await db.query<Row>(
    `select ${HEAD} ${FROM} where s.district_id = $1 and s.removed_at is null and ${NEWEST} order by v.saved_at desc, s.seq desc`,
    [districtId],
  );
  return rows.map(headOf);
}

/** Every version of one, the newest first. @throws ApiError where there is none */
export async function scenarioVersions(
  db: Queryable,
  districtId: string,
  id: string,
): Promise<ScenarioHead[]> {
  const rows = await db.query<Row>(
    `select ${HEAD} ${FROM} where s.district_id = $1 and s.id = $2 order by v.version desc`,
    [districtId, id],
  );
  if (rows.length === 0) throw new ApiError("unknown_scenario", id);
  return rows.map(headOf);
}

/**
 * Takes a scenario off the list; links to it still open it, and whoever saves it again brings it back.
 * @param asked the version that was looked at: what somebody else saved since is not taken off unseen
 * @throws ApiError where there is none, another version is the newest, or who asks neither began it nor saved it last
 */
export async function removeScenario(
  db: Queryable,
  districtId: string,
  { id, version, by }: { readonly id: string; readonly version: number; readonly by: string },
): Promise<void> {
  const rows = await db.query(
    `update scenario s set removed_at = coalesce(s.removed_at, now()), removed_by = coalesce(s.removed_by, $4)
     from scenario_version v
     where s.district_id = $1 and s.id = $2 and v.district_id = s.district_id and v.scenario_id = s.id and ${NEWEST}
       and v.version = $3 and $4 in (s.author, v.author)
     returning s.id`,
    [districtId, id, version, by],
  );
  if (rows.length > 0) return;
  const standing = await scenarioAt(db, districtId, id);
  if (standing.version !== version) throw new ApiError("scenario_saved_since", standing.savedBy);
  throw new ApiError("scenario_of_others", [...new Set([standing.author, standing.savedBy])].join("、"));
}

/** A scenario in its newest version, or in the one named, on the list or not. @throws ApiError where there is none */
export async function scenarioAt(
  db: Queryable,
  districtId: string,
  id: string,
  version?: number,
): Promise<SavedScenario> {
  const [row] = await db.query<Row>(
    `select ${HEAD}, v.log ${FROM} where s.district_id = $1 and s.id = $2 and ${version === undefined ? NEWEST : "v.version = $3"}`,
    version === undefined ? [districtId, id] : [districtId, id, version],
  );
  if (row === undefined)
    throw new ApiError("unknown_scenario", version === undefined ? id : `${id}@${version}`);
  // what an older version of the program wrote is checked like what comes in
  return { ...headOf(row), log: logInput.parse(row.log) };
}

/**
 * Saves a version.
 * @returns what stands now; or, where another version than the edited one is the newest, that one: then nothing was written
 * @throws ApiError where the scenario is not there
 */
export async function saveScenario(
  db: Queryable,
  districtId: string,
  dataVersion: string,
  saving: Saving,
): Promise<ScenarioSaving> {
  const { title, note, log, author } = saving;
  const words = [title, note, JSON.stringify(log), dataVersion, author];
  const id = saving.id ?? (await begin(db, districtId, saving));
  // one statement: of two who save at once the second finds the version taken, and none is saved without being on the list again
  const written = await db.query<{ version: number }>(
    `with written as (
       insert into scenario_version (district_id, scenario_id, version, title, note, log, data_version, author)
       select $1, $2, $3::int + 1, $4, $5, $6::jsonb, $7, $8
       where $3 = (select coalesce(max(n.version), 0) from scenario_version n where n.district_id = $1 and n.scenario_id = $2)
         and exists (select from scenario s where s.district_id = $1 and s.id = $2)
       on conflict do nothing
       returning version
     ), listed as (
       update scenario set removed_at = null, removed_by = null
       where district_id = $1 and id = $2 and exists (select from written)
     )
     select version from written`,
    [districtId, id, saving.id === null ? 0 : saving.basedOn, ...words],
  );
  const standing = await scenarioAt(db, districtId, id);
  return written.length > 0 ? { saved: true, scenario: standing } : { saved: false, standing };
}

async function begin(
  db: Queryable,
  districtId: string,
  { author, baseRelease, copiedFrom }: Saving,
): Promise<string> {
  const [row] = await db.query<{ id: string }>(
    `with next as (select nextval(pg_get_serial_sequence('scenario', 'seq')) as seq)
     insert into scenario (district_id, seq, id, base_release, copied_from, author)
     select $1, n.seq, 's' || n.seq, $2, $3, $4 from next n
     returning id`,
    [districtId, baseRelease, copiedFrom, author],
  );
  if (row === undefined) throw new Error("no scenario was written");
  return row.id;
}
