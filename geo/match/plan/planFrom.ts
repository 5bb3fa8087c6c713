// How do projects, the places where each fits, and what is not to be exceeded become one plan problem?
import type { PlanOption, PlanProblem } from "./planProblem";

/** A quantity that chosen places take of something, by name; negative where they give. */
export type Takes = Readonly<Record<string, bigint>>;

/** One way to place a project. */
export interface Place {
  readonly projectId: string;
  /** Names the place among those of the project. */
  readonly id: string;
  readonly takes: Takes;
  /** What it adds to each aim, by name; left away: nothing. */
  readonly adds: Takes;
}

export interface PlanInput {
  readonly projects: readonly string[];
  readonly places: readonly Place[];
  /** At most so much of each; what has no limit here is not limited. */
  readonly limits: Takes;
  /** What is settled: the project goes to one of these places and nowhere else. */
  readonly pinned: ReadonlyMap<string, readonly string[]>;
  readonly forbidden: readonly { readonly projectId: string; readonly placeId: string }[];
}

/** A problem whose options are the input's open places, in their order. */
export interface NamedPlan {
  readonly problem: PlanProblem;
  readonly places: readonly Place[];
  /** The names of the rows. */
  readonly rows: readonly string[];
}

/**
 * The problem with one aim as its objective. A pinned project must be placed, and has no places but those it is pinned to; a pin to
 * places that it has not leaves it without any, so that the plan is found impossible instead of the pin being lost.
 * @param aim the name of what is to be as much as possible
 */
export function planFrom({ projects, places, limits, pinned, forbidden }: PlanInput, aim: string): NamedPlan {
  const number = new Map(projects.map((id, index) => [id, index]));
  const banned = new Set(forbidden.map(({ projectId, placeId }) => JSON.stringify([projectId, placeId])));
  const open = places.filter(({ projectId, id }) => {
    const pin = pinned.get(projectId);
    return number.has(projectId) && (pin?.includes(id) ?? !banned.has(JSON.stringify([projectId, id])));
  });
  const rows = Object.keys(limits);
  const rowOf = new Map(rows.map((name, index) => [name, index]));
  return {
    problem: {
      required: projects.map((id) => pinned.has(id)),
      options: open.map(
        ({ projectId, takes, adds }): PlanOption => ({
          project: number.get(projectId) ?? 0,
          value: adds[aim] ?? 0n,
          uses: Object.entries(takes).flatMap(([name, amount]) => {
            const row = rowOf.get(name);
            return row === undefined || amount === 0n ? [] : [{ row, amount }];
          }),
        }),
      ),
      capacities: Object.values(limits),
    },
    places: open,
    rows,
  };
}

/** The plan problem with the aim held at `least` or more, and another aim as its objective: the next step of a lexicographic order. */
export function keepingAim(input: PlanInput, aim: string, least: bigint): PlanInput {
  const row = `aim ${aim}`;
  return {
    ...input,
    limits: { ...input.limits, [row]: -least },
    places: input.places.map((place) => {
      const adds = place.adds[aim] ?? 0n;
      return adds === 0n ? place : { ...place, takes: { ...place.takes, [row]: -adds } };
    }),
  };
}
