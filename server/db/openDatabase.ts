// Which database does the program work on? `DATABASE_URL` names a PostgreSQL server; without it the embedded engine in `DATA_DIR`.
import type { Database } from "./database";
import { openPglite } from "./openPglite";
import { openPostgresql } from "./openPostgresql";

/** The environment variables that choose the database; an empty one counts as absent. */
export interface DatabaseEnvironment {
  readonly DATABASE_URL?: string | undefined;
  /** Folder of the embedded database; `./data` by default. */
  readonly DATA_DIR?: string | undefined;
}

/**
 * Opens the database; call `migrate` before using it, and `close` at the end.
 * @throws StartupError with one sentence where it cannot be opened
 */
export function openDatabase(env: DatabaseEnvironment = process.env): Promise<Database> {
  return env.DATABASE_URL ? openPostgresql(env.DATABASE_URL) : openPglite(env.DATA_DIR || "./data");
}
