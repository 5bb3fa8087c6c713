// How is a state of its own opened beside the district's database, on the same engine?
import type { CompanionRequest } from "./companion";
import type { Database } from "./database";
import { pgliteCompanion } from "./pgliteCompanion";
import { postgresqlCompanion } from "./postgresqlCompanion";

/**
 * The companion, read only; made first where it is not there, was left half made, or has another mark.
 * @param db the district's database
 * @throws what `fill` throws, with nothing left behind; ApiError where the server does not let a database be made
 */
export function openCompanion(db: Database, request: CompanionRequest): Promise<Database> {
  return db.kind === "pglite" ? pgliteCompanion(request) : postgresqlCompanion(db, request);
}
