// Which migrations and which SQL functions does this version of the program bring?
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PRISMA = fileURLToPath(new URL("../../prisma", import.meta.url));
const MIGRATIONS = join(PRISMA, "migrations");

export interface SqlFile {
  /** Folder name of a migration, file name of a view. */
  readonly name: string;
  readonly sql: string;
}

/** SHA-256 in hex, as Prisma keeps it in `_prisma_migrations.checksum`. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Migrations in the order they apply. */
export function migrations(): SqlFile[] {
  return readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(MIGRATIONS, name, "migration.sql"), "utf8") }));
}

/** Functions in the order they are made: by the number that opens the file's name. */
export function views(): SqlFile[] {
  const dir = join(PRISMA, "views");
  return readdirSync(dir)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(dir, name), "utf8") }));
}

/** Changes whenever a function does. */
export function viewsHash(files: readonly SqlFile[] = views()): string {
  return sha256(JSON.stringify(files));
}

/** What Prisma's engine wants to see of the folder: its place, the lock file, the schema's text. */
export function prismaFolder(): { baseDir: string; lockfile: string; schemaPath: string; schema: string } {
  const schemaPath = join(PRISMA, "schema.prisma");
  return {
    baseDir: MIGRATIONS,
    lockfile: readFileSync(join(MIGRATIONS, "migration_lock.toml"), "utf8"),
    schemaPath,
    schema: readFileSync(schemaPath, "utf8"),
  };
}
