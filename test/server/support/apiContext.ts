// What a procedure is called with in tests: the database, a fresh memory, a silent log, an upload folder of its own.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import type { ApiContext } from "../../../server/api/context";
import type { Database } from "../../../server/db/database";
import { Deliveries } from "../../../server/delivery/deliveries";
import { Memo } from "../../../server/metrics/memo";
import { Releases } from "../../../server/release/releases";

export function apiContext(db: Database, lang: "zh" | "en"): ApiContext {
  const uploads = mkdtempSync(join(tmpdir(), "mutu-test-uploads-"));
  const deliveries = new Deliveries(db, uploads, (error) => {
    throw error;
  });
  const memo = new Memo();
  return {
    db,
    lang,
    memo,
    deliveries,
    brochureOrigin: "http://clients.example",
    log: pino({ level: "silent" }),
    release: null,
    releases: new Releases(db, join(uploads, "releases")),
    live: { db, lang, memo },
  };
}
