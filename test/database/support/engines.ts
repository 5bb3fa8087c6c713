// On which engines does a database test run? Always the embedded one; PostgreSQL where MUTU_TEST_POSTGRES names a superuser's URL.
import { randomBytes } from "node:crypto";
import pg from "pg";
import type { Database } from "../../../server/db/database";
import { migrate } from "../../../server/db/migrate";
import { openMemory } from "../../../server/db/openPglite";
import { openPostgresql } from "../../../server/db/openPostgresql";

export interface Engine {
  readonly name: "PGlite" | "PostgreSQL";
  /** A fresh, migrated, empty database that is gone after `close`. */
  open(): Promise<Database>;
}

export const SUPERUSER_URL = process.env.MUTU_TEST_POSTGRES ?? "";

async function asSuperuser(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: SUPERUSER_URL });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** An empty database of its own, without tables; `drop` once its connections are closed. */
export async function createDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `mutu_test_${randomBytes(6).toString("hex")}`;
  await asSuperuser(`create database ${name} template template0 encoding 'UTF8'`);
  const url = new URL(SUPERUSER_URL);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asSuperuser(`drop database ${name} with (force)`) };
}

const pglite: Engine = { name: "PGlite", open: openMemory };

const postgresql: Engine = {
  name: "PostgreSQL",
  async open() {
    const { url, drop } = await createDatabase();
    const db = await openPostgresql(url);
    await migrate(db);
    return { ...db, close: () => db.close().then(drop) };
  },
};

if (SUPERUSER_URL === "") console.log("PostgreSQL tests skipped: MUTU_TEST_POSTGRES is not set");

export const engines: readonly Engine[] = SUPERUSER_URL === "" ? [pglite] : [pglite, postgresql];
