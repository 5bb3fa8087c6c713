// Which cut of the land is to be made next, and what of those that are there can stay? Pure, so that a hook only has to obey.

export type Box = readonly [west: number, south: number, east: number, north: number];

/** What lies in a box, as exact as a level is; see meshLevels.ts. */
export interface Cut {
  readonly level: number;
  readonly box: Box;
}

interface NextCut {
  /** Whether the one that is shown still covers what is in sight. */
  readonly keepsShown: boolean;
  /** Whether the one that is being made is still needed. */
  readonly keepsWork: boolean;
  /** What is to be made; null where nothing is. */
  readonly begin: Cut | null;
}

/** A cut reaches so far beyond what is in sight, in its widths and heights. */
const REACH = 0.5;
/** The next one is begun where less than so much of it is left. */
const LEFT = 0.2;

/**
 * What to do where this box is in sight.
 * @param shown what is on the map; null where that is the whole land with few corners
 * @param work what is being made
 * @param level how exact what is in sight has to be
 */
export function nextCut(shown: Cut | null, work: Cut | null, sight: Box, level: number): NextCut {
  const wanted: Cut = { level, box: around(sight, LEFT) };
  const served = serves(shown, wanted);
  // where the one shown is enough, what was begun for elsewhere must not take its place: here it may have no plots
  const keepsWork = !served && serves(work, wanted);
  return {
    keepsShown: shown !== null && holds(shown.box, sight),
    keepsWork,
    begin: served || keepsWork ? null : { level, box: around(sight, REACH) },
  };
}

function serves(made: Cut | null, wanted: Cut): boolean {
  return made !== null && made.level >= wanted.level && holds(made.box, wanted.box);
}

/** A box that reaches so many widths and heights beyond another, on each side. */
function around([west, south, east, north]: Box, reach: number): Box {
  const [across, along] = [(east - west) * reach, (north - south) * reach];
  return [west - across, south - along, east + across, north + along];
}

function holds(outer: Box, inner: Box): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}
