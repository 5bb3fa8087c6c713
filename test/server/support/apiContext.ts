// What a procedure is called with in tests: the database, a fresh memory, a silent log, an upload folder of its own.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import type { ApiContext } from "../../../server/api/context";
import type { Database } from "../../../server/db/database";
import { Deliveries } from "../../../server/delivery/deliveries";
import { Memo } from "../../../server/metrics/memo";

export function apiContext(db: Database, lang: "zh" | "en"): ApiContext {
  const uploads = mkdtempSync(join(tmpdir(), "mutu-test-uploads-"));
  const deliveries = new Deliveries(db, uploads, (error) => {
    throw error;
  });
  return { db, lang, memo: new Memo(), deliveries, log: pino({ level: "silent" }) };
}
