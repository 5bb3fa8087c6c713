// How full is each relocation park in each quarter, and what is free? A quarter that is begun counts whole.
import { firstDayOf, later, type QuarterNo, quarterOf } from "./quarter";
import { type RelocationPark, SPACES, type Space, type SpaceKind } from "./relocation";

/** Somebody in a park from one quarter on, up to another that is no longer theirs. */
export interface Stay {
  readonly parkId: string;
  readonly takes: Space;
  readonly from: QuarterNo;
  /** Null: nobody knows until when. */
  readonly until: QuarterNo | null;
}

interface SpaceUse {
  /** Null: not stated. */
  readonly capacityDm2: number | null;
  readonly takenDm2: number;
  /** Below 0 where too many are in; null where the capacity is not known. */
  readonly freeDm2: number | null;
}

export interface QuarterUse {
  readonly quarter: QuarterNo;
  readonly use: Readonly<Record<SpaceKind, SpaceUse>>;
}

/**
 * What a park holds all through a quarter: the least of what is stated for any day of it that is not past, so that nobody is let in
 * whom it could not keep; null where nothing is stated for its beginning.
 * @param day today: of the quarter it is in only the rest counts
 */
export function capacityIn(
  { capacities }: RelocationPark,
  kind: SpaceKind,
  quarter: QuarterNo,
  day: string,
): number | null {
  const begins = later(firstDayOf(quarter), day);
  const stated = capacities.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const standing = stated.findLast(({ from }) => from <= begins);
  if (standing === undefined) return null;
  const changes = stated.filter(({ from }) => from > begins && quarterOf(from) === quarter);
  let least = standing.space[kind];
  for (const { space } of changes) {
    const next = space[kind];
    least = least === null || next === null ? null : Math.min(least, next);
  }
  return least;
}

/** Every park in so many quarters, from that of the day on. */
export function occupancy(
  parks: readonly RelocationPark[],
  stays: readonly Stay[],
  day: string,
  quarters: number,
): ReadonlyMap<string, readonly QuarterUse[]> {
  const first = quarterOf(day);
  return new Map(
    parks.map((park) => [
      park.id,
      Array.from({ length: quarters }, (_, at): QuarterUse => {
        const quarter = first + at;
        const within = stays.filter(
          ({ parkId, from, until }) =>
            parkId === park.id && from <= quarter && (until === null || quarter < until),
        );
        const [floor, land] = SPACES.map((kind): SpaceUse => {
          const capacityDm2 = capacityIn(park, kind, quarter, day);
          const takenDm2 = within.reduce((sum, { takes }) => sum + (takes[kind] ?? 0), 0);
          return { capacityDm2, takenDm2, freeDm2: capacityDm2 === null ? null : capacityDm2 - takenDm2 };
        }) as [SpaceUse, SpaceUse];
        return { quarter, use: { floor, land } };
      }),
    ]),
  );
}
