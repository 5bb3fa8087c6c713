// How does a project of an earlier version come in? As if its database had been brought up to date: its rows are put into tables as they
// were then, the later migrations run over them, and what they make of them is taken.
import type { Queryable } from "../db/database";
import { migrations } from "../db/migrationFiles";
import type { ProjectFile } from "./projectFile";
import { type ProjectTable, projectTables, quoted, TEMPORARY } from "./projectTables";
import { writeRows } from "./writeRows";

/**
 * Fills the database's empty tables; all that is needed for it is temporary and gone at the end.
 * Columns with new defaults alone would not do: a migration may work a column out from others.
 */
export async function writeOlder(
  tx: Queryable,
  project: ProjectFile,
  tables: readonly ProjectTable[],
): Promise<void> {
  const [path] = await tx.query<{ own: string; all: string }>(
    "select quote_ident(current_schema()) as own, current_setting('search_path') as all",
  );
  if (path === undefined) throw new Error("no search path");
  // first in the path, it is where migrations make their tables and find them
  await searchIn(tx, `pg_temp, ${path.all}`);
  const then = project.header.migrations.length;
  for (const { sql } of migrations().slice(0, then)) await runScript(tx, sql);
  const older = await projectTables(tx, TEMPORARY);
  await clear(tx, older);
  await writeRows(tx, project, older);
  // no table can be altered while it waits to check its rows
  await tx.query("set constraints all immediate");
  for (const { sql } of migrations().slice(then)) await runScript(tx, sql);
  const now = await projectTables(tx, TEMPORARY);
  for (const { name, columns } of tables) {
    if (!now.some((table) => table.name === name)) continue;
    const names = columns.map((column) => quoted(column.name)).join(", ");
    await tx.query(
      `insert into ${path.own}.${quoted(name)} (${names}) overriding system value select ${names} from pg_temp.${quoted(name)}`,
    );
  }
  await tx.query("set constraints all immediate");
  await tx.query(`drop table ${now.map(({ name }) => `pg_temp.${quoted(name)}`).join(", ")} cascade`);
  await searchIn(tx, path.all);
}

/** A migration may bring rows of its own: those of the file are in it already. */
async function clear(tx: Queryable, tables: readonly ProjectTable[]): Promise<void> {
  for (const { name } of tables.toReversed()) await tx.query(`delete from pg_temp.${quoted(name)}`);
}

const searchIn = (tx: Queryable, path: string): Promise<unknown> =>
  tx.query("select set_config('search_path', $1, true)", [path]);

/** Statement by statement, parted at every semicolon as the migration engine does (prisma/README.md). */
async function runScript(tx: Queryable, sql: string): Promise<void> {
  for (const statement of sql.split(";")) {
    const said = statement.replaceAll(/^\s*--.*$/gm, "").trim();
    if (said !== "") await tx.query(said);
  }
}
