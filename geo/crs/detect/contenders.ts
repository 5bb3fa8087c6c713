// Which systems could these numbers be in at all?
import type { CrsSystem, RawPosition } from "../crsSystem";
import { gridSystem, numbersKey, systemOf } from "../systemOf";
import { CRS_SYSTEMS, gaussKruger } from "../systems";
import { transformer } from "../transformer";
import type { DegreeExtent } from "./evidence";

export interface Contender {
  readonly system: CrsSystem;
  readonly swapped: boolean;
  /** A meridian that nobody named: some cities take the one through their middle. */
  readonly guessed: boolean;
}

/** China in degrees and in metres of any transverse Mercator grid, roughly. */
const CHINA = { west: 72, east: 136, south: 3, north: 54 } as const;
const NORTHING_M = [300_000, 6_100_000] as const;
/** Six degrees of longitude at the equator: nobody draws a district further from its meridian. */
const HALF_WIDTH_M = 700_000;
const WEB_MERCATOR_M = { west: 8_000_000, east: 15_200_000, south: 330_000, north: 7_200_000 } as const;

/** Less than from one meridian of a 3° zone to the next. */
const NEAR_DEGREES = 2.5;

export const inChina = (lon: number, lat: number): boolean => inside(CHINA, lon, lat);

const inside = (box: DegreeExtent, x: number, y: number): boolean =>
  x >= box.west && x <= box.east && y >= box.south && y <= box.north;

/** One system for each way of writing numbers, the commonest of those that share them. */
const DISTINCT = [
  ...new Map([...CRS_SYSTEMS].reverse().map((system) => [numbersKey(system), system])).values(),
].reverse();

/**
 * The systems in which a position lies in China, each in both orders of axes, and those that were named even if
 * it does not.
 * @param middle medians of the file's first and second numbers, which a few wild features do not move
 * @param named what the file states and what was remembered
 */
export function contenders(
  middle: RawPosition,
  extent: DegreeExtent | null,
  named: readonly CrsSystem[],
): Contender[] {
  const [x = Number.NaN, y = Number.NaN] = middle;
  const guess = extent === null ? null : middleMeridian(extent);
  const systems = new Map(
    [...DISTINCT, ...(guess === null ? [] : [guess]), ...named].map((one) => [numbersKey(one), one]),
  );
  const found: Contender[] = [];
  for (const [key, system] of systems) {
    const isNamed = named.some((one) => numbersKey(one) === key);
    const guessed =
      guess !== null &&
      key === numbersKey(guess) &&
      !isNamed &&
      systemOf(guess.id)?.zoneWidthDegrees === null;
    const straight = looksLike(system, x, y);
    const turned = looksLike(system, y, x);
    if (straight || (isNamed && !turned && system.kind !== "local"))
      found.push({ system, swapped: false, guessed });
    if (turned) found.push({ system, swapped: true, guessed });
  }
  return extent === null ? found : nearest(found, x, y, extent, named);
}

/**
 * Without a prefix the same numbers lie on every meridian, 3° apart; only those near the district matter, and where
 * none is, all may. Saves placing hundreds of positions forty times.
 */
function nearest(
  found: readonly Contender[],
  x: number,
  y: number,
  { west, south, east, north }: DegreeExtent,
  named: readonly CrsSystem[],
): Contender[] {
  const wide = {
    west: west - NEAR_DEGREES,
    south: south - NEAR_DEGREES,
    east: east + NEAR_DEGREES,
    north: north + NEAR_DEGREES,
  };
  const near = found.filter(({ system, swapped }) =>
    inside(wide, ...transformer(system.id, { swapped }).toDegrees(x, y)),
  );
  const keys = new Set(named.map(numbersKey));
  return near.length === 0
    ? [...found]
    : found.filter((one) => near.includes(one) || keys.has(numbersKey(one.system)));
}

function middleMeridian(extent: DegreeExtent): CrsSystem {
  const meridian = Math.round(extent.west + extent.east) / 2;
  return gridSystem("CGCS2000", gaussKruger(meridian, 500_000));
}

function looksLike(system: CrsSystem, east: number, north: number): boolean {
  if (system.kind === "local") return false;
  if (system.grid !== null) {
    const { falseEastingM, falseNorthingM } = system.grid;
    const northing = north - falseNorthingM;
    return (
      Math.abs(east - falseEastingM) < HALF_WIDTH_M && northing > NORTHING_M[0] && northing < NORTHING_M[1]
    );
  }
  const mercator = system.kind === "webMercator" || system.kind === "offsetWebMercator";
  return inside(mercator ? WEB_MERCATOR_M : CHINA, east, north);
}
