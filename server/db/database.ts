// What can be asked of the district's database, whichever engine holds it?
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import type { PrismaClient } from "../../prisma/generated/client";

/** One row as it comes: bigint as number, numeric as text, date as `YYYY-MM-DD`, jsonb parsed, timestamps as Date. */
type Row = Record<string, unknown>;

/** Something that answers one SQL statement with `$1` parameters: the database or a transaction on it. */
export interface Queryable {
  /**
   * @param params null, boolean, number, text, arrays of these for `$1::text[]` and the like; JSON as text for `::jsonb`
   * @throws the engine's error, with its SQLSTATE in `code`
   */
  query<T = Row>(sql: string, params?: readonly unknown[]): Promise<T[]>;
  /**
   * Brings many rows into a table, all or none; others are let in meanwhile.
   * @param table its name with the columns in brackets
   * @param lines one or more lines of COPY's text form each (copyLine)
   * @throws the engine's error, with its SQLSTATE in `code`
   */
  copyIn(table: string, lines: Iterable<string>): Promise<void>;
}

export interface Database extends Queryable {
  readonly kind: "pglite" | "postgresql";
  /** What the server was reached by; null for the embedded engine. It may hold a password: never in a message or a log. */
  readonly url: string | null;
  /** All or nothing: commits when `work` resolves, rolls back and rethrows when it rejects. */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  /** The typed client on the same connection (PGlite) or the same pool (PostgreSQL). */
  readonly prisma: PrismaClient;
  /** What Prisma's migration engine talks through. */
  readonly migrationAdapter: SqlMigrationAwareDriverAdapterFactory;
  /** Runs `work` while no other process of the same database is inside `exclusively`. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  /** Ends all connections and gives the data directory free; a second call does nothing. */
  close(): Promise<void>;
}
