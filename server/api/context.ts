// What does a procedure know about the request: the database, the language, what has been worked out before, and the log.
import type { Logger } from "pino";
import type { Database } from "../db/database";
import type { Language } from "../locale/language";
import type { Memo } from "../metrics/memo";

export interface ApiContext {
  readonly db: Database;
  readonly lang: Language;
  readonly memo: Memo;
  readonly log: Logger;
}
