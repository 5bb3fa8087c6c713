// How do many records reach a table in few statements: new ones in, changed ones over, equal ones untouched?
import type { Queryable } from "../db/database";

/** A column: its type in the JSON, and how its value is made where it is not simply that. */
export interface UpsertColumn {
  readonly name: string;
  readonly type: string;
  readonly value?: string;
}

export interface UpsertRecord {
  readonly id: string;
  readonly row_no: number;
  readonly [column: string]: unknown;
}

interface Upserted {
  new: number;
  changed: number;
  same: number;
}

const CHUNK = 4000;

/** Writes records with key (district_id, id); `columns` name all that is compared. */
export async function upsert(
  tx: Queryable,
  table: "park" | "parcel" | "enterprise",
  columns: readonly UpsertColumn[],
  districtId: string,
  batch: string,
  records: readonly UpsertRecord[],
): Promise<Upserted> {
  const names = columns.map(({ name }) => name);
  const staged = columns.map(({ name, value }) => `${value ?? `r.${name}`} as ${name}`).join(", ");
  const typed = [...columns.map(({ name, type }) => `${name} ${type}`), "id text", "row_no int"].join(", ");
  const sql = `
    with s as materialized (select r.id, r.row_no, ${staged} from jsonb_to_recordset($3::jsonb) as r (${typed})),
    old as materialized (
      select t.id, (${names.map((name) => `t.${name}`).join(", ")}) is distinct from (${names.map((name) => `s.${name}`).join(", ")}) as differs
      from ${table} t join s on s.id = t.id where t.district_id = $1
    ), inserted as (
      insert into ${table} (district_id, id, batch_id, row_no, ${names.join(", ")})
      select $1, s.id, $2, s.row_no, ${names.map((name) => `s.${name}`).join(", ")} from s
      where s.id not in (select id from old) returning 1
    ), updated as (
      update ${table} t set batch_id = $2, row_no = s.row_no, ${names.map((name) => `${name} = s.${name}`).join(", ")}
      from s join old on old.id = s.id and old.differs
      where t.district_id = $1 and t.id = s.id returning 1
    )
    select (select count(*)::int from inserted) as new, (select count(*)::int from updated) as changed,
      (select count(*)::int from old where not differs) as same`;
  const sum: Upserted = { new: 0, changed: 0, same: 0 };
  for (let from = 0; from < records.length; from += CHUNK) {
    const [counts] = await tx.query<Upserted>(sql, [
      districtId,
      batch,
      JSON.stringify(records.slice(from, from + CHUNK)),
    ]);
    sum.new += counts?.new ?? 0;
    sum.changed += counts?.changed ?? 0;
    sum.same += counts?.same ?? 0;
  }
  return sum;
}

/** How many ids of a table the delivery does not name. */
export async function countMissing(
  tx: Queryable,
  table: "park" | "parcel" | "enterprise",
  districtId: string,
  ids: readonly string[],
): Promise<number> {
  const [row] = await tx.query<{ missing: number }>(
    `select count(*)::int as missing from ${table} t
     where t.district_id = $1 and t.id not in (select jsonb_array_elements_text($2::jsonb))`,
    [districtId, JSON.stringify(ids)],
  );
  return row?.missing ?? 0;
}
