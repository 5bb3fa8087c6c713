// How is relocation recorded: who has to leave, where they stay, what a park holds, where they can go? Added or withdrawn, never overwritten.
import type { RelocationFault } from "../../geo/relocation/checkRelocation";
import { quarterName } from "../../geo/relocation/quarter";
import { ApiError } from "../api/apiError";
import type { StayState } from "../api/relocationShapes";
import type { Database, Queryable } from "../db/database";
import { relocationRecords } from "./records";
import { recordedFaults } from "./relocationProblem";

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

async function insertStay(db: Queryable, district: string, stay: NewStay): Promise<void> {
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

export interface AdoptedWay {
  readonly id: string;
  readonly park: string | null;
  readonly destination: string;
  readonly leavesOn: string;
  readonly arrivesOn: string;
}

/**
 * Records a plan: all of it or nothing. Who is in a park already keeps that stay; of one that goes straight a planned transit is cancelled.
 * @param day today
 * @throws ApiError where the plan does not hold as the records are now
 */
export function adoptPlan(
  db: Database,
  district: string,
  {
    ways,
    day,
    author,
  }: { readonly ways: readonly AdoptedWay[]; readonly day: string; readonly author: string },
): Promise<void> {
  return db.transaction(async (tx) => {
    // somebody else may have recorded since the plan was made: checked and written as one
    await lockRelocations(tx, district);
    const plan = ways.map(({ id, park, destination, leavesOn, arrivesOn }) => ({
      ...{ id, parkId: park, destinationId: destination, leavesOn, arrivesOn },
    }));
    const faults = recordedFaults(await relocationRecords(tx, district), plan, day);
    if (faults.length > 0)
      throw new ApiError(
        "relocation_outdated",
        [...new Set(faults.map(subjectOf))].slice(0, SAID).join(", "),
      );
    for (const { id, park, destination, leavesOn, arrivesOn } of ways) {
      const own = { relocation: id, parcel: null, author };
      const [standing] = await tx.query<{ state: StayState; park_id: string; in_on: string }>(
        `select state, park_id, in_on from relocation_stay
         where district_id = $1 and relocation_id = $2 and place = 'transit' order by seq desc limit 1`,
        [district, id],
      );
      if (standing?.state !== "in" && park !== null)
        await insertStay(tx, district, {
          ...{ ...own, park, destination: null, state: "planned" },
          ...{ inOn: leavesOn, outOn: arrivesOn },
        });
      if (standing?.state === "planned" && park === null)
        await insertStay(tx, district, {
          ...{ ...own, park: standing.park_id, destination: null, state: "cancelled" },
          ...{ inOn: standing.in_on, outOn: null },
        });
      await insertStay(tx, district, {
        ...{ ...own, park: null, destination, state: "planned" },
        ...{ inOn: arrivesOn, outOn: null },
      });
    }
  });
}

/** So many subjects of a plan that does not hold are named. */
const SAID = 5;

/** Whom or what a fault is about; of a park also when. */
const subjectOf = (fault: RelocationFault): string =>
  fault.kind === "park" ? `${fault.id} ${quarterName(fault.quarter)}` : fault.id;

/** Held to the end of the transaction: nobody else records meanwhile what this one counts on. */
const lockRelocations = async (tx: Queryable, district: string): Promise<void> => {
  await tx.query("select from district where id = $1 for no key update", [district]);
};

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

const UNKNOWN = { enterprise: "unknown_enterprise", parcel: "unknown_parcel" } as const;

async function refuseUnknown(
  db: Queryable,
  table: keyof typeof UNKNOWN,
  district: string,
  id: string,
): Promise<void> {
  const [known] = await db.query(`select from ${table} where district_id = $1 and id = $2`, [district, id]);
  if (known === undefined) throw new ApiError(UNKNOWN[table], id);
}

/** @param open whether one that is withdrawn is refused as well */
async function refuseUnknownDestination(
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

async function refuseUnknownPark(db: Queryable, district: string, park: string): Promise<void> {
  const [known] = await db.query(
    "select from park where district_id = $1 and id = $2 and kind = 'relocation_park'",
    [district, park],
  );
  if (known === undefined) throw new ApiError("unknown_relocation_park", park);
}

/** Numbers of those that were withdrawn are not given again. The district's relocations are locked. */
async function nextNumber(
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
