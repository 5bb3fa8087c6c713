// How much does each piece of evidence weigh, and when is it enough?
//
// A candidate's confidence is its share of the weight of all candidates (Bayes' rule): how common the system is,
// times, for each piece of evidence, how likely it is that a file in this system would look so. What no candidate
// explains goes to “none of these”. The numbers below are judgements, not measurements; what matters is their
// order of magnitude, and each says why it is so large. Tests hold what follows from them.
import type { CrsSystem } from "../crsSystem";

/**
 * A file is placed without asking from here on: at most one in twenty such placements may be wrong by the weights
 * below. By themselves neither the commonest system (80 of 100, `COMMONNESS`) nor two agreeing shapes reach it; a
 * statement, a remembered choice, parks or two known features do.
 */
export const BAR = 0.95;

/**
 * Of 100 files with such numbers that reach a planning office and say nothing. CGCS2000 is the only legal system
 * since July 2018, but old surveys (Xi'an 80, then Beijing 54), foreign tools (UTM) and city grids are about; a
 * list of longitudes is often picked off a web map.
 */
const COMMONNESS = { plane: 80, xian1980: 8, beijing1954: 4, utm: 4, guessedMeridian: 4 } as const;
const DEGREES_COMMONNESS = {
  CGCS2000: 62,
  WGS84: 62,
  "GCJ-02": 25,
  "BD-09": 10,
  Xian1980: 2,
  Beijing1954: 1,
} as const;
const WEB_MERCATOR_COMMONNESS = { webMercator: 70, offsetWebMercator: 30 } as const;
/** Own grids and systems that we do not list, of 100. */
export const NONE_COMMONNESS = 5;

export function commonness(system: CrsSystem, guessed: boolean): number {
  if (system.kind === "webMercator" || system.kind === "offsetWebMercator")
    return WEB_MERCATOR_COMMONNESS[system.kind];
  if (system.grid === null)
    return system.datum === "local" ? NONE_COMMONNESS : DEGREES_COMMONNESS[system.datum];
  if (guessed) return COMMONNESS.guessedMeridian;
  if (system.kind === "utm") return COMMONNESS.utm;
  if (system.datum === "Xian1980") return COMMONNESS.xian1980;
  return system.datum === "Beijing1954" ? COMMONNESS.beijing1954 : COMMONNESS.plane;
}

/**
 * How likely the positions of a file in the right system lie so: nine of ten in the district's window is normal
 * (one wild feature among many), half is odd, a few are chance. A file of a neighbouring district (nothing inside)
 * happens one time in fifty, the rarer the further off.
 */
export function placeLikelihood(share: number, distanceKm: number): number {
  if (share >= 0.9) return 1;
  if (share >= 0.5) return 0.3;
  if (share >= 0.1) return 0.03;
  return Math.max(1e-4, 0.02 * Math.exp(-distanceKm / 100));
}

/** An unlisted grid lands in the district by chance one time in a hundred, near it one in five. */
export const noneLikelihood = (bestShare: number, anyNear: boolean): number =>
  bestShare >= 0.5 ? 0.01 : anyNear ? 0.2 : 1;

/** Swapped axes in a format that fixes them: a careless export, one file in twenty. */
export const SWAPPED_AGAINST_FORMAT = 0.05;

/**
 * A .prj is right fifty times for each time it is the wrong one, and wrong ones name the common systems: nobody
 * writes UTM or GCJ-02 by mistake. So a statement weighs the more, the rarer what it names. One that names only the
 * datum or the zone counts as well.
 */
export const STATED = 50;
export const statedWeight = (usual: number): number => (STATED * 100) / usual;
/** RFC 7946 says WGS 84, yet many write GeoJSON in whatever they have: weaker than a file's own words. */
export const RFC_7946 = 20;
/** A person looked at this source and chose. */
export const REMEMBERED = 100;

/** Each shape that fits a park better in one system than in another doubles the odds … */
export const PARK_POINT = 2;
/** … but shapes in one park move together, so that a park speaks at most three times … */
export const PARK_POINTS_AT_MOST = 3;
/**
 * … or eight times where this many shapes more fit it in another system just as that stands: that ten parcels clear a park's lines only by
 * chance, lines wrongly drawn or not, takes a hit within some 30 m both ways out of 500 m.
 */
export const PARK_CROWD = { shapes: 10, points: 8 } as const;
/** … and the parks together at most a million to one: their own lines may be wrong. */
export const PARKS_AT_MOST = 1e-6;

const ANCHORS_AT_MOST = 10;
/** Below this median the anchors say where the file lies, whatever the system is called. */
export const ANCHORS_DECIDE_M = 5;
/** No candidate explains the anchors if their best is worse than this. */
const ANCHORS_NONE_M = 20;

/**
 * Anchors are independent (each parcel was matched by its id), up to ten of them. Long-tailed: parcels get redrawn.
 * @param misses the median distance, in units of what the best contender leaves, one metre at least
 */
export function anchorLikelihood(misses: number, count: number): number {
  return (1 / (1 + misses ** 2)) ** Math.min(count, ANCHORS_AT_MOST);
}
export const noneAnchorLikelihood = (count: number, scaleM: number): number =>
  anchorLikelihood(ANCHORS_NONE_M / scaleM, count);
/**
 * All known features off by the same few metres: a delivery drawn over another base, one in five. It speaks against no system, and least for
 * an old datum whose shift could be anything between.
 */
export const ANCHORS_ON_ANOTHER_BASE = 0.2;
/** A constant shift as published for the old datum is half as convincing as no shift. */
export const ANCHORS_AFTER_SHIFT = 0.5;
/** This few known features may have been redrawn; from three on a misfit is a contradiction. */
export const ANCHORS_CONTRADICT = 3;

/** More than one shape in ten across a park's line, with nothing said: do the lines or the system err? */
export const CROSSING_DOUBT = { share: 0.1, shapes: 10 } as const;
