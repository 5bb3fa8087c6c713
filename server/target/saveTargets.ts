// How does another edition of a set of targets come to stand? As its next version; nothing that was is changed.
import { ApiError } from "../api/apiError";
import type { SetDraft } from "../api/targetShapes";
import { lockBatches } from "../batch/lockBatches";
import type { Database, Queryable } from "../db/database";
import { targetSets } from "../metrics/targetSets";
import { checkDraft } from "./checkDraft";
import { recordVersions, type VersionNote } from "./recordVersions";
import { contentOf } from "./setContent";
import { versionOfSet } from "./targetVersions";

export interface TargetEdition {
  readonly setId: string;
  /** The version that was edited; another one standing now is refused. Null: a new set. */
  readonly base: string | null;
  readonly draft: SetDraft;
  readonly author: string;
  readonly reason: string;
  /** Of which set it is a copy; null where of none. */
  readonly copyOf?: string | null;
}

const SET_ID = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/;

/**
 * Saves an edition as the set's next version.
 * @returns the rule version that stands now, as `item22@4`
 * @throws ApiError where it says nothing new, is faulty, names nobody that exists, or somebody saved another in the meantime; nothing is written then
 */
export function saveTargets(db: Database, districtId: string, edition: TargetEdition): Promise<string> {
  const { author, reason, copyOf = null } = edition;
  return db.transaction((tx) =>
    write(tx, districtId, edition, { origin: copyOf === null ? "edit" : "copy", author, reason }),
  );
}

/**
 * Makes an earlier version stand again, as a new one.
 * @returns the rule version that stands now
 * @throws ApiError as `saveTargets`, or where there is no such version
 */
export function restoreTargets(
  db: Database,
  districtId: string,
  wanted: {
    readonly setId: string;
    readonly version: number;
    readonly base: string | null;
    readonly author: string;
    readonly reason: string;
  },
): Promise<string> {
  const { setId, version, base, author, reason } = wanted;
  return db.transaction(async (tx) => {
    const { content } = await versionOfSet(tx, districtId, setId, version);
    const targets = content.targets.map(({ id: _, ...target }) => target);
    const edition = { setId, base, draft: { ...content, targets }, author, reason };
    return write(tx, districtId, edition, { origin: "restore", author, reason, restores: version });
  });
}

async function write(
  tx: Queryable,
  districtId: string,
  { setId, base, draft, author, reason }: TargetEdition,
  note: VersionNote,
): Promise<string> {
  if (author.trim() === "") throw new ApiError("targets_author");
  if (reason.trim() === "") throw new ApiError("targets_reason");
  if (!SET_ID.test(setId)) throw new ApiError("bad_target_set_id", setId);
  if (note.origin !== "restore") checkDraft(draft);
  await lockBatches(tx, districtId);
  const standing = (await targetSets(tx, districtId)).find(({ id }) => id === setId);
  if (standing === undefined && base !== null && note.origin !== "restore")
    throw new ApiError("unknown_target_set", setId);
  if (standing !== undefined && base === null) throw new ApiError("target_set_exists", setId);
  if (standing !== undefined && base !== standing.rule) throw new ApiError("targets_changed", standing.rule);
  await checkNames(tx, districtId, draft);
  await replaceTargets(tx, districtId, setId, draft);
  const changed = await recordVersions(tx, districtId, {
    ...note,
    author: author.trim(),
    reason: reason.trim(),
  });
  if (!changed.includes(setId)) throw new ApiError("targets_same", setId);
  const [row] = await tx.query<{ version: number }>(
    "select max(version) as version from target_set_version where district_id = $1 and target_set_id = $2",
    [districtId, setId],
  );
  return `${setId}@${row?.version ?? 0}`;
}

const NAMED = { park: "park", parcel: "parcel", enterprise: "enterprise" } as const;

/** @throws ApiError where a target names a park, a parcel or an enterprise that is not there */
async function checkNames(tx: Queryable, districtId: string, { targets }: SetDraft): Promise<void> {
  for (const kind of Object.values(NAMED)) {
    const ids = targets.flatMap(({ scope, scopeIds, exemptions }) => [
      ...(scope === kind ? scopeIds : []),
      ...exemptions.filter((one) => one.kind === kind).map(({ id }) => id),
    ]);
    if (ids.length === 0) continue;
    const [row] = await tx.query<{ id: string }>(
      `select n.id from unnest($2::text[]) as n (id)
       where not exists (select from ${kind} s where s.district_id = $1 and s.id = n.id) order by n.id limit 1`,
      [districtId, ids],
    );
    if (row !== undefined) throw new ApiError("unknown_in_targets", row.id);
  }
}

async function replaceTargets(
  tx: Queryable,
  districtId: string,
  setId: string,
  draft: SetDraft,
): Promise<void> {
  const { name, nameEn, caption, captionEn, targets } = contentOf(draft);
  await tx.query(
    `insert into target_set as t (district_id, id, name, name_en, caption, caption_en, position)
     values ($1, $2, $3, $4, $5, $6,
       (select coalesce(max(position), 0) + 1 from target_set where district_id = $1))
     on conflict (district_id, id) do update
     set name = excluded.name, name_en = excluded.name_en, caption = excluded.caption, caption_en = excluded.caption_en`,
    [districtId, setId, name, nameEn, caption, captionEn],
  );
  await tx.query("delete from target where district_id = $1 and target_set_id = $2", [districtId, setId]);
  await tx.query(
    `insert into target (district_id, target_set_id, id, metric, operator, value, unit, scope, scope_ids, binds_kinds,
       population, denominator, reference, valid_from, valid_to, ramp, exemptions, source_document, source_clause, position)
     select $1, $2, r.id, r.metric, r.operator, r.value::numeric, r.unit, r.scope,
       array(select jsonb_array_elements_text(r."scopeIds")), array(select jsonb_array_elements_text(r."bindsKinds")),
       r.population, nullif(r.denominator, 'occupied'), r.reference, r."validFrom"::date, r."validTo"::date,
       nullif(r.ramp, 'null'::jsonb), nullif(r.exemptions, '[]'::jsonb), r.document, r.clause, r.position
     from jsonb_to_recordset($3::jsonb) as r (id text, metric text, operator text, value text, unit text, scope text,
       "scopeIds" jsonb, "bindsKinds" jsonb, population text, denominator text, reference boolean, "validFrom" text,
       "validTo" text, ramp jsonb, exemptions jsonb, document text, clause text, position int)`,
    [districtId, setId, JSON.stringify(targets.map((target, position) => ({ ...target, position })))],
  );
}
