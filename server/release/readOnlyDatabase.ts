// What does it say where something tries to write into a release? A sentence, whichever way it came.
import { ApiError } from "../api/apiError";
import type { Database, Queryable } from "../db/database";

/** SQLSTATE read_only_sql_transaction. */
const READ_ONLY = "25006";

/** The database of a release, in which nothing can be written: the engine refuses, and this words it. @param title of the release */
export function readOnlyDatabase(db: Database, title: string): Database {
  const worded = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === READ_ONLY)
        throw new ApiError("release_read_only", title);
      throw error;
    }
  };
  const over = (inner: Queryable): Queryable => ({
    query: (sql, params) => worded(inner.query(sql, params)),
    copyIn: (table, lines) => worded(inner.copyIn(table, lines)),
  });
  return { ...db, ...over(db), transaction: (work) => worded(db.transaction((tx) => work(over(tx)))) };
}
