// How does the embedded engine answer as a Database?
import { PGlite, type PGliteInterface } from "@electric-sql/pglite";
import { postgis } from "@electric-sql/pglite-postgis";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { PrismaClient } from "../../prisma/generated/client";
import type { Database, Queryable } from "./database";
import { giveWay } from "./giveWay";
import { VALUE_PARSERS } from "./valueParsers";

const BLOB_CHARACTERS = 4 * 1024 * 1024;

/**
 * Starts the engine with PostGIS: about 3 s from a filled directory or archive, 12 s from nothing.
 * @param dataDir null keeps everything in memory
 * @param archive a dumped data directory to begin with; only for a new directory
 */
export function startPglite(dataDir: string | null, archive: Blob | null): Promise<PGlite> {
  return PGlite.create({
    extensions: { postgis },
    parsers: { ...VALUE_PARSERS },
    ...(dataDir === null ? {} : { dataDir }),
    ...(archive === null ? {} : { loadDataDir: archive }),
  });
}

function asQueryable(engine: Pick<PGliteInterface, "query">): Queryable {
  return {
    async query<T>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
      return (await engine.query<T>(sql, [...params])).rows;
    },
    async copyIn(table, lines) {
      for (const blob of blobsOf(lines)) {
        await engine.query(`copy ${table} from '/dev/blob'`, [], { blob });
        await giveWay();
      }
    },
  };
}

/** The engine takes a whole file at a time into its own memory. */
function* blobsOf(lines: Iterable<string>): Generator<Blob> {
  let some: string[] = [];
  let length = 0;
  for (const text of lines) {
    some.push(text);
    length += text.length;
    if (length < BLOB_CHARACTERS) continue;
    yield new Blob(some);
    [some, length] = [[], 0];
  }
  if (some.length > 0) yield new Blob(some);
}

/** @param release called once after the engine has closed */
export function pgliteDatabase(engine: PGlite, release: () => void): Database {
  const adapter = new PrismaPGlite(engine);
  const prisma = new PrismaClient({ adapter });
  let closing: Promise<void> | null = null;
  return {
    kind: "pglite",
    url: null,
    prisma,
    migrationAdapter: adapter,
    ...asQueryable(engine),
    transaction: (work) => engine.transaction((tx) => work(asQueryable(tx))),
    exclusively: (work) => work(),
    close() {
      closing ??= (async () => {
        await prisma.$disconnect();
        if (!engine.closed) await engine.close();
        release();
      })();
      return closing;
    },
  };
}
