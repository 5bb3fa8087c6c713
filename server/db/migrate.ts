// Does the database have the tables and functions of this version? What is missing is made; what is there costs two queries.
import type { Database } from "./database";
import { migrations } from "./migrationFiles";
import { rebuildViews } from "./rebuildViews";
import { StartupError } from "./startupError";

export interface MigrationReport {
  /** Names of the migrations applied now. */
  readonly applied: readonly string[];
  /** True where the functions were made anew. */
  readonly viewsRebuilt: boolean;
}

/**
 * What is still to apply.
 * @throws StartupError where the database was made by a newer version
 */
async function pending(db: Database): Promise<string[]> {
  const known = migrations().map(({ name }) => name);
  const [table] = await db.query<{ there: boolean }>(
    "select to_regclass('_prisma_migrations') is not null as there",
  );
  if (table?.there !== true) return known;
  const rows = await db.query<{ name: string }>(
    "select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null",
  );
  const done = new Set(rows.map(({ name }) => name));
  const unknown = [...done].find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new StartupError(
      `数据库由更新版本的亩图建立（含迁移 ${unknown}），请升级程序`,
      `the database was made by a newer Mutu (it has migration ${unknown}); update the program`,
    );
  }
  return known.filter((name) => !done.has(name));
}

/** @throws StartupError where the extension is missing and may not or cannot be made */
async function ensurePostgis(db: Database): Promise<void> {
  const there = await db.query("select from pg_extension where extname = 'postgis'");
  if (there.length > 0) return;
  try {
    await db.query("create extension if not exists postgis");
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new StartupError(
      `数据库没有 PostGIS，也无法创建（${reason}）；请管理员执行 create extension postgis`,
      `the database has no PostGIS and it cannot be made (${reason}); ask its administrator to run: create extension postgis`,
      { cause: error },
    );
  }
}

/**
 * Brings the database to this version: Prisma migrations in order, then the functions if any has changed.
 * Safe to run from several processes at once. With nothing to do the migration engine is not even loaded.
 * @throws StartupError where PostGIS is missing, the database is newer than the program, or a migration fails
 */
export async function migrate(db: Database): Promise<MigrationReport> {
  return db.exclusively(async () => {
    let applied: string[] = [];
    if ((await pending(db)).length > 0) {
      await ensurePostgis(db);
      const { applyMigrations } = await import("./applyMigrations");
      try {
        applied = await applyMigrations(db.migrationAdapter);
      } catch (error) {
        // The engine adds its own call stack below: "   0: sql_schema_connector::…".
        const said = (error instanceof Error ? error.message : String(error)).split(/\n\s*0: /)[0] ?? "";
        const reason = said.replaceAll(/\s+/g, " ").trim();
        throw new StartupError(`数据库迁移失败：${reason}`, `a database migration failed: ${reason}`, {
          cause: error,
        });
      }
    }
    return { applied, viewsRebuilt: await rebuildViews(db) };
  });
}
