// Which honours does the ladder count, and which enterprises hold them in a year?
import type { HonourView } from "../api/ladderShapes";
import type { Queryable } from "../db/database";

export interface HeldHonours {
  /** Enterprises of the register by honour; an honour of which nothing was ever delivered is not among them (未提供, not 0). */
  readonly holders: ReadonlyMap<string, ReadonlySet<string>>;
  readonly kinds: readonly HonourView[];
}

/** The honours of the policy in its order. */
function honourKinds(db: Queryable, districtId: string): Promise<HonourView[]> {
  return db.query<HonourView>(
    `select id, name, name_en as "nameEn", level, indicators, clause, quote from honour where district_id = $1 order by position, id`,
    [districtId],
  );
}

/**
 * Each enterprise once for an honour, however often it was delivered. One of another level than the policy's (省级单项冠军) is not the policy's; of
 * an enterprise, honour, level and first year the newest row counts.
 */
export async function heldHonours(db: Queryable, districtId: string, year: number): Promise<HeldHonours> {
  const kinds = await honourKinds(db, districtId);
  const rows = await db.query<{ honour: string; holders: string[] }>(
    `select h.honour_id as honour, coalesce(array_agg(distinct h.enterprise_id) filter (
         where e.id is not null and coalesce(h.year_from, $2) <= $2 and coalesce(h.year_to, $2) >= $2), '{}') as holders
     from enterprise_honour h
     join honour k on k.district_id = h.district_id and k.id = h.honour_id
     left join enterprise e on e.district_id = h.district_id and e.id = h.enterprise_id
     where h.district_id = $1 and h.withdrawn_at is null and (k.level is null or coalesce(h.level, k.level) = k.level)
       and not exists (
         select from enterprise_honour n
         where n.district_id = h.district_id and n.enterprise_id = h.enterprise_id and n.honour_id = h.honour_id
           and n.level is not distinct from h.level and n.year_from is not distinct from h.year_from
           and n.withdrawn_at is null and n.seq > h.seq)
     group by h.honour_id`,
    [districtId, year],
  );
  return { kinds, holders: new Map(rows.map(({ honour, holders }) => [honour, new Set(holders)])) };
}
