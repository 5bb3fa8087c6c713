// How is space set aside for those who had to leave recorded? Added or withdrawn, never overwritten.
import { ApiError } from "../api/apiError";
import type { Database } from "../db/database";
import { lockRelocations, nextNumber, refuseUnknown } from "./recordGuards";

export interface NewDestination {
  readonly parcel: string;
  readonly name: string;
  /** Exactly one of the two. */
  readonly floorDm2: number | null;
  readonly landDm2: number | null;
  readonly divisible: boolean;
  readonly readyOn: string;
  readonly author: string;
}

/** @returns its number; @throws ApiError where the parcel is unknown, or it is neither floor nor land */
export function addDestination(db: Database, district: string, one: NewDestination): Promise<string> {
  if ((one.floorDm2 === null) === (one.landDm2 === null)) throw new ApiError("relocation_kind", one.name);
  return db.transaction(async (tx) => {
    await lockRelocations(tx, district);
    await refuseUnknown(tx, "parcel", district, one.parcel);
    const id = await nextNumber(tx, "relocation_destination", "AZ-", district);
    await tx.query(
      `insert into relocation_destination (district_id, id, parcel_id, name, floor_dm2, land_dm2, divisible, ready_on, author)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[district, id, one.parcel, one.name, one.floorDm2, one.landDm2],
        ...[one.divisible, one.readyOn, one.author],
      ],
    );
    return id;
  });
}

/** Nobody is planned to go there any more. @throws ApiError where there is none, or it is withdrawn already */
export async function withdrawDestination(
  db: Database,
  district: string,
  { id, by }: { readonly id: string; readonly by: string },
): Promise<void> {
  const gone = await db.transaction(async (tx) => {
    await lockRelocations(tx, district);
    return tx.query(
      `update relocation_destination set withdrawn_at = current_timestamp, withdrawn_by = $3
       where district_id = $1 and id = $2 and withdrawn_at is null returning id`,
      [district, id, by],
    );
  });
  if (gone.length === 0) throw new ApiError("unknown_place", id);
}
