// On which engines does a database test run? Always the embedded one; PostgreSQL where MUTU_TEST_POSTGRES names a superuser's URL.
import { randomBytes } from "node:crypto";
import pg from "pg";
import type { Database } from "../../../server/db/database";
import { migrate } from "../../../server/db/migrate";
import { migrations, sha256, viewsHash } from "../../../server/db/migrationFiles";
import { openPostgresql } from "../../../server/db/openPostgresql";
import { openEmbedded } from "./embedded";

export interface Engine {
  readonly name: "PGlite" | "PostgreSQL";
  /**
   * Whether a matrix of cases is run here to its last cell: on one engine, PostgreSQL where it is there, which is several times as fast. The
   * SQL is the same text on both; the other one runs so many that each value of each side comes up.
   */
  readonly everyCase: boolean;
  /** A fresh, migrated, empty database that is gone after `close`. */
  open(): Promise<Database>;
}

export const SUPERUSER_URL = process.env.MUTU_TEST_POSTGRES ?? "";

async function asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: SUPERUSER_URL });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(name: string): string {
  const url = new URL(SUPERUSER_URL);
  url.pathname = `/${name}`;
  return url.href;
}

/** A database of its own, without tables unless they come from the template; `drop` once its connections are closed. */
export async function createDatabase(
  template = "template0",
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `mutu_test_${randomBytes(6).toString("hex")}`;
  await asSuperuser((client) => client.query(`create database ${name} template ${template} encoding 'UTF8'`));
  const drop = async () => {
    await asSuperuser((client) => client.query(`drop database ${name} with (force)`));
  };
  return { url: urlOf(name), drop };
}

/** Held while one worker makes the template and the others wait for it. */
const TEMPLATE_LOCK = 0x74656d70;

/** The name of a migrated, empty database to copy: PostGIS and the migrations are made once a server and version, not once a file. */
async function migratedTemplate(): Promise<string> {
  const version = sha256(JSON.stringify([migrations(), viewsHash()])).slice(0, 16);
  const name = `mutu_test_template_${version}`;
  await asSuperuser(async (client) => {
    await client.query("select pg_advisory_lock($1)", [TEMPLATE_LOCK]);
    const there = await client.query("select from pg_database where datname = $1", [name]);
    if (there.rowCount !== 0) return;
    const unfinished = `${name}_unfinished`;
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await client.query(`create database ${unfinished} template template0 encoding 'UTF8'`);
    const db = await openPostgresql(urlOf(unfinished));
    try {
      await migrate(db);
    } finally {
      await db.close();
    }
    await client.query(`alter database ${unfinished} rename to ${name}`);
  });
  return name;
}

const pglite: Engine = { name: "PGlite", everyCase: SUPERUSER_URL === "", open: openEmbedded };

const postgresql: Engine = {
  name: "PostgreSQL",
  everyCase: true,
  async open() {
    const { url, drop } = await createDatabase(await migratedTemplate());
    const db = await openPostgresql(url);
    return { ...db, close: () => db.close().then(drop) };
  },
};

if (SUPERUSER_URL === "") console.log("PostgreSQL tests skipped: MUTU_TEST_POSTGRES is not set");

export const engines: readonly Engine[] = SUPERUSER_URL === "" ? [pglite] : [pglite, postgresql];
