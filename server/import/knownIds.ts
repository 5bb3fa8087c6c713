// Which ids are there to refer to?
import type { Queryable } from "../db/database";

/** All ids of a table of the district. */
export async function idsOf(
  tx: Queryable,
  table: "enterprise" | "parcel",
  districtId: string,
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(`select id from ${table} where district_id = $1`, [districtId]);
  return new Set(rows.map(({ id }) => id));
}
