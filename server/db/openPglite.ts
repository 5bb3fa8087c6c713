// How is the embedded database opened, so that one process holds it and a half-made one is never mistaken for a whole one?
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import type { Database } from "./database";
import { lockDataDir } from "./lockDataDir";
import { pgliteDatabase, startPglite } from "./pgliteDatabase";
import { pgliteTemplate } from "./pgliteTemplate";
import { StartupError } from "./startupError";

/** A database in memory from the template, gone on close: for tests. */
export async function openMemory(): Promise<Database> {
  return pgliteDatabase(await startPglite(null, await pgliteTemplate()), () => {});
}

/**
 * Starts the engine in the folder, filling it from the template first. The mark beside it is set when the folder is whole, so that
 * a first start that was cut short begins anew.
 */
async function startIn(folder: string): Promise<PGlite> {
  const mark = `${folder}.made`;
  if (existsSync(mark)) return startPglite(folder, null);
  rmSync(folder, { recursive: true, force: true });
  const engine = await startPglite(folder, await pgliteTemplate());
  writeFileSync(mark, "");
  return engine;
}

/**
 * Opens `DATA_DIR/database`, making it from the template on the first start.
 * @throws StartupError where another process holds it, it cannot be written, or its files are not readable as a database
 */
export async function openPglite(dataDir: string): Promise<Database> {
  const dir = resolve(dataDir);
  const release = await lockDataDir(dir);
  try {
    return pgliteDatabase(await startIn(join(dir, "database")), release);
  } catch (error) {
    release();
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new StartupError(
      `无法打开数据目录 ${dir} 中的数据库：${reason}`,
      `cannot open the database in ${dir}: ${reason}`,
      { cause: error },
    );
  }
}
