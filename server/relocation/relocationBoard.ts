// The relocation screen before anything is planned: who has to leave, who is where until when, and what is free in the next quarters.
import { occupancy, type QuarterUse } from "../../geo/relocation/occupancy";
import { quarterName } from "../../geo/relocation/quarter";
import type { DisplacedView, QuarterView, RelocationBoard, StayView } from "../api/relocationShapes";
import type { Queryable } from "../db/database";
import { sampleLoss } from "./lossSample";
import {
  pointOf,
  type RelocationRecords,
  type RelocationRow,
  relocationRecords,
  type StayRow,
  standingStays,
} from "./records";
import { destinationOf, givenDm2, parksOf, recordedStays, whereabouts } from "./relocationProblem";

/** Two years. */
const QUARTERS = 8;

/** @param day today, as the reader's calendar has it */
export async function relocationBoard(
  db: Queryable,
  district: string,
  day: string,
): Promise<RelocationBoard> {
  const records = await relocationRecords(db, district);
  const uses = occupancy(parksOf(records), recordedStays(records, day), day, QUARTERS);
  const [required] = await db.query<NonNullable<RelocationBoard["required"]> & { name_en: string | null }>(
    `select name, name_en, target, operator, clause from indicator
     where district_id = $1 and computation = 'parks@relocation_park' order by position limit 1`,
    [district],
  );
  return {
    parks: records.parks.map((park) => ({
      ...{ id: park.id, name: park.name, nameEn: park.name_en, point: pointOf(park) },
      quarters: (uses.get(park.id) ?? []).map(quarterView),
    })),
    required:
      required === undefined
        ? null
        : {
            ...{ name: required.name, nameEn: required.name_en, target: required.target },
            ...{ operator: required.operator, clause: required.clause },
          },
    displaced: records.relocations.map((row) => displacedView(records, row)),
    destinations: records.destinations
      .filter(({ withdrawn }) => !withdrawn)
      .map((row) => {
        const one = destinationOf(row);
        return {
          ...{ id: row.id, name: row.name, parcel: row.parcel_id },
          ...{
            kind: one.kind,
            areaDm2: one.areaDm2,
            leftDm2: Math.max(0, one.areaDm2 - givenDm2(records, one)),
          },
          ...{ divisible: row.divisible, readyOn: row.ready_on },
        };
      }),
    loss: sampleLoss(),
  };
}

export const quarterView = ({ quarter, use }: QuarterUse): QuarterView => ({
  quarter: quarterName(quarter),
  floor: { ...use.floor },
  land: { ...use.land },
});

function displacedView(records: RelocationRecords, row: RelocationRow): DisplacedView {
  const standing = standingStays(records, row.id);
  const view = (stay: StayRow): StayView => stayView(records, stay);
  return {
    ...{
      id: row.id,
      enterpriseId: row.enterprise_id,
      enterprise: row.enterprise,
      parcel: row.from_parcel_id,
    },
    needs: { floor: row.floor_dm2, land: row.land_dm2 },
    ...{ leaveFrom: row.leave_from, leaveBy: row.leave_by, note: row.note, author: row.author },
    createdAt: new Date(row.created_at).toISOString(),
    transit: standing.transit === null ? null : view(standing.transit),
    destination: standing.destination === null ? null : view(standing.destination),
    at: whereabouts(records, row.id).at,
    history: records.stays
      .filter(({ relocation_id }) => relocation_id === row.id)
      .map((stay) => ({ ...view(stay), place: stay.place })),
  };
}

function stayView({ parks, destinations }: RelocationRecords, stay: StayRow): StayView {
  const park = parks.find(({ id }) => id === stay.park_id);
  const destination = destinations.find(({ id }) => id === stay.destination_id);
  const id = stay.park_id ?? stay.destination_id ?? "";
  return {
    ...{ id, name: park?.name ?? destination?.name ?? id, nameEn: park?.name_en ?? null },
    parcel: stay.parcel_id ?? destination?.parcel_id ?? null,
    ...{ state: stay.state, inOn: stay.in_on, outOn: stay.out_on, author: stay.author },
    createdAt: new Date(stay.created_at).toISOString(),
  };
}
