// How do two that write batches of one district keep out of each other's way? One waits for the other's end.
import type { Queryable } from "../db/database";

/** Waits until no other transaction writes or withdraws batches of the district; free again when this one ends. */
export async function lockBatches(tx: Queryable, district: string): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended('mutu batches ' || $1::text, 0))", [
    district,
  ]);
}
