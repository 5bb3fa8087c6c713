// How does moving everybody become one plan problem? Rows: room of each park in each quarter, and of each destination; whole numbers only.
import type { Place, PlanInput, Takes } from "../match/plan/planFrom";
import { floorDivide } from "../match/plan/priceBound";
import { capacityIn } from "./occupancy";
import { quarterOf, wholeFrom } from "./quarter";
import {
  type Destination,
  type Displaced,
  type LossRule,
  type Relocation,
  type RelocationProblem,
  SPACES,
} from "./relocation";
import { destinationRow, movesOf, quartersIn, roomRow, takenOf, waysOf } from "./relocationWays";

/** One after the other: as many as can go, in the fewest moves, with the least output lost, on the least room more than they need. */
export const RELOCATION_AIMS = ["placed", "moves", "lost", "spare"] as const;

/** Of a lost yuan: a quarter of a year's output, in hundredths of a percent. */
export const LOST_PER_YUAN = 40_000n;

export interface RelocationPlan {
  readonly input: PlanInput;
  /** Rows of room of which nobody has stated how much there is: nobody is let in, but what is short is not known. */
  readonly unstated: ReadonlySet<string>;
  /** The way that a place of the input, or of a problem made of it, stands for. */
  wayOf(place: Pick<Place, "projectId" | "id">): Relocation | null;
}

/** Output lost, in 1/40 000 yuan; null where nobody has reported the output. */
export function lostOf(one: Displaced, way: Relocation, { moveBp, transitBp }: LossRule): bigint | null {
  if (one.outputYuan === null) return null;
  return BigInt(one.outputYuan) * BigInt(movesOf(one, way) * moveBp + quartersIn(way).length * transitBp);
}

/**
 * Who is in a park already stays there in every quarter until the destination is ready: also one for whom there is none. Where a park
 * holds more than it can, nobody is let in, even for the room that somebody leaves.
 */
export function relocationPlan(problem: RelocationProblem): RelocationPlan {
  const { day, displaced, parks, destinations, loss } = problem;
  const found = new Map(displaced.map((one) => [one, waysOf(problem, one)]));
  const now = quarterOf(day);
  const end = Math.max(now + 1, ...[...found.values()].flat().map(({ arrivesOn }) => wholeFrom(arrivesOn)));
  const limits: Record<string, bigint> = {};
  const full = new Set<string>();
  const unstated = new Set<string>();
  for (const park of parks)
    for (const kind of SPACES) {
      const inside = displaced.filter(({ inPark }) => inPark === park.id);
      const held = inside.reduce((sum, { needs }) => sum + (needs[kind] ?? 0), 0);
      for (let quarter = now; quarter < end; quarter++) {
        const row = roomRow(park.id, kind, quarter);
        const holds = capacityIn(park, kind, quarter, day);
        if (holds === null) unstated.add(row);
        const free = holds === null ? 0 : holds - held;
        if (holds === null || free < 0) full.add(row);
        limits[row] = BigInt(Math.max(0, free));
      }
    }
  for (const { id, areaDm2 } of destinations) limits[destinationRow(id)] = BigInt(areaDm2);
  const destinationOf = new Map(destinations.map((one) => [one.id, one]));
  const ways = new Map<string, Relocation>();
  const places: Place[] = [];
  for (const [one, own] of found)
    for (const way of own) {
      const destination = destinationOf.get(way.destinationId) as Destination;
      const taken = takenOf(one, destination) ?? 0;
      const place: Place = {
        projectId: one.id,
        id: JSON.stringify([way.parkId, way.destinationId]),
        takes: { [destinationRow(destination.id)]: BigInt(taken), ...roomOf(one, way, end, full) },
        adds: {
          placed: 1n,
          moves: -BigInt(movesOf(one, way)),
          // whoever finds no place loses a year: where not all can go, those who make most do
          lost: wholeWanYuan(BigInt(one.outputYuan ?? 0) * LOST_PER_YUAN - (lostOf(one, way, loss) ?? 0n)),
          spare: BigInt((one.needs[destination.kind] ?? 0) - taken),
        },
      };
      places.push(place);
      ways.set(keyOf(place), way);
    }
  return {
    input: {
      ...{ projects: displaced.map(({ id }) => id), places, limits },
      ...{ pinned: new Map(), forbidden: [] },
    },
    unstated,
    wayOf: (place) => ways.get(keyOf(place)) ?? null,
  };
}

/**
 * Of 1/40 000 yuan: plans are told apart by whole 万元 an enterprise, numbers so small that a solver's tolerances hide none of them. What is
 * proved is proved of the rounded losses, and the page has to say so.
 */
const wholeWanYuan = (lost: bigint): bigint => floorDivide(lost + LOST_PER_WAN_YUAN / 2n, LOST_PER_WAN_YUAN);
const LOST_PER_WAN_YUAN = LOST_PER_YUAN * 10_000n;

const keyOf = ({ projectId, id }: Pick<Place, "projectId" | "id">): string => JSON.stringify([projectId, id]);

/** What somebody takes who comes, or gives back who leaves a park. */
function roomOf(one: Displaced, way: Relocation, end: number, full: ReadonlySet<string>): Takes {
  const { parkId } = way;
  if (parkId === null) return {};
  const takes: Record<string, bigint> = {};
  const gone = wholeFrom(way.arrivesOn);
  const left = Array.from({ length: end - gone }, (_, at) => gone + at);
  for (const kind of SPACES) {
    const need = BigInt(one.needs[kind] ?? 0);
    if (one.inPark === null)
      for (const quarter of quartersIn(way)) takes[roomRow(parkId, kind, quarter)] = need;
    else
      for (const quarter of left) {
        const row = roomRow(parkId, kind, quarter);
        if (!full.has(row)) takes[row] = -need;
      }
  }
  return takes;
}
