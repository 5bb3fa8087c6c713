// How does a command get a database that is ready, and give it back?
import type { Database } from "../db/database";
import type { CommandContext } from "./cliContext";
import { say } from "./words";

/** Opens, migrates and seeds the policy; closes whatever happens. @throws StartupError where that cannot be done */
export async function withDatabase<T>(
  context: CommandContext,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  if (context.db !== undefined) return work(context.db);
  // Loaded here, as help and wrong calls need no engine.
  const { openDatabase } = await import("../db/openDatabase");
  const { migrate } = await import("../db/migrate");
  const { seedPolicy } = await import("../seed/seedPolicy");
  const db = await openDatabase(context.env);
  try {
    const { applied } = await migrate(db);
    if (applied.length > 0) context.talk(say("migrated", context.lang, { count: applied.length }));
    if (await seedPolicy(db)) context.talk(say("policySeeded", context.lang));
    return await work(db);
  } finally {
    await db.close();
  }
}
