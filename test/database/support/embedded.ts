// How does a test get an empty embedded database without starting an engine of 6 s each time? One that was given back is emptied and lent again.
import type { Database } from "../../../server/db/database";
import { openMemory } from "../../../server/db/openPglite";

/** More are closed when they are given back: each holds its files in memory. */
const MOST_IDLE = 2;

interface Lent {
  readonly db: Database;
  /** The rows of `setting` that migrating leaves, as JSON. */
  readonly settings: string;
  /** What a new engine was like: an emptied one that differs is never lent again. */
  readonly asNew: string;
}
const idle: Lent[] = [];

/** Emptied, all but these: they belong to the schema, and `asNew` tells if a test has touched them. */
const OF_THE_SCHEMA = ["_prisma_migrations", "spatial_ref_sys"];

/** Objects that are not PostgreSQL's own have numbers from here on. */
const FIRST_OWN = 16384;

/** The catalogue, the settings and what stays in the tables: two databases of one text are alike. */
const STATE = `
  with catalogue(line) as (
    select concat_ws('|', 'class', oid, relname, relnamespace, relkind, relpersistence, reloptions) from pg_class
      where oid >= ${FIRST_OWN} and relkind <> 't' and relnamespace <> 'pg_toast'::regnamespace
    union all select concat_ws('|', 'column', attrelid, attnum, attname, atttypid, atttypmod, attnotnull) from pg_attribute
      join pg_class on pg_class.oid = attrelid
      where attrelid >= ${FIRST_OWN} and attnum > 0 and relnamespace <> 'pg_toast'::regnamespace
    union all select concat_ws('|', 'default', adrelid, adnum, pg_get_expr(adbin, adrelid)) from pg_attrdef
    union all select concat_ws('|', 'constraint', oid, conname, conrelid, contype, convalidated, conbin) from pg_constraint
      where oid >= ${FIRST_OWN}
    union all select concat_ws('|', 'function', oid, proname, pronamespace, proconfig, md5(prosrc)) from pg_proc
      where oid >= ${FIRST_OWN}
    union all select concat_ws('|', 'trigger', oid, tgrelid, tgname, tgenabled) from pg_trigger
    union all select concat_ws('|', 'schema', oid, nspname) from pg_namespace
      where oid >= ${FIRST_OWN} and nspname !~ '^pg_(toast_)?temp_'
    union all select concat_ws('|', 'extension', oid, extname, extversion) from pg_extension
    union all select concat_ws('|', 'database', setdatabase, setrole, setconfig) from pg_db_role_setting
    union all select concat_ws('|', 'setting', name, setting) from pg_settings where name not like 'plpgsql.%'
    union all select concat_ws('|', 'sequence', schemaname, sequencename, last_value) from pg_sequences
    union all select concat_ws('|', 'migration', m) from _prisma_migrations m
    union all select concat_ws('|', 'set', s) from setting s
    union all select concat_ws('|', 'systems', count(*)) from spatial_ref_sys
  )
  select md5(string_agg(line, chr(10) order by line collate "C")) as state from catalogue`;

async function stateOf(db: Database): Promise<string> {
  const [row] = await db.query<{ state: string }>(STATE);
  return row?.state ?? "";
}

const EMPTY = `
  do $$
  declare
    one record;
    has_rows boolean;
    filled text[] := '{}';
  begin
    for one in
      select relname from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> all ('{${OF_THE_SCHEMA.join()}}')
    loop
      execute format('select exists (select from %I)', one.relname) into has_rows;
      if has_rows then filled := filled || quote_ident(one.relname); end if;
    end loop;
    if cardinality(filled) > 0 then execute 'truncate ' || array_to_string(filled, ', ') || ' cascade'; end if;
    for one in select sequencename from pg_sequences where schemaname = 'public' and last_value is not null loop
      execute format('alter sequence %I restart', one.sequencename);
    end loop;
  end $$`;

/** Empties the engine and keeps it for the next test, unless something of it is not as it was new. */
async function takeBack(lent: Lent): Promise<void> {
  try {
    await lent.db.query("discard all");
    await lent.db.query(EMPTY);
    await lent.db.query(
      "insert into setting select * from jsonb_populate_recordset(null::setting, $1::jsonb)",
      [lent.settings],
    );
    // files of emptied tables and the log of what was written go only now
    await lent.db.query("checkpoint");
    if (idle.length < MOST_IDLE && (await stateOf(lent.db)) === lent.asNew) {
      idle.push(lent);
      return;
    }
  } catch {
    // what cannot be emptied is closed
  }
  await lent.db.close();
}

/** A migrated, empty database of the embedded engine, in memory, that is gone after `close`. */
export async function openEmbedded(): Promise<Database> {
  let lent = idle.pop();
  if (lent === undefined) {
    const db = await openMemory();
    const [row] = await db.query<{ settings: string }>(
      "select jsonb_agg(s)::text as settings from setting s",
    );
    lent = { db, settings: row?.settings ?? "[]", asNew: await stateOf(db) };
  }
  const mine = lent;
  let closing: Promise<void> | null = null;
  return {
    ...mine.db,
    close() {
      closing ??= takeBack(mine);
      return closing;
    },
  };
}
