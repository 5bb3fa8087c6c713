// What does a test of releases leave on a PostgreSQL server, and how is it taken away?
import type { Database } from "../../../server/db/database";

/** The name of a database that was made for a release of this one; "" where there is none. */
export async function companionOf(db: Database): Promise<string> {
  const [row] = await db.query<{ name: string }>(
    "select datname as name from pg_database where datname like current_database() || '\\_release\\_%' limit 1",
  );
  return row?.name ?? "";
}

/** Drops all of them. */
export async function dropCompanions(db: Database): Promise<void> {
  for (let name = await companionOf(db); name !== ""; name = await companionOf(db))
    await db.query(`drop database "${name}" with (force)`);
}
