// Behind which figures does a correction by hand stand?
import type { Queryable } from "../db/database";
import type { TallyUnit } from "../metrics/tallies";

/** How many corrections in force stand behind the figures of each unit that has any, by id. */
export async function correctionCounts(
  db: Queryable,
  districtId: string,
  period: string,
  by: TallyUnit,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.query<{ id: string; corrections: number }>(
    "select * from correction_counts($1, $2, $3)",
    [districtId, period, by],
  );
  return new Map(rows.map(({ id, corrections }) => [id, corrections]));
}
