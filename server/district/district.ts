// Which district does this installation serve, and which state of its data?
import type { Queryable } from "../db/database";

export interface District {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  /** True where any data are invented. */
  readonly demo: boolean;
}

/** The district of this installation: the first by code; null before anything was seeded. */
export async function currentDistrict(db: Queryable): Promise<District | null> {
  const [row] = await db.query<{ id: string; name: string; name_en: string | null; demo: boolean }>(
    'select id, name, name_en, demo from district order by id collate "C" limit 1',
  );
  return row === undefined ? null : { id: row.id, name: row.name, nameEn: row.name_en, demo: row.demo };
}

/** Changes with every batch that is committed or withdrawn and every boundary rule, correction, version of a target set, indicator's value, honour, measure, statement on an evaluation, decision on inefficient land and step of its disposal, and when a correction expires; part of every cache key and ETag. */
export async function dataVersion(db: Queryable, districtId: string): Promise<string> {
  const [row] = await db.query<{ version: string }>(
    `select count(*) + count(withdrawn_at) || '-'
       || coalesce(floor(extract(epoch from max(greatest(imported_at, withdrawn_at))) * 1000), 0)::bigint
       || coalesce((select '-' || max(seq) from boundary_rule where district_id = $1), '')
       || coalesce((select '-' || max(seq) || '.' || count(withdrawn_at) || '.' || count(*) filter (where valid_until < correction_day())
            from correction where district_id = $1 having count(*) > 0), '')
       || coalesce((select '-t' || count(*) from target_set_version where district_id = $1 having count(*) > 0), '')
       || coalesce((select '-i' || max(seq) || '.' || count(withdrawn_at) from indicator_value where district_id = $1 having count(*) > 0), '')
       || coalesce((select '-h' || max(seq) || '.' || count(withdrawn_at) from enterprise_honour where district_id = $1 having count(*) > 0), '')
       || coalesce((select '-m' || max(seq) || '.' || count(withdrawn_at) from enterprise_measure where district_id = $1 having count(*) > 0), '')
       || coalesce((select '-e' || max(seq) || '.' || count(withdrawn_at) from evaluation_statement where district_id = $1 having count(*) > 0), '')
       || coalesce((select '-l' || max(seq) || '.' || count(withdrawn_at) from low_efficiency_decision where district_id = $1 having count(*) > 0), '')
       || coalesce((select '-d' || max(seq) || '.' || count(withdrawn_at) from disposal_step where district_id = $1 having count(*) > 0), '') as version
     from import_batch where district_id = $1`,
    [districtId],
  );
  return row?.version ?? "0-0";
}
