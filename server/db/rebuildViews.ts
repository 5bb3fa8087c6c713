// Are the database's functions those of this version? If not, all are dropped and made again in one transaction.
import type { Database, Queryable } from "./database";
import { type SqlFile, views, viewsHash } from "./migrationFiles";

const SETTING = "views";

/** What the database says about the functions it holds. */
interface ViewsSetting {
  readonly sha256: string;
  readonly functions: readonly string[];
}

async function current(db: Queryable): Promise<ViewsSetting | null> {
  const [row] = await db.query<{ value: ViewsSetting }>(
    "select value from setting where district_id = '' and key = $1",
    [SETTING],
  );
  return row?.value ?? null;
}

/** Name of the function that a file makes. */
function functionName(file: SqlFile): string {
  const name = /^create function (\w+)\s*\(/im.exec(file.sql)?.[1];
  if (name === undefined) throw new Error(`prisma/views/${file.name} makes no function`);
  return name;
}

/** Drops every form of the named functions; those of extensions stay. */
async function drop(tx: Queryable, names: readonly string[]): Promise<void> {
  const [row] = await tx.query<{ signatures: string | null }>(
    `select string_agg(p.oid::regprocedure::text, ', ') as signatures
     from pg_proc p
     where p.pronamespace = current_schema()::regnamespace and p.proname = any($1::text[])
       and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')`,
    [names],
  );
  if (row?.signatures) await tx.query(`drop function ${row.signatures}`);
}

/** @returns true where the functions had to be made again */
export async function rebuildViews(db: Database): Promise<boolean> {
  const files = views();
  const hash = viewsHash(files);
  if ((await current(db))?.sha256 === hash) return false;
  const functions = files.map(functionName);
  await db.transaction(async (tx) => {
    const before = await current(tx);
    await drop(tx, [...new Set([...(before?.functions ?? []), ...functions])]);
    for (const { sql } of files) await tx.query(sql);
    await tx.query(
      `insert into setting (district_id, key, value) values ('', $1, $2::jsonb)
       on conflict (district_id, key) do update set value = excluded.value`,
      [SETTING, JSON.stringify({ sha256: hash, functions } satisfies ViewsSetting)],
    );
  });
  return true;
}
