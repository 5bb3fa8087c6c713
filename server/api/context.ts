// What does a procedure know about the request: the database, the language, what has been worked out before, and the log.
import type { FastifyBaseLogger } from "fastify";
import type { Database, Queryable } from "../db/database";
import type { Deliveries } from "../delivery/deliveries";
import type { Language } from "../locale/language";
import type { Memo } from "../metrics/memo";
import type { Release } from "../release/releaseList";
import type { Releases } from "../release/releases";

/** What a question about the data needs: these, and nothing of the request. */
export interface DataContext {
  readonly db: Queryable;
  readonly lang: Language;
  readonly memo: Memo;
}

export interface ApiContext extends DataContext {
  /** The database itself: a procedure that writes needs a transaction. In a release it is the release's, in which nothing can be written. */
  readonly db: Database;
  /** The published state that the request names; null: the working data. */
  readonly release: Release | null;
  readonly releases: Releases;
  /** The working data, whatever the request names. */
  readonly live: DataContext;
  readonly deliveries: Deliveries;
  /** Under which client pages are opened, `http://…`; null: nowhere, as their listener is off. */
  readonly brochureOrigin: string | null;
  readonly log: Pick<FastifyBaseLogger, "info" | "error">;
}
