// What do the records ask of a plan? Who still has to go, who is in a park already, what parks hold, and what is left to go to.
import { checkRelocation, type RelocationFault } from "../../geo/relocation/checkRelocation";
import type { Stay } from "../../geo/relocation/occupancy";
import { quarterOf, wholeFrom } from "../../geo/relocation/quarter";
import type {
  Capacity,
  Destination,
  Displaced,
  LossRule,
  Relocation,
  RelocationPark,
  RelocationProblem,
} from "../../geo/relocation/relocation";
import { takenOf } from "../../geo/relocation/relocationWays";
import type { RelocationPlanView } from "../api/relocationShapes";
import {
  type DestinationRow,
  type RelocationRecords,
  type RelocationRow,
  type StayRow,
  standingStays,
} from "./records";

/**
 * Where an enterprise is, as recorded: still on the land, in a relocation park, arrived, gone from where it stayed to nobody knows where, or in
 * a park that is none any more.
 */
export function whereabouts(
  records: Pick<RelocationRecords, "stays" | "parks">,
  id: string,
): { readonly at: "land" | "park" | "there" | "left" | "lost"; readonly stay: StayRow | null } {
  const { transit, destination } = standingStays(records, id);
  if (destination?.state === "in") return { at: "there", stay: destination };
  // stays are the newest first
  const newest = records.stays.find(
    (stay) => (stay === transit || stay === destination) && (stay.state === "in" || stay.state === "left"),
  );
  if (newest === undefined) return { at: "land", stay: null };
  if (newest.state === "left") return { at: "left", stay: newest };
  return { at: records.parks.some((park) => park.id === newest.park_id) ? "park" : "lost", stay: newest };
}

/** Those for whom nothing can be planned before somebody records where they are. */
export const strandedOf = (records: RelocationRecords): RelocationPlanView["stranded"] =>
  records.relocations.flatMap(({ id }) => {
    const { at, stay } = whereabouts(records, id);
    if (stay === null || (at !== "left" && at !== "lost")) return [];
    return { id, why: at, place: stay.park_id ?? stay.destination_id ?? "" };
  });

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
  const { at, stay } = whereabouts(records, row.id);
  return {
    id: row.id,
    needs: { floor: row.floor_dm2, land: row.land_dm2 },
    ...{ leaveFrom: row.leave_from, leaveBy: row.leave_by },
    outputYuan: outputs.get(row.id) ?? null,
    inPark: at === "park" ? (stay?.park_id ?? null) : null,
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
      .filter(({ id }) => ["land", "park"].includes(whereabouts(records, id).at))
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
    // nobody has to record that it left as well
    if (whereabouts(records, row.id).at === "there") return [];
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

/**
 * What is wrong with a plan as the records are now, those that are planned but not in it among them.
 * @param day today
 */
export function recordedFaults(
  records: RelocationRecords,
  ways: readonly Relocation[],
  day: string,
): RelocationFault[] {
  const problem = relocationProblem(records, new Map(), day, { moveBp: 0, transitBp: 0 });
  const own = new Set(ways.map(({ id }) => id));
  const others = records.relocations.filter(({ id }) => !own.has(id));
  const planned = others.filter(({ id }) => standingStays(records, id).transit?.state === "planned");
  const destinations = problem.destinations.map((one) => {
    const promised = others.reduce((sum, row) => {
      const { destination } = standingStays(records, row.id);
      if (destination?.state !== "planned" || destination.destination_id !== one.id) return sum;
      return sum + (takenOf(displacedOf(records, row, new Map()), one) ?? one.areaDm2);
    }, 0);
    if (promised === 0) return one;
    return { ...one, areaDm2: one.divisible ? Math.max(0, one.areaDm2 - promised) : 0 };
  });
  return checkRelocation(
    { ...problem, destinations },
    ways,
    recordedStays({ ...records, relocations: planned }, day),
  );
}
