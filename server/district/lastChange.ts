// When did the data of a district last change?
import type { Queryable } from "../db/database";

/**
 * Time of the last import, withdrawal, boundary rule, correction, version of a target set, indicator's value, honour, measure, statement on an
 * evaluation or decision on inefficient land; null where there was none.
 */
export async function lastChange(db: Queryable, districtId: string): Promise<Date | null> {
  const [row] = await db.query<{ ms: number | null }>(
    `select floor(extract(epoch from greatest(
         (select max(greatest(imported_at, withdrawn_at)) from import_batch where district_id = $1),
         (select max(decided_at) from boundary_rule where district_id = $1),
         (select max(greatest(created_at, withdrawn_at)) from correction where district_id = $1),
         (select max(created_at) from target_set_version where district_id = $1),
         (select max(greatest(created_at, withdrawn_at)) from indicator_value where district_id = $1),
         (select max(greatest(created_at, withdrawn_at)) from enterprise_honour where district_id = $1),
         (select max(greatest(created_at, withdrawn_at)) from enterprise_measure where district_id = $1),
         (select max(greatest(created_at, withdrawn_at)) from evaluation_statement where district_id = $1),
         (select max(greatest(created_at, withdrawn_at)) from low_efficiency_decision where district_id = $1),
         (select max(greatest(created_at, withdrawn_at)) from disposal_step where district_id = $1))) * 1000)::float8 as ms`,
    [districtId],
  );
  const ms = row?.ms ?? null;
  return ms === null ? null : new Date(ms);
}
