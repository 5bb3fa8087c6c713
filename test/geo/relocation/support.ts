// Small relocations and every way to carry them out, tried one by one with rules of their own.
import fc from "fast-check";
import type { Destination, Displaced, RelocationProblem } from "../../../geo/relocation/relocation";

const DAY = "2027-01-01";
/** Days on which something can begin: the first of eight quarters. */
const DAYS = Array.from(
  { length: 8 },
  (_, at) => `${2027 + Math.floor(at / 4)}-${["01", "04", "07", "10"][at % 4]}-01`,
);
const area = (most: number) => fc.integer({ min: 1, max: most });

const anyDisplaced = (id: number): fc.Arbitrary<Displaced> =>
  fc
    .record({
      floor: area(3),
      land: fc.option(area(2), { freq: 2 }),
      onlyLand: fc.boolean(),
      from: fc.integer({ min: 0, max: 2 }),
      span: fc.integer({ min: 0, max: 2 }),
      output: fc.option(fc.integer({ min: 0, max: 9 }), { freq: 5 }),
      inPark: fc.constantFrom(null, null, "A"),
    })
    .map(({ floor, land, onlyLand, from, span, output, inPark }) => ({
      id: `E${id}`,
      needs: { floor: onlyLand ? null : floor, land: onlyLand ? (land ?? 1) : land },
      leaveFrom: DAYS[from]!,
      leaveBy: DAYS[from + span]!,
      // 1 万元 lost for each hundredth of a percent
      outputYuan: output === null ? null : output * 400_000_000,
      inPark,
    }));

const anyDestination = (id: number): fc.Arbitrary<Destination> =>
  fc.record({
    id: fc.constant(`D${id}`),
    kind: fc.constantFrom("floor" as const, "land" as const),
    areaDm2: area(6),
    divisible: fc.boolean(),
    readyOn: fc.integer({ min: 0, max: 5 }).map((at) => DAYS[at]!),
  });

export const anyRelocation: fc.Arbitrary<RelocationProblem> = fc
  .record({
    displaced: fc.tuple(anyDisplaced(1), anyDisplaced(2), anyDisplaced(3)),
    destinations: fc.tuple(anyDestination(1), anyDestination(2)),
    // enough for whoever is in A already
    a: fc.integer({ min: 9, max: 11 }),
    b: fc.tuple(area(4), area(4)),
    opens: fc.integer({ min: 0, max: 3 }),
    moveBp: fc.integer({ min: 0, max: 3 }),
    transitBp: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ displaced, destinations, a, b, opens, moveBp, transitBp }) => ({
    day: DAY,
    displaced,
    destinations,
    parks: [
      { id: "A", capacities: [{ from: "2026-01-01", space: { floor: a, land: a } }] },
      { id: "B", capacities: [{ from: DAYS[opens]!, space: { floor: b[0], land: b[1] } }] },
    ],
    loss: { moveBp, transitBp },
  }));

interface Way {
  park: string | null;
  /** Of `DAYS`. */
  leaves: number;
  arrives: number;
  destination: Destination;
}

/** Every way on every pair of days, those that nobody would take as well. */
function everyWay({ parks, destinations }: RelocationProblem, one: Displaced): Way[] {
  const ways: Way[] = [];
  for (const destination of destinations) {
    const need = one.needs[destination.kind];
    if (need === null || need > destination.areaDm2) continue;
    const ready = DAYS.indexOf(destination.readyOn);
    // a quarter later than it could arrive is enough to see that it gains nothing
    const arrivals = [ready, ready + 1];
    if (one.inPark !== null) {
      for (const arrives of arrivals) ways.push({ park: one.inPark, leaves: 0, arrives, destination });
      continue;
    }
    for (let leaves = DAYS.indexOf(one.leaveFrom!); leaves <= DAYS.indexOf(one.leaveBy); leaves++) {
      if (leaves >= ready) ways.push({ park: null, leaves, arrives: leaves, destination });
      for (const arrives of arrivals.filter((at) => leaves < at))
        for (const { id } of parks) ways.push({ park: id, leaves, arrives, destination });
    }
  }
  return ways;
}

/** Placed, moves, a year's output less what is lost of it in 万元, room more than needed: of the best plan there is. */
export function everyPlan(problem: RelocationProblem): readonly number[] {
  const { displaced, parks, destinations, loss } = problem;
  const ways = displaced.map((one) => [null, ...everyWay(problem, one)]);
  let best: readonly number[] = [-1, 0, 0, 0];
  const chosen: (Way | null)[] = [];
  const holds = (): boolean => {
    for (const destination of destinations) {
      const taken = displaced.reduce((sum, one, at) => {
        if (chosen[at]?.destination !== destination) return sum;
        return sum + (destination.divisible ? one.needs[destination.kind]! : destination.areaDm2);
      }, 0);
      if (taken > destination.areaDm2) return false;
    }
    for (const { id, capacities } of parks)
      for (const kind of ["floor", "land"] as const)
        for (const [quarter, first] of DAYS.entries()) {
          const open = first >= capacities[0]!.from;
          const taken = displaced.reduce((sum, one, at) => {
            const way = chosen[at] ?? null;
            const inside =
              way === null
                ? one.inPark === id
                : way.park === id && way.leaves <= quarter && quarter < way.arrives;
            return sum + (inside ? (one.needs[kind] ?? 0) : 0);
          }, 0);
          if (taken > (open ? (capacities[0]!.space[kind] ?? 0) : 0)) return false;
        }
    return true;
  };
  const worth = (): readonly number[] => {
    const sums = [0, 0, 0, 0];
    displaced.forEach((one, at) => {
      const way = chosen[at] ?? null;
      if (way === null) return;
      const moves = one.inPark === null && way.park !== null ? 2 : 1;
      const quarters = way.park === null ? 0 : way.arrives - way.leaves;
      sums[0]! += 1;
      sums[1]! -= moves;
      sums[2]! +=
        ((one.outputYuan ?? 0) / 400_000_000) * (40_000 - moves * loss.moveBp - quarters * loss.transitBp);
      sums[3]! -= way.destination.divisible ? 0 : way.destination.areaDm2 - one.needs[way.destination.kind]!;
    });
    return sums;
  };
  const tryFrom = (at: number): void => {
    if (at === displaced.length) {
      const sums = worth();
      const first = sums.findIndex((value, i) => value !== best[i]);
      if (first >= 0 && sums[first]! > best[first]! && holds()) best = sums;
      return;
    }
    for (const way of ways[at]!) {
      chosen[at] = way;
      tryFrom(at + 1);
    }
  };
  tryFrom(0);
  return best;
}
