// What does a database hold, to the last bit?
import type { Database } from "../../../server/db/database";

export type Dump = Readonly<Record<string, readonly string[]>>;

/** Every row of every table but those that are the engine's or the installation's, and where each sequence stands. */
export async function dump(db: Database): Promise<Dump> {
  const tables = await db.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = current_schema() and table_type = 'BASE TABLE'
       and table_name not in ('spatial_ref_sys', '_prisma_migrations') order by table_name collate "C"`,
  );
  const all: Record<string, readonly string[]> = {};
  const columns = await db.query<{ table: string; columns: string }>(
    `select table_name as table, string_agg(quote_ident(column_name), ', ' order by column_name) as columns
     from information_schema.columns where table_schema = current_schema() group by table_name`,
  );
  for (const { name } of tables) {
    const selected = columns.find(({ table }) => table === name)?.columns;
    // by name: a table that was migrated has its columns in another order than a new one
    const rows = await db.query<{ line: string }>(
      `select l.line from (select row(${selected})::text as line from "${name}") l order by l.line collate "C"`,
    );
    all[name] = rows.map(({ line }) => line);
  }
  const sequences = await db.query<{ line: string }>(
    `select sequencename || ' ' || coalesce(last_value::text, '-') as line from pg_sequences
     where schemaname = current_schema() order by sequencename collate "C"`,
  );
  all["(sequences)"] = sequences.map(({ line }) => line);
  return all;
}

/** What differs, short enough to read. */
export function differences(a: Dump, b: Dump): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((table) => {
    const [left, right] = [a[table] ?? [], b[table] ?? []];
    const [inLeft, inRight] = [new Set(left), new Set(right)];
    const gone = left.filter((row) => !inRight.has(row));
    const come = right.filter((row) => !inLeft.has(row));
    if (gone.length + come.length === 0 && left.length === right.length) return [];
    return [`${table}: ${left.length} rows, ${right.length} rows`, ...gone.slice(0, 3), ...come.slice(0, 3)];
  });
}
