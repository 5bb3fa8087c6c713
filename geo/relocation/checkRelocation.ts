// Does a plan keep every date and every capacity? Added up anew from the records; knows nothing of how the plan was found.
import { occupancy, type Stay } from "./occupancy";
import { later, type QuarterNo, quarterOf, wholeFrom } from "./quarter";
import { type Relocation, type RelocationProblem, SPACES, type SpaceKind } from "./relocation";
import { quartersIn, roomRow, takenOf } from "./relocationWays";

export type RelocationFault =
  /** There is no such enterprise, park or destination. */
  | { readonly kind: "unknown"; readonly id: string }
  | { readonly kind: "twice"; readonly id: string }
  /** It leaves before it may, or after it must. */
  | { readonly kind: "leaves"; readonly id: string }
  /** It arrives before the destination is ready, or before it has left. */
  | { readonly kind: "arrives"; readonly id: string }
  /** The destination is too small, or of the other kind. */
  | { readonly kind: "small"; readonly id: string }
  /** It is in another park. */
  | { readonly kind: "elsewhere"; readonly id: string }
  | { readonly kind: "destination"; readonly id: string; readonly byDm2: number }
  | {
      readonly kind: "park";
      readonly id: string;
      readonly space: SpaceKind;
      readonly quarter: QuarterNo;
      /** Null: what the park holds is not stated. */
      readonly byDm2: number | null;
    };

/**
 * Everything that is wrong with a plan; none where it holds.
 * @param others who comes to the parks beside those of the plan
 */
export function checkRelocation(
  problem: RelocationProblem,
  plan: readonly Relocation[],
  others: readonly Stay[] = [],
): RelocationFault[] {
  const faults: RelocationFault[] = [];
  const { day, displaced, parks, destinations } = problem;
  const enterprises = new Map(displaced.map((one) => [one.id, one]));
  const taken = new Map<string, number>();
  const seen = new Set<string>();
  const stays: Stay[] = [...others];
  const come = new Set<string>();
  for (const way of plan) {
    const { id } = way;
    const one = enterprises.get(id);
    const destination = destinations.find((other) => other.id === way.destinationId);
    if (one === undefined || destination === undefined) {
      faults.push({ kind: "unknown", id: one === undefined ? id : way.destinationId });
      continue;
    }
    if (seen.has(id)) faults.push({ kind: "twice", id });
    seen.add(id);
    const amount = takenOf(one, destination);
    if (amount === null) faults.push({ kind: "small", id });
    taken.set(destination.id, (taken.get(destination.id) ?? 0) + (amount ?? 0));
    if (one.inPark !== null && way.parkId !== one.inPark) faults.push({ kind: "elsewhere", id });
    if (
      one.inPark === null &&
      (way.leavesOn < (one.leaveFrom ?? day) || way.leavesOn > later(one.leaveBy, day))
    )
      faults.push({ kind: "leaves", id });
    if (way.arrivesOn < destination.readyOn || way.arrivesOn < way.leavesOn)
      faults.push({ kind: "arrives", id });
    if (way.parkId === null) continue;
    if (!parks.some((park) => park.id === way.parkId)) faults.push({ kind: "unknown", id: way.parkId });
    stays.push({
      ...{ parkId: way.parkId, takes: one.needs },
      ...{ from: quarterOf(way.leavesOn), until: wholeFrom(way.arrivesOn) },
    });
    if (one.inPark === null)
      for (const space of SPACES.filter((kind) => one.needs[kind] !== null))
        for (const quarter of quartersIn(way)) come.add(roomRow(way.parkId, space, quarter));
  }
  for (const { id, needs, inPark } of displaced)
    if (inPark !== null && !seen.has(id))
      stays.push({ parkId: inPark, takes: needs, from: quarterOf(day), until: null });
  for (const { id, areaDm2 } of destinations) {
    const byDm2 = (taken.get(id) ?? 0) - areaDm2;
    if (byDm2 > 0) faults.push({ kind: "destination", id, byDm2 });
  }
  const last = Math.max(quarterOf(day), ...stays.map(({ from, until }) => until ?? from));
  for (const [id, quarters] of occupancy(parks, stays, day, last - quarterOf(day) + 1))
    for (const { quarter, use } of quarters)
      for (const space of SPACES) {
        const { freeDm2 } = use[space];
        // who was let in before is no fault of the plan
        if ((freeDm2 === null || freeDm2 < 0) && come.has(roomRow(id, space, quarter)))
          faults.push({ kind: "park", id, space, quarter, byDm2: freeDm2 === null ? null : -freeDm2 });
      }
  return faults;
}
