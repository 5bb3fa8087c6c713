// What stands in each cell of the board, projects in rows and parks in columns: the card, how many places there are, pins and bans?
import type { PlanDecision } from "../../server/api/planShapes";

/** All land outside of parks, and sites across a border. */
export const OUTSIDE = "";

interface BoardCard {
  readonly project: string;
  readonly place: string;
  /** Null: in no park. */
  readonly park: string | null;
}

export interface BoardCell {
  readonly project: string;
  readonly park: string;
  /** `open`: there are places; `closed`: none; `unknown`: nothing has been solved yet. */
  readonly state: "placed" | "open" | "closed" | "unknown";
  /** Places of the project here; null: unknown. */
  readonly places: number | null;
  /** Where it stands; null: not here. */
  readonly place: string | null;
  readonly pinned: PlanDecision | null;
  /** Of the park, and of places in it. */
  readonly forbidden: readonly PlanDecision[];
}

interface BoardRow {
  readonly project: string;
  readonly cells: readonly BoardCell[];
  /** Whether it stands somewhere; null: unknown. */
  readonly placed: boolean | null;
}

interface BoardInput {
  readonly projects: readonly string[];
  readonly parks: readonly string[];
  /** Null: nothing has been solved yet. */
  readonly options:
    | readonly { readonly project: string; readonly park: string | null; readonly places: number }[]
    | null;
  /** The plan, or the best so far; null: none yet. */
  readonly cards: readonly BoardCard[] | null;
  readonly standing: readonly PlanDecision[];
}

const key = (project: string, park: string | null): string => JSON.stringify([project, park ?? OUTSIDE]);

export function boardRows({ projects, parks, options, cards, standing }: BoardInput): BoardRow[] {
  const counts = new Map(options?.map(({ project, park, places }) => [key(project, park), places]));
  const cardAt = new Map(cards?.map((card) => [key(card.project, card.park), card.place]));
  const placed = new Set(cards?.map(({ project }) => project));
  return projects.map((project) => ({
    project,
    placed: cards === null ? null : placed.has(project),
    cells: parks.map((park): BoardCell => {
      const place = cardAt.get(key(project, park)) ?? null;
      const places = options === null ? null : (counts.get(key(project, park)) ?? 0);
      const here = standing.filter((one) => one.project === project && one.park === park);
      return {
        ...{ project, park, place, places },
        state: place !== null ? "placed" : places === null ? "unknown" : places === 0 ? "closed" : "open",
        pinned: here.find(({ mark }) => mark === "pinned") ?? null,
        forbidden: here.filter(({ mark }) => mark === "forbidden"),
      };
    }),
  }));
}

/**
 * The parks that have something to show, those with most places first: places, a card or a decision; `OUTSIDE` last where there is any.
 * All in the order given where nothing is known yet.
 */
export function boardParks(
  all: readonly string[],
  { options, cards, standing }: Pick<BoardInput, "options" | "cards" | "standing">,
): string[] {
  const used = new Set([
    ...(options ?? []).map(({ park }) => park ?? OUTSIDE),
    ...(cards ?? []).map(({ park }) => park ?? OUTSIDE),
    ...standing.map(({ park }) => park),
  ]);
  const places = new Map<string, number>();
  for (const { park, places: count } of options ?? [])
    if (park !== null) places.set(park, (places.get(park) ?? 0) + count);
  const shown =
    options === null
      ? [...all]
      : all.filter((park) => used.has(park)).sort((a, b) => (places.get(b) ?? 0) - (places.get(a) ?? 0));
  return used.has(OUTSIDE) ? [...shown, OUTSIDE] : shown;
}

/** What a key does in a cell: P pins, F forbids, Delete clears; null: another key. */
export function markOfKey(pressed: string): PlanDecision["mark"] | null {
  const letter = pressed.toLowerCase();
  if (letter === "p") return "pinned";
  if (letter === "f") return "forbidden";
  return pressed === "Delete" || pressed === "Backspace" ? "cleared" : null;
}

/** The decisions that a mark in a cell makes: clearing takes back each that stands here, the others are of the park as a whole. */
export function decisionsFor(
  { project, park, pinned, forbidden }: BoardCell,
  mark: PlanDecision["mark"],
): Pick<PlanDecision, "project" | "park" | "place" | "mark">[] {
  if (mark !== "cleared") return [{ project, park, place: null, mark }];
  return [...(pinned === null ? [] : [pinned]), ...forbidden].map(({ place }) => ({
    ...{ project, park, place, mark },
  }));
}

/** The taking back of a decision in the name of who takes it back, never of who made it; null: nobody has said who that is. */
export function takingBack(
  { project, park, place }: PlanDecision,
  author: string,
): Pick<PlanDecision, "project" | "park" | "place" | "mark" | "author"> | null {
  const name = author.trim();
  return name === "" ? null : { ...{ project, park, place, author: name }, mark: "cleared" };
}

/** The cell that an arrow leads to from another, the same at the edges; null: no arrow. */
export function cellAfter(
  pressed: string,
  [row, column]: readonly [number, number],
  rows: number,
  columns: number,
): [number, number] | null {
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ...{ ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] },
    ...{ Home: [0, -columns], End: [0, columns] },
  };
  const step = steps[pressed];
  if (step === undefined) return null;
  const within = (value: number, most: number) => Math.max(0, Math.min(most - 1, value));
  return [within(row + step[0], rows), within(column + step[1], columns)];
}
