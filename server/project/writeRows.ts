// How do the rows of a project file get into tables of the same columns? Page by page, each value cast from its text.
import type { Queryable } from "../db/database";
import type { Cell } from "./columnForm";
import type { ProjectFile } from "./projectFile";
import type { ProjectFileTable } from "./projectHeader";
import { type ProjectTable, quoted } from "./projectTables";

/** Rows of one statement, ended earlier by their size. */
const PAGE_ROWS = 1000;
const PAGE_CHARACTERS = 4_000_000;

/** @param tables those of the search path, with the columns that the file has */
export async function writeRows(
  tx: Queryable,
  project: ProjectFile,
  tables: readonly ProjectTable[],
): Promise<void> {
  for (const table of project.header.tables)
    await writeTable(tx, ownColumns(tables, table), project.rows(table));
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
