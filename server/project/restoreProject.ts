// How does a district come back from a project file? Checked to its last row first, then written in one transaction.
import { ApiError } from "../api/apiError";
import { lockBatches } from "../batch/lockBatches";
import type { Database, Queryable } from "../db/database";
import { migrations } from "../db/migrationFiles";
import { refreshStatistics } from "../db/refreshStatistics";
import { currentDistrict } from "../district/district";
import { PLAN_SETTING } from "../indicator/plan";
import { type ProjectReport, reportOf } from "./backupProject";
import { DATA_MARKS } from "./dataMarks";
import { checkProject, openProject, type ProjectFile } from "./projectFile";
import { type ProjectTable, projectTables, quoted } from "./projectTables";
import { setStableText } from "./setStableText";
import { writeOlder } from "./writeOlder";
import { writeRows } from "./writeRows";

export interface RestoreOptions {
  readonly path: string;
  /** What to call the file in a sentence; its path where left away. */
  readonly name?: string;
  /** Whether what the database holds is removed. */
  readonly replace?: boolean;
}

/** What every installation has from its first start on: nothing of it was brought by anybody. */
const SEEDED = [
  "district",
  "target_set",
  "target",
  "target_set_version",
  "indicator",
  "ladder_tier",
  "honour",
  "evaluation_rule_set",
  "industry_code",
  "industry_cluster",
];
/**
 * Makes the database exactly what it was when the file was written; all it holds now is removed, or it must hold nothing.
 * @throws ApiError where the file is not what it should be or the database holds data, with nothing written
 */
export async function restoreProject(db: Database, options: RestoreOptions): Promise<ProjectReport> {
  const { path, name = path, replace = false } = options;
  const project = openProject(path, name);
  try {
    await checkProject(project, name);
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
      `select exists (select from ${quoted(table.name)}${broughtBySomebody(table)}) as some`,
    );
    if (row?.some === true) return (await currentDistrict(db))?.name ?? "";
  }
  const [edited] = await db.query<{ some: boolean }>(
    "select exists (select from target_set_version where origin not in ('before', 'policy')) as some",
  );
  return edited?.some === true ? ((await currentDistrict(db))?.name ?? "") : null;
}

/** What is kept under the district '' says of the installation, not of the data. */
const notInstallation = ({ name }: ProjectTable): string =>
  name === "setting" ? " where district_id <> ''" : "";

/** The policy's plan is among the settings, and there from the first start. */
const broughtBySomebody = ({ name }: ProjectTable): string =>
  name === "setting" ? ` where district_id <> '' and key <> '${PLAN_SETTING}'` : "";

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
  if (header.migrations.length < migrations().length) await writeOlder(tx, project, tables);
  else await writeRows(tx, project, tables);
  await setMarks(tx, header.marks);
  await setSequences(tx, tables, header.sequences);
  await refreshStatistics(tx);
}

async function districtsIn(tx: Queryable, restored: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>("select id from district");
  return [...new Set([restored, ...rows.map(({ id }) => id)])].sort();
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
