// How does a district come back from a project file? Checked to its last row first, then written in one transaction.
import { ApiError } from "../api/apiError";
import { lockBatches } from "../batch/lockBatches";
import type { Database, Queryable } from "../db/database";
import { refreshStatistics } from "../db/refreshStatistics";
import { currentDistrict } from "../district/district";
import { type ProjectReport, reportOf } from "./backupProject";
import type { Cell } from "./columnForm";
import { DATA_MARKS } from "./dataMarks";
import { checkProject, openProject, type ProjectFile } from "./projectFile";
import type { ProjectFileTable } from "./projectHeader";
import { type ProjectTable, projectTables, quoted } from "./projectTables";
import { setStableText } from "./setStableText";

export interface RestoreOptions {
  readonly path: string;
  /** What to call the file in a sentence; its path where left away. */
  readonly name?: string;
  /** Whether what the database holds is removed. */
  readonly replace?: boolean;
}

/** What every installation has from its first start on: nothing of it was brought by anybody. */
const SEEDED = ["district", "target_set", "target", "indicator", "industry_code", "industry_cluster"];
/** Rows of one statement, ended earlier by their size. */
const PAGE_ROWS = 1000;
const PAGE_CHARACTERS = 4_000_000;

/**
 * Makes the database exactly what it was when the file was written; all it holds now is removed, or it must hold nothing.
 * @throws ApiError where the file is not what it should be or the database holds data, with nothing written
 */
export async function restoreProject(db: Database, options: RestoreOptions): Promise<ProjectReport> {
  const { path, name = path, replace = false } = options;
  const project = openProject(path, name);
  try {
    checkProject(project, name);
    await db.transaction((tx) => writeAll(tx, project, replace));
    return reportOf(project.header, project.bytes);
  } finally {
    project.close();
  }
}

/** The district whose data stand in the way of a restore; null where there are none. */
export async function occupiedBy(db: Queryable): Promise<string | null> {
  for (const table of await projectTables(db)) {
    if (SEEDED.includes(table.name)) continue;
    const [row] = await db.query<{ some: boolean }>(
      `select exists (select from ${quoted(table.name)}${notInstallation(table)}) as some`,
    );
    if (row?.some === true) return (await currentDistrict(db))?.name ?? "";
  }
  return null;
}

/** What is kept under the district '' says of the installation, not of the data. */
const notInstallation = ({ name }: ProjectTable): string =>
  name === "setting" ? " where district_id <> ''" : "";

async function writeAll(tx: Queryable, project: ProjectFile, replace: boolean): Promise<void> {
  const { header } = project;
  const tables = await projectTables(tx);
  for (const id of await districtsIn(tx, header.district_id)) await lockBatches(tx, id);
  // whoever corrects or sets a rule waits as well; readers see what was there until the end
  await tx.query(
    `lock table ${tables.map(({ name }) => quoted(name)).join(", ")} in share row exclusive mode`,
  );
  const occupied = await occupiedBy(tx);
  if (occupied !== null && !replace) throw new ApiError("project_occupied", occupied);
  for (const table of tables.toReversed()) {
    await tx.query(`delete from ${quoted(table.name)}${notInstallation(table)}`);
  }
  await setStableText(tx);
  for (const table of header.tables) await writeTable(tx, ownColumns(tables, table), project.rows(table));
  await setMarks(tx, header.marks);
  await setSequences(tx, tables, header.sequences);
  await refreshStatistics(tx);
}

async function districtsIn(tx: Queryable, restored: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>("select id from district");
  return [...new Set([restored, ...rows.map(({ id }) => id)])].sort();
}

/**
 * The table as the database has it, with the file's columns in the file's order: types go into statements, so that the file's word
 * for them is not taken.
 */
function ownColumns(
  tables: readonly ProjectTable[],
  told: ProjectFileTable,
): Pick<ProjectTable, "name" | "columns"> {
  const own = tables.find(({ name }) => name === told.name);
  const columns = told.columns.map(({ name, type }) => {
    const column = own?.columns.find((one) => one.name === name);
    if (column?.type !== type) throw new Error(`the database has no ${told.name}.${name} of type ${type}`);
    return column;
  });
  return { name: told.name, columns };
}

async function writeTable(
  tx: Queryable,
  { name, columns }: Pick<ProjectTable, "name" | "columns">,
  rows: Iterable<Cell[]>,
): Promise<void> {
  const names = columns.map((column) => quoted(column.name)).join(", ");
  const cast = columns.map(({ type }, at) => `r.c${at}::${type}`).join(", ");
  const cells = columns.map((_, at) => `c${at} text`).join(", ");
  const insert = `insert into ${quoted(name)} (${names}) overriding system value
    select ${cast} from json_to_recordset($1::json) as r (${cells})`;
  let page: string[] = [];
  let characters = 0;
  const flush = async () => {
    if (page.length > 0) await tx.query(insert, [`[${page.join(",")}]`]);
    page = [];
    characters = 0;
  };
  for (const row of rows) {
    const text = JSON.stringify(Object.fromEntries(row.map((cell, at) => [`c${at}`, cell])));
    page.push(text);
    characters += text.length;
    if (page.length >= PAGE_ROWS || characters >= PAGE_CHARACTERS) await flush();
  }
  await flush();
}

async function setMarks(tx: Queryable, marks: Readonly<Record<string, unknown>>): Promise<void> {
  for (const key of DATA_MARKS) {
    await tx.query("delete from setting where district_id = '' and key = $1", [key]);
    if (key in marks) {
      await tx.query("insert into setting (district_id, key, value) values ('', $1, $2::jsonb)", [
        key,
        JSON.stringify(marks[key]),
      ]);
    }
  }
}

/** On from the highest of what was given out there and here: a number must never be given twice. */
async function setSequences(
  tx: Queryable,
  tables: readonly ProjectTable[],
  told: ProjectFile["header"]["sequences"],
): Promise<void> {
  for (const { name, sequences } of tables) {
    for (const { column, sequence } of sequences) {
      const last = told.find((one) => one.table === name && one.column === column)?.last ?? null;
      await tx.query(
        `select setval('${sequence}', v.highest) from (
           select greatest($1::bigint, (select max(${quoted(column)}) from ${quoted(name)}),
             (select last_value from ${sequence} where is_called)) as highest) v
         where v.highest is not null`,
        [last],
      );
    }
  }
}
