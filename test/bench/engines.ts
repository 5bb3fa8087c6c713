// On which databases are the timings taken? The embedded one, and PostgreSQL where MUTU_BENCH_POSTGRES or MUTU_TEST_POSTGRES names one.
import type { Database } from "../../server/db/database";
import { openMemory } from "../../server/db/openPglite";
import { seedPolicy } from "../../server/seed/seedPolicy";

export interface BenchEngine {
  readonly name: string;
  open(): Promise<Database>;
}

/** Fresh, migrated databases with the policy's targets; the second list says what is left out and why. */
export async function benchEngines(): Promise<{ engines: BenchEngine[]; skipped: string[] }> {
  const withPolicy = async (db: Database) => {
    await seedPolicy(db);
    return db;
  };
  const engines: BenchEngine[] = [{ name: "PGlite", open: async () => withPolicy(await openMemory()) }];
  const url = process.env.MUTU_BENCH_POSTGRES ?? process.env.MUTU_TEST_POSTGRES;
  if (url === undefined) {
    return {
      engines,
      skipped: ["PostgreSQL: set MUTU_BENCH_POSTGRES to a superuser's URL"],
    };
  }
  process.env.MUTU_TEST_POSTGRES = url;
  const { engines: tested } = await import("../database/support/engines");
  const postgresql = tested.find(({ name }) => name === "PostgreSQL");
  if (postgresql) engines.push({ name: "PostgreSQL", open: async () => withPolicy(await postgresql.open()) });
  return { engines, skipped: [] };
}
