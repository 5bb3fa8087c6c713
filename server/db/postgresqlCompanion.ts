// A companion on a PostgreSQL server: a database of its own beside the district's, whose comment says what it is and whether it is whole.
import { ApiError } from "../api/apiError";
import { type CompanionRequest, companionSettings } from "./companion";
import type { Database } from "./database";
import { migrate } from "./migrate";
import { openPostgresql } from "./openPostgresql";

/** What PostgreSQL takes of a name. */
const LONGEST_NAME = 63;
/** Comments begin with it: a database without it was made by somebody else, and is left alone. */
const OWN = "mutu companion ";
const HALF = `${OWN}half made`;
const NO_RIGHT = new Set(["42501", "28000"]);

export async function postgresqlCompanion(
  db: Database,
  { name: wanted, mark, asOf, fill }: CompanionRequest,
): Promise<Database> {
  const url = new URL(db.url ?? "");
  const [main] = await db.query<{ name: string }>("select current_database() as name");
  const name = nameBeside(main?.name ?? "mutu", wanted);
  url.pathname = `/${encodeURIComponent(name)}`;
  // other processes of the same installation make it at the same time, or none does
  await db.exclusively(async () => {
    const comment = await commentOf(db, name);
    if (comment === `${OWN}${mark}`) return;
    if (comment !== null && !comment.startsWith(OWN)) throw new ApiError("companion_foreign", name);
    if (comment !== null) await db.query(`drop database ${quoted(name)} with (force)`);
    await create(db, name);
    await db.query(`comment on database ${quoted(name)} is '${HALF}'`);
    try {
      await fillIn(url.href, fill);
    } catch (error) {
      await db.query(`drop database ${quoted(name)} with (force)`);
      throw error;
    }
    for (const { name: setting, value } of companionSettings(asOf))
      await db.query(`alter database ${quoted(name)} set ${setting} = '${value}'`);
    await db.query(`comment on database ${quoted(name)} is '${(OWN + mark).replaceAll("'", "''")}'`);
  });
  return openPostgresql(url.href);
}

async function create(db: Database, name: string): Promise<void> {
  try {
    await db.query(`create database ${quoted(name)} template template0 encoding 'UTF8'`);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!NO_RIGHT.has(code)) throw error;
    const [user] = await db.query<{ name: string }>("select current_user as name");
    throw new ApiError("companion_no_right", user?.name ?? "");
  }
}

async function fillIn(url: string, fill: CompanionRequest["fill"]): Promise<void> {
  const companion = await openPostgresql(url);
  try {
    await migrate(companion);
    await fill(companion);
  } finally {
    await companion.close();
  }
}

/** The comment of a database, "" where it has none; null where there is no such database. */
async function commentOf(db: Database, name: string): Promise<string | null> {
  const [row] = await db.query<{ comment: string | null }>(
    "select shobj_description(oid, 'pg_database') as comment from pg_database where datname = $1",
    [name],
  );
  return row === undefined ? null : (row.comment ?? "");
}

/** `mutu_release_r3_1a2b3c4d`, the district's own part cut where it is too long. */
const nameBeside = (main: string, wanted: string): string =>
  `${main.slice(0, LONGEST_NAME - wanted.length - 1)}_${wanted}`;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
