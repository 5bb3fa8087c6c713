// What do the records ask of a plan? Who still has to go, who is in a park already, what parks hold, and what is left to go to.
import type { Stay } from "../../geo/relocation/occupancy";
import { quarterOf, wholeFrom } from "../../geo/relocation/quarter";
import type {
  Capacity,
  Destination,
  Displaced,
  LossRule,
  RelocationPark,
  RelocationProblem,
} from "../../geo/relocation/relocation";
import { takenOf } from "../../geo/relocation/relocationWays";
import { type DestinationRow, type RelocationRecords, type RelocationRow, standingStays } from "./records";

/** Those who have arrived need no plan any more. */
const hasArrived = (records: RelocationRecords, id: string): boolean =>
  standingStays(records, id).destination?.state === "in";

export function parksOf({ parks, capacities }: RelocationRecords): RelocationPark[] {
  return parks.map(({ id }) => ({
    id,
    capacities: capacities
      .filter(({ park_id }) => park_id === id)
      .map(
        ({ from_day, floor_dm2, land_dm2 }): Capacity => ({
          from: from_day,
          space: { floor: floor_dm2, land: land_dm2 },
        }),
      ),
  }));
}

/** @param outputs by relocation, yuan of a year */
function displacedOf(
  records: RelocationRecords,
  row: RelocationRow,
  outputs: ReadonlyMap<string, number | null>,
): Displaced {
  const { transit } = standingStays(records, row.id);
  return {
    id: row.id,
    needs: { floor: row.floor_dm2, land: row.land_dm2 },
    ...{ leaveFrom: row.leave_from, leaveBy: row.leave_by },
    outputYuan: outputs.get(row.id) ?? null,
    inPark: transit?.state === "in" ? transit.park_id : null,
  };
}

export const destinationOf = (row: DestinationRow): Destination => ({
  ...{ id: row.id, divisible: row.divisible, readyOn: row.ready_on },
  ...(row.floor_dm2 === null
    ? { kind: "land" as const, areaDm2: row.land_dm2 ?? 0 }
    : { kind: "floor" as const, areaDm2: row.floor_dm2 }),
});

/** What of a destination those have who are there already, 0.01 m². */
export function givenDm2(records: RelocationRecords, destination: Destination): number {
  return records.relocations.reduce((sum, row) => {
    const { destination: stay } = standingStays(records, row.id);
    if (stay?.state !== "in" || stay.destination_id !== destination.id) return sum;
    return sum + (takenOf(displacedOf(records, row, new Map()), destination) ?? destination.areaDm2);
  }, 0);
}

/** @param outputs by relocation; @param day from when on */
export function relocationProblem(
  records: RelocationRecords,
  outputs: ReadonlyMap<string, number | null>,
  day: string,
  loss: LossRule,
): RelocationProblem {
  return {
    ...{ day, loss, parks: parksOf(records) },
    displaced: records.relocations
      .filter(({ id }) => !hasArrived(records, id))
      .map((row) => displacedOf(records, row, outputs)),
    destinations: records.destinations
      .filter(({ withdrawn }) => !withdrawn)
      .map(destinationOf)
      .map((one) => {
        const given = givenDm2(records, one);
        return { ...one, areaDm2: given > 0 && !one.divisible ? 0 : Math.max(0, one.areaDm2 - given) };
      }),
  };
}

/**
 * Who is in which park, and who is planned to be, as recorded. Whoever is in past the planned end is still there.
 * @param day today
 */
export function recordedStays(records: RelocationRecords, day: string): Stay[] {
  return records.relocations.flatMap((row): Stay[] => {
    const { transit } = standingStays(records, row.id);
    if (transit === null || transit.park_id === null || transit.state === "left") return [];
    const overdue = transit.state === "in" && transit.out_on !== null && transit.out_on <= day;
    return [
      {
        parkId: transit.park_id,
        takes: { floor: row.floor_dm2, land: row.land_dm2 },
        from: quarterOf(transit.in_on),
        until: transit.out_on === null || overdue ? null : wholeFrom(transit.out_on),
      },
    ];
  });
}
