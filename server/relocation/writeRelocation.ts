// How is it recorded that an enterprise has to leave? Added or withdrawn, never overwritten.
import { ApiError } from "../api/apiError";
import type { Database } from "../db/database";
import { lockRelocations, nextNumber, refuseUnknown } from "./recordGuards";

/** Areas in 0.01 m²; null: not asked for. */
export interface NewRelocation {
  readonly enterprise: string;
  readonly parcel: string;
  readonly floorDm2: number | null;
  readonly landDm2: number | null;
  readonly leaveFrom: string | null;
  readonly leaveBy: string;
  readonly note: string;
  readonly author: string;
}

/** @returns its number; @throws ApiError where enterprise or parcel are unknown or recorded already, it asks for nothing, or its days are out of order */
export function addRelocation(db: Database, district: string, one: NewRelocation): Promise<string> {
  if (one.floorDm2 === null && one.landDm2 === null) throw new ApiError("relocation_needs", one.enterprise);
  if (one.leaveFrom !== null && one.leaveFrom > one.leaveBy)
    throw new ApiError("relocation_days", one.enterprise);
  return db.transaction(async (tx) => {
    await lockRelocations(tx, district);
    await refuseUnknown(tx, "enterprise", district, one.enterprise);
    await refuseUnknown(tx, "parcel", district, one.parcel);
    const [same] = await tx.query<{ id: string }>(
      `select id from relocation
       where district_id = $1 and enterprise_id = $2 and from_parcel_id = $3 and withdrawn_at is null limit 1`,
      [district, one.enterprise, one.parcel],
    );
    if (same !== undefined) throw new ApiError("relocation_twice", same.id);
    const id = await nextNumber(tx, "relocation", "BQ-", district);
    await tx.query(
      `insert into relocation (district_id, id, enterprise_id, from_parcel_id, floor_dm2, land_dm2, leave_from, leave_by, note, author)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[district, id, one.enterprise, one.parcel, one.floorDm2, one.landDm2, one.leaveFrom, one.leaveBy],
        ...[one.note === "" ? null : one.note, one.author],
      ],
    );
    return id;
  });
}

/** @throws ApiError where there is none, or it is withdrawn already */
export async function withdrawRelocation(
  db: Database,
  district: string,
  { id, by, why }: { readonly id: string; readonly by: string; readonly why: string },
): Promise<void> {
  const gone = await db.transaction(async (tx) => {
    await lockRelocations(tx, district);
    return tx.query(
      `update relocation set withdrawn_at = current_timestamp, withdrawn_by = $3, withdrawn_why = $4
       where district_id = $1 and id = $2 and withdrawn_at is null returning id`,
      [district, id, by, why === "" ? null : why],
    );
  });
  if (gone.length === 0) throw new ApiError("unknown_relocation", id);
}
