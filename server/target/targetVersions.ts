// Which versions did the sets of targets have: when, by whom, why?
import { ApiError } from "../api/apiError";
import type { SetVersionView } from "../api/targetShapes";
import type { Queryable } from "../db/database";
import { type SetContent, setOf, type TargetSet } from "../metrics/targetSets";

/** All versions of a set (null: of all sets), newest first. */
export async function targetVersions(
  db: Queryable,
  districtId: string,
  setId: string | null,
): Promise<SetVersionView[]> {
  const rows = await db.query<Omit<SetVersionView, "createdAt"> & { createdAt: Date | string }>(
    `select v.target_set_id as "setId", v.version, v.target_set_id || '@' || v.version as rule, v.origin, v.restores,
       v.author, v.reason, v.created_at as "createdAt", v.content ->> 'name' as name, v.content ->> 'nameEn' as "nameEn",
       jsonb_array_length(v.content -> 'targets') as targets
     from target_set_version v
     where v.district_id = $1 and ($2::text is null or v.target_set_id = $2)
     order by v.target_set_id collate "C", v.version desc`,
    [districtId, setId],
  );
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt).toISOString() }));
}

/** A version of a set. @throws ApiError where there is none */
export async function versionOfSet(
  db: Queryable,
  districtId: string,
  setId: string,
  version: number,
): Promise<{ set: TargetSet; content: SetContent }> {
  const [row] = await db.query<{ content: SetContent }>(
    "select content from target_set_version where district_id = $1 and target_set_id = $2 and version = $3",
    [districtId, setId, version],
  );
  if (row === undefined) throw new ApiError("unknown_target_set", `${setId}@${version}`);
  return { set: setOf(setId, version, row.content), content: row.content };
}
