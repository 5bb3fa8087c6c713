// What does a procedure know about the request: the database, the language, what has been worked out before, and the log.
import type { FastifyBaseLogger } from "fastify";
import type { Database, Queryable } from "../db/database";
import type { Deliveries } from "../delivery/deliveries";
import type { Language } from "../locale/language";
import type { Memo } from "../metrics/memo";

/** What a question about the data needs: these, and nothing of the request. */
export interface DataContext {
  readonly db: Queryable;
  readonly lang: Language;
  readonly memo: Memo;
}

export interface ApiContext extends DataContext {
  /** The database itself: a procedure that writes needs a transaction. */
  readonly db: Database;
  readonly deliveries: Deliveries;
  readonly log: Pick<FastifyBaseLogger, "info" | "error">;
}
