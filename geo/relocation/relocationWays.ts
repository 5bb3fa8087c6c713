// In which ways can an enterprise go? Only those that none is better than: as late into transit as its land allows, and out as soon as the
// destination is ready. Any other way takes the same room in more quarters, and no fewer moves.
import { later, type QuarterNo, quarterOf, wholeFrom } from "./quarter";
import type { Destination, Displaced, Relocation, RelocationProblem, SpaceKind } from "./relocation";

/** What an enterprise takes of a destination, 0.01 m²; null where it does not fit. */
export function takenOf({ needs }: Displaced, { kind, areaDm2, divisible }: Destination): number | null {
  const need = needs[kind];
  if (need === null || need > areaDm2) return null;
  return divisible ? need : areaDm2;
}

/** The quarters in which it takes room in its park; empty for one that goes straight. */
export function quartersIn({ parkId, leavesOn, arrivesOn }: Relocation): readonly QuarterNo[] {
  if (parkId === null) return [];
  const first = quarterOf(leavesOn);
  return Array.from({ length: wholeFrom(arrivesOn) - first }, (_, at) => first + at);
}

/** Moves still to be made: straight 1, through a park 2, out of a park 1. */
export const movesOf = ({ inPark }: Displaced, { parkId }: Relocation): number =>
  inPark === null && parkId !== null ? 2 : 1;

/** Destinations that are large enough; whether they are ready in time is another question. */
const destinationsFor = (one: Displaced, destinations: readonly Destination[]): readonly Destination[] =>
  destinations.filter((destination) => takenOf(one, destination) !== null);

/** @param one of the problem's */
export function waysOf(problem: RelocationProblem, one: Displaced): Relocation[] {
  const { day, parks, destinations } = problem;
  const by = later(one.leaveBy, day);
  return destinationsFor(one, destinations).flatMap(({ id: destinationId, readyOn }): Relocation[] => {
    const own = { id: one.id, destinationId };
    const ready = later(readyOn, day);
    if (one.inPark !== null) return [{ ...own, parkId: one.inPark, leavesOn: day, arrivesOn: ready }];
    const straight = later(ready, one.leaveFrom ?? day);
    if (straight <= by) return [{ ...own, parkId: null, leavesOn: straight, arrivesOn: straight }];
    return parks.map(({ id }) => ({ ...own, parkId: id, leavesOn: by, arrivesOn: ready }));
  });
}

/** What the rows of a plan are called. */
export const roomRow = (parkId: string, kind: SpaceKind, quarter: QuarterNo): string =>
  JSON.stringify([kind, parkId, quarter]);
export const destinationRow = (id: string): string => JSON.stringify(["destination", id]);
