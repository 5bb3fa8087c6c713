// What does a procedure know about the request: the database, the language, what has been worked out before, and the log.
import type { FastifyBaseLogger } from "fastify";
import type { Database } from "../db/database";
import type { Language } from "../locale/language";
import type { Memo } from "../metrics/memo";

export interface ApiContext {
  readonly db: Database;
  readonly lang: Language;
  readonly memo: Memo;
  readonly log: Pick<FastifyBaseLogger, "info" | "error">;
}
