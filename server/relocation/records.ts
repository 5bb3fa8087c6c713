// What is recorded of relocation: who has to leave, where they are, what parks hold, and where they can go? As written, nothing judged.
import type { PointView, StayState } from "../api/relocationShapes";
import type { Queryable } from "../db/database";

export interface RelocationRow {
  readonly id: string;
  readonly enterprise_id: string;
  readonly enterprise: string | null;
  readonly from_parcel_id: string;
  readonly floor_dm2: number | null;
  readonly land_dm2: number | null;
  readonly leave_from: string | null;
  readonly leave_by: string;
  readonly note: string | null;
  readonly author: string;
  readonly created_at: Date | string;
}

export interface StayRow {
  readonly relocation_id: string;
  readonly place: "transit" | "destination";
  readonly park_id: string | null;
  readonly parcel_id: string | null;
  readonly destination_id: string | null;
  readonly state: StayState;
  readonly in_on: string;
  readonly out_on: string | null;
  readonly author: string;
  readonly created_at: Date | string;
}

export interface DestinationRow {
  readonly id: string;
  readonly parcel_id: string;
  readonly name: string;
  readonly floor_dm2: number | null;
  readonly land_dm2: number | null;
  readonly divisible: boolean;
  readonly ready_on: string;
  readonly withdrawn: boolean;
}

export interface ParkRow {
  readonly id: string;
  readonly name: string;
  readonly name_en: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
}

interface CapacityRow {
  readonly park_id: string;
  readonly from_day: string;
  readonly floor_dm2: number | null;
  readonly land_dm2: number | null;
}

export interface RelocationRecords {
  /** Those that were not withdrawn, by id. */
  readonly relocations: readonly RelocationRow[];
  /** Every stay of theirs that was ever recorded, the newest first. */
  readonly stays: readonly StayRow[];
  /** Also those that were withdrawn: who has arrived there is still there. */
  readonly destinations: readonly DestinationRow[];
  readonly parks: readonly ParkRow[];
  /** One a park and day: the newest. */
  readonly capacities: readonly CapacityRow[];
}

export async function relocationRecords(db: Queryable, district: string): Promise<RelocationRecords> {
  const relocations = await db.query<RelocationRow>(
    `select r.id, r.enterprise_id, e.name as enterprise, r.from_parcel_id, r.floor_dm2, r.land_dm2, r.leave_from, r.leave_by,
       r.note, r.author, r.created_at
     from relocation r left join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id
     where r.district_id = $1 and r.withdrawn_at is null order by r.id collate "C"`,
    [district],
  );
  const stays = await db.query<StayRow>(
    `select s.relocation_id, s.place, s.park_id, s.parcel_id, s.destination_id, s.state, s.in_on, s.out_on, s.author, s.created_at
     from relocation_stay s join relocation r on r.district_id = s.district_id and r.id = s.relocation_id
     where s.district_id = $1 and r.withdrawn_at is null order by s.seq desc`,
    [district],
  );
  const destinations = await db.query<DestinationRow>(
    `select id, parcel_id, name, floor_dm2, land_dm2, divisible, ready_on, withdrawn_at is not null as withdrawn
     from relocation_destination where district_id = $1 order by id collate "C"`,
    [district],
  );
  const parks = await db.query<ParkRow>(
    `select id, name, name_en, ST_X(ST_PointOnSurface(geom)) as lon, ST_Y(ST_PointOnSurface(geom)) as lat
     from park where district_id = $1 and kind = 'relocation_park' order by id collate "C"`,
    [district],
  );
  const capacities = await db.query<CapacityRow>(
    `select distinct on (park_id, from_day) park_id, from_day, floor_dm2, land_dm2
     from relocation_capacity where district_id = $1 order by park_id, from_day, seq desc`,
    [district],
  );
  return { relocations, stays, destinations, parks, capacities };
}

/** The stay that stands at each place; one that was cancelled does not. */
export function standingStays(
  { stays }: Pick<RelocationRecords, "stays">,
  relocation: string,
): Readonly<Record<StayRow["place"], StayRow | null>> {
  const newest = (place: StayRow["place"]) => {
    const found = stays.find((stay) => stay.relocation_id === relocation && stay.place === place);
    return found === undefined || found.state === "cancelled" ? null : found;
  };
  return { transit: newest("transit"), destination: newest("destination") };
}

export const pointOf = ({ lon, lat }: ParkRow): PointView =>
  lon === null || lat === null ? null : [lon, lat];
