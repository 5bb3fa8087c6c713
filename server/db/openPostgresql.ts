// How is a PostgreSQL server opened, and what does a wrong DATABASE_URL say?
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import copyStreams from "pg-copy-streams";
import { PrismaClient } from "../../prisma/generated/client";
import type { Database, Queryable } from "./database";
import { giveWay } from "./giveWay";
import { StartupError } from "./startupError";
import { VALUE_PARSERS } from "./valueParsers";

/** Taken while migrating; "mutu" in ASCII. */
const ADVISORY_LOCK = 0x6d757475;
const OLDEST = 150000;
const CONNECT_TIMEOUT_MS = 10_000;

const types: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    const own = VALUE_PARSERS[oid];
    return own !== undefined && format !== "binary" ? own : pg.types.getTypeParser(oid, format);
  },
};

/** host:port/name of the server, for messages: never user or password. */
function addressOf(url: URL): string {
  return `${url.hostname || "localhost"}:${url.port || "5432"}${url.pathname}`;
}

function parseUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== "postgresql:" && url.protocol !== "postgres:")) {
    throw new StartupError(
      "DATABASE_URL 无效，应形如 postgresql://用户:密码@主机:5432/库名",
      "DATABASE_URL is not valid; it should look like postgresql://user:password@host:5432/name",
    );
  }
  return url;
}

/** The driver's reason in one line; connection trouble to several addresses comes as a list of errors. */
function reasonOf(error: unknown): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const text = first instanceof Error ? first.message : String(first);
  return text.split("\n")[0] ?? text;
}

function asQueryable(client: Pick<pg.Pool, "query">): Pick<Queryable, "query"> {
  return {
    async query<T>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
      return (await client.query(sql, [...params])).rows as T[];
    },
  };
}

async function* breathing(lines: Iterable<string>): AsyncGenerator<string> {
  for (const some of lines) {
    yield some;
    await giveWay();
  }
}

const copyOver = (client: pg.PoolClient, table: string, lines: Iterable<string>): Promise<void> =>
  pipeline(Readable.from(breathing(lines)), client.query(copyStreams.from(`copy ${table} from stdin`)));

async function copyAlone(pool: pg.Pool, table: string, lines: Iterable<string>): Promise<void> {
  const client = await pool.connect();
  try {
    await copyOver(client, table, lines);
  } finally {
    client.release();
  }
}

async function inTransaction<T>(pool: pg.Pool, work: (tx: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query("begin");
    try {
      const result = await work({
        ...asQueryable(client),
        copyIn: (table, lines) => copyOver(client, table, lines),
      });
      await client.query("commit");
      return result;
    } catch (error) {
      await client.query("rollback").catch(() => {
        broken = true;
      });
      throw error;
    }
  } finally {
    client.release(broken);
  }
}

/** Holds a connection of its own meanwhile, as an advisory lock belongs to a session. */
async function withAdvisoryLock<T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [ADVISORY_LOCK]);
    try {
      return await work();
    } finally {
      await client.query("select pg_advisory_unlock($1)", [ADVISORY_LOCK]);
    }
  } finally {
    client.release();
  }
}

async function checkServer(pool: pg.Pool, address: string): Promise<void> {
  let row: { version: number; encoding: string } | undefined;
  try {
    [row] = await asQueryable(pool).query(
      "select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding",
    );
  } catch (error) {
    const reason = reasonOf(error);
    throw new StartupError(
      `无法连接 DATABASE_URL 指定的数据库 ${address}：${reason}`,
      `cannot reach the database ${address} named by DATABASE_URL: ${reason}`,
      { cause: error },
    );
  }
  if (row === undefined || row.version < OLDEST) {
    throw new StartupError(
      `数据库 ${address} 的 PostgreSQL 版本过低，需要 15 或更高`,
      `the database ${address} runs too old a PostgreSQL; 15 or newer is needed`,
    );
  }
  if (row.encoding !== "UTF8") {
    throw new StartupError(
      `数据库 ${address} 的编码是 ${row.encoding}，需要 UTF8`,
      `the database ${address} is encoded in ${row.encoding}; UTF8 is needed`,
    );
  }
}

/** @throws StartupError where the address is wrong, the server cannot be reached, or it is too old */
export async function openPostgresql(databaseUrl: string): Promise<Database> {
  const address = addressOf(parseUrl(databaseUrl));
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: "mutu",
    types,
    // Every function in prisma/views is inlined into the query, whose plan is then long however few rows it reads: compiling one
    // took 20 s where running it took 30 ms.
    onConnect: async (client) => {
      await client.query("set jit = off");
    },
  });
  // A connection that breaks while idle is replaced by the pool; the next query tells if the server is gone.
  pool.on("error", () => {});
  try {
    await checkServer(pool, address);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const adapter = new PrismaPg(pool);
  const prisma = new PrismaClient({ adapter });
  let closing: Promise<void> | null = null;
  return {
    kind: "postgresql",
    url: databaseUrl,
    prisma,
    migrationAdapter: adapter,
    ...asQueryable(pool),
    copyIn: (table, lines) => copyAlone(pool, table, lines),
    transaction: (work) => inTransaction(pool, work),
    exclusively: (work) => withAdvisoryLock(pool, work),
    close() {
      closing ??= prisma.$disconnect().then(() => pool.end());
      return closing;
    },
  };
}
