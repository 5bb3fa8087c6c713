// How is it recorded what a relocation park holds from a day on? Only added to: of a park and day the newest counts.
import { ApiError } from "../api/apiError";
import type { Database } from "../db/database";
import { lockRelocations, refuseUnknownPark } from "./recordGuards";

export interface NewCapacity {
  readonly park: string;
  readonly from: string;
  readonly floorDm2: number | null;
  readonly landDm2: number | null;
  readonly source: string;
  readonly author: string;
}

/** @throws ApiError where there is no such relocation park, or nothing is stated */
export async function stateCapacity(db: Database, district: string, one: NewCapacity): Promise<void> {
  if (one.floorDm2 === null && one.landDm2 === null) throw new ApiError("relocation_needs", one.park);
  return db.transaction(async (tx) => {
    await lockRelocations(tx, district);
    await refuseUnknownPark(tx, district, one.park);
    await tx.query(
      `insert into relocation_capacity (district_id, park_id, from_day, floor_dm2, land_dm2, source, author)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[district, one.park, one.from, one.floorDm2, one.landDm2],
        ...[one.source === "" ? null : one.source, one.author],
      ],
    );
  });
}
