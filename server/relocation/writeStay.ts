// How is it recorded where an enterprise stays, or is to stay? Only added to: the newest of each place stands.
import { ApiError } from "../api/apiError";
import type { StayState } from "../api/relocationShapes";
import type { Database, Queryable } from "../db/database";
import { lockRelocations, refuseUnknown, refuseUnknownDestination, refuseUnknownPark } from "./recordGuards";

export interface NewStay {
  readonly relocation: string;
  /** Exactly one of the two. */
  readonly park: string | null;
  readonly destination: string | null;
  /** Where in the park; null: not said. */
  readonly parcel: string | null;
  readonly state: StayState;
  readonly inOn: string;
  readonly outOn: string | null;
  readonly author: string;
}

/** @throws ApiError where relocation, park, destination or parcel are unknown or withdrawn, or the days cannot be */
export const addStay = (db: Database, district: string, stay: NewStay): Promise<void> =>
  db.transaction(async (tx) => {
    await lockRelocations(tx, district);
    await insertStay(tx, district, stay);
  });

/** The same inside a transaction in which the relocations are locked. @throws ApiError as above */
export async function insertStay(db: Queryable, district: string, stay: NewStay): Promise<void> {
  const { relocation, park, destination, inOn, outOn } = stay;
  if ((park === null) === (destination === null)) throw new ApiError("relocation_stay_place", relocation);
  if ((outOn !== null && outOn < inOn) || (stay.state === "left" && outOn === null))
    throw new ApiError("relocation_days", relocation);
  const [known] = await db.query(
    "select from relocation where district_id = $1 and id = $2 and withdrawn_at is null",
    [district, relocation],
  );
  if (known === undefined) throw new ApiError("unknown_relocation", relocation);
  if (stay.parcel !== null) await refuseUnknown(db, "parcel", district, stay.parcel);
  // it can leave a place that is none any more, and its stay there can be cancelled
  const comes = stay.state === "planned" || stay.state === "in";
  if (park !== null && (comes || !(await hasStayed(db, district, relocation, park))))
    await refuseUnknownPark(db, district, park);
  if (destination !== null) await refuseUnknownDestination(db, district, destination, comes);
  await db.query(
    `insert into relocation_stay (district_id, relocation_id, place, park_id, parcel_id, destination_id, state, in_on, out_on, author)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[district, relocation, park === null ? "destination" : "transit", park, stay.parcel, destination],
      ...[stay.state, inOn, outOn, stay.author],
    ],
  );
}

async function hasStayed(
  db: Queryable,
  district: string,
  relocation: string,
  park: string,
): Promise<boolean> {
  const found = await db.query(
    "select from relocation_stay where district_id = $1 and relocation_id = $2 and park_id = $3 limit 1",
    [district, relocation, park],
  );
  return found.length > 0;
}
