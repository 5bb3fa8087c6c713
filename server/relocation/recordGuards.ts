// What has to hold before something of relocation is recorded? Nobody else records meanwhile, and whatever it names is there.
import { ApiError } from "../api/apiError";
import type { Queryable } from "../db/database";

/** Held to the end of the transaction: nobody else records meanwhile what this one counts on. */
export const lockRelocations = async (tx: Queryable, district: string): Promise<void> => {
  await tx.query("select from district where id = $1 for no key update", [district]);
};

const UNKNOWN = { enterprise: "unknown_enterprise", parcel: "unknown_parcel" } as const;

export async function refuseUnknown(
  db: Queryable,
  table: keyof typeof UNKNOWN,
  district: string,
  id: string,
): Promise<void> {
  const [known] = await db.query(`select from ${table} where district_id = $1 and id = $2`, [district, id]);
  if (known === undefined) throw new ApiError(UNKNOWN[table], id);
}

/** @param open whether one that is withdrawn is refused as well */
export async function refuseUnknownDestination(
  db: Queryable,
  district: string,
  id: string,
  open: boolean,
): Promise<void> {
  const [known] = await db.query(
    `select from relocation_destination where district_id = $1 and id = $2 and (withdrawn_at is null or not $3::boolean)`,
    [district, id, open],
  );
  if (known === undefined) throw new ApiError("unknown_place", id);
}

export async function refuseUnknownPark(db: Queryable, district: string, park: string): Promise<void> {
  const [known] = await db.query(
    "select from park where district_id = $1 and id = $2 and kind = 'relocation_park'",
    [district, park],
  );
  if (known === undefined) throw new ApiError("unknown_relocation_park", park);
}

/** Numbers of those that were withdrawn are not given again. The district's relocations are locked. */
export async function nextNumber(
  tx: Queryable,
  table: "relocation" | "relocation_destination",
  prefix: string,
  district: string,
): Promise<string> {
  const [row] = await tx.query<{ next: number }>(
    `select coalesce(max(substr(id, ${prefix.length + 1})::int), 0) + 1 as next from ${table}
     where district_id = $1 and id ~ '^${prefix}[0-9]{1,6}$'`,
    [district],
  );
  return `${prefix}${String(row?.next ?? 1).padStart(3, "0")}`;
}
