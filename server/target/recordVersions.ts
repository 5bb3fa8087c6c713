// How is every state of a set of targets kept, so that changing one rewrites no verdict?
import type { Queryable } from "../db/database";

type VersionOrigin = "before" | "policy" | "import" | "withdrawal" | "edit" | "copy" | "restore";

export interface VersionNote {
  readonly origin: VersionOrigin;
  readonly author: string;
  readonly reason: string;
  /** The version whose content stands again. */
  readonly restores?: number | null;
}

/**
 * Keeps, of every set that says something else than its newest version, what it says now as the next version; to be called at the end of
 * whatever writes targets, in its transaction.
 * @returns ids of the sets that have a new version
 */
export async function recordVersions(
  tx: Queryable,
  districtId: string,
  { origin, author, reason, restores = null }: VersionNote,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `insert into target_set_version (district_id, target_set_id, version, content, origin, restores, author, reason)
     select $1, c.id, coalesce(v.version, 0) + 1, c.content, $2, $5, $3, $4
     from target_set_content($1) c
     left join lateral (select n.version, n.content from target_set_version n
       where n.district_id = $1 and n.target_set_id = c.id order by n.version desc limit 1) v on true
     where v.content is distinct from c.content
     returning target_set_id as id`,
    [districtId, origin, author, reason, restores],
  );
  return rows.map(({ id }) => id);
}
