// How sure is each contender, all evidence together?
import { at } from "../../list/at";
import { isUnshifted } from "../datum";
import type { AnchorFit } from "./anchorFit";
import type { Clue, Clues } from "./clues";
import { isDatumShift } from "./datumShifts";
import type { CrsEvidence } from "./evidence";
import type { ParkFit } from "./parkFit";
import {
  ANCHORS_AFTER_SHIFT,
  ANCHORS_DECIDE_M,
  ANCHORS_ON_ANOTHER_BASE,
  anchorLikelihood,
  commonness,
  NONE_COMMONNESS,
  noneAnchorLikelihood,
  noneLikelihood,
  PARK_CROWD,
  PARK_POINT,
  PARK_POINTS_AT_MOST,
  PARKS_AT_MOST,
  placeLikelihood,
  REMEMBERED,
  RFC_7946,
  STATED,
  SWAPPED_AGAINST_FORMAT,
  statedWeight,
} from "./weights";

export interface Weighed {
  readonly clue: Clue;
  /** 0–1. */
  readonly confidence: number;
}

/** Contenders by confidence, and what is left for none of them; the sum is 1. */
export function weigh(
  clues: Clues,
  evidence: CrsEvidence,
): { readonly ranked: Weighed[]; readonly none: number } {
  const best = {
    anyhow: bestPoints(clues.of, fitOf),
    asItStands: bestPoints(clues.of, ({ parks }) => parks),
  };
  const scaleM = anchorScaleM(clues.of);
  const weights = clues.of.map(
    (clue) =>
      commonness(clue.system, clue.guessed) *
      placeLikelihood(clue.placing.share, clue.placing.distanceKm) *
      (clue.swapped && axesAreFixed(evidence) ? SWAPPED_AGAINST_FORMAT : 1) *
      wordsWeight(clue, evidence) *
      (clue.remembered ? REMEMBERED : 1) *
      parksWeight(clue, best) *
      anchorsWeight(clue, scaleM),
  );
  const none =
    noneWeight(clues, scaleM) * (turnedAgainstFormat(clues.of, evidence) ? SWAPPED_AGAINST_FORMAT : 1);
  const total = weights.reduce((sum, weight) => sum + weight, none);
  const ranked = clues.of
    .map((clue, index) => ({ clue, confidence: at(weights, index) / total }))
    .sort((a, b) => b.confidence - a.confidence);
  return { ranked, none: none / total };
}

/** Where only swapped axes bring the file into the district, that carelessness is a fact, whatever the system is. */
const turnedAgainstFormat = (clues: readonly Clue[], evidence: CrsEvidence): boolean =>
  axesAreFixed(evidence) &&
  clues.some(({ placing }) => placing.share >= 0.5) &&
  clues.every(({ placing, swapped }) => swapped || placing.share < 0.5);

export const axesAreFixed = ({ axisHint, format }: CrsEvidence): boolean =>
  (axisHint ?? (format === "geojson" ? "eastFirst" : "unknown")) === "eastFirst";

/** RFC 7946 promises WGS 84 and longitude first: who breaks the second promise may break the first. */
export const promisedByFormat = ({ system, swapped }: Clue, { format }: CrsEvidence): boolean =>
  format === "geojson" && system.kind === "geographic" && !system.needsLocalParameters && !swapped;

function wordsWeight(clue: Clue, evidence: CrsEvidence): number {
  if (clue.agreement !== null)
    return clue.agreement === "no" ? 1 : statedWeight(commonness(clue.system, clue.guessed));
  return promisedByFormat(clue, evidence) ? RFC_7946 : 1;
}

/** For an old datum the shifted fit counts: unshifted it would be CGCS2000's own. */
const fitOf = (clue: Clue) => clue.parksShifted ?? clue.parks;

function bestPoints(clues: readonly Clue[], of: (clue: Clue) => ParkFit | null): number[] {
  const best: number[] = [];
  for (const clue of clues) {
    of(clue)?.points.forEach((points, park) => {
      best[park] = Math.max(best[park] ?? Number.NEGATIVE_INFINITY, points);
    });
  }
  return best;
}

interface BestPoints {
  readonly anyhow: readonly number[];
  /** Without a shift that was looked for: who tries many finds one that fits. */
  readonly asItStands: readonly number[];
}

function parksWeight(clue: Clue, best: BestPoints): number {
  const fit = fitOf(clue);
  const points = best.anyhow.reduce((sum, most, park) => {
    // Nothing of it lands in the district, so that no park is met: as bad as a park can say, once for each.
    const own = fit?.points[park] ?? 0;
    const isCrowd = (best.asItStands[park] ?? 0) - own >= PARK_CROWD.shapes;
    return sum + Math.max(0, Math.min(isCrowd ? PARK_CROWD.points : PARK_POINTS_AT_MOST, most - own));
  }, 0);
  return Math.max(PARKS_AT_MOST, PARK_POINT ** -points);
}

/** What the best contender leaves: one metre at least, and no more than what still counts as meeting the anchors. */
function anchorScaleM(clues: readonly Clue[]): number {
  const left = clues.flatMap(({ anchors, system }) => {
    if (anchors === null) return [];
    const shifted = isUnshifted(system.datum) && shiftedByDatum(anchors, system.datum);
    return shifted ? [anchors.medianM, anchors.spreadM] : [anchors.medianM];
  });
  return Math.min(ANCHORS_DECIDE_M, Math.max(1, ...(left.length === 0 ? [] : [Math.min(...left)])));
}

/**
 * Anchors as good as the best of all, in units of its own median: where the known shapes are a few metres coarse,
 * half a metre of difference tells nothing.
 */
function anchorsWeight({ anchors, system }: Clue, scaleM: number): number {
  if (anchors === null) return 1;
  const left = anchorLikelihood(anchors.spreadM / scaleM, anchors.count);
  const isNear = anchors.count > 1 && Math.hypot(anchors.eastM, anchors.northM) < ANCHORS_DECIDE_M;
  const straight = Math.max(
    anchorLikelihood(anchors.medianM / scaleM, anchors.count),
    isNear ? ANCHORS_ON_ANOTHER_BASE * left : 0,
  );
  if (!isUnshifted(system.datum) || !shiftedByDatum(anchors, system.datum)) return straight;
  return Math.max(straight, ANCHORS_AFTER_SHIFT * left);
}

/** At 30° N, which the ellipsoids' share of the shift hardly depends on; two anchors at least make it constant. */
const shiftedByDatum = (fit: AnchorFit, datum: "Xian1980" | "Beijing1954"): boolean =>
  fit.count > 1 && isDatumShift(datum, 30, fit.eastM, fit.northM);

function noneWeight({ of, statement, remembered }: Clues, scaleM: number): number {
  const bestShare = Math.max(0, ...of.map(({ placing }) => placing.share));
  const anyNear = of.some(({ placing }) => placing.distanceKm < 300);
  const count = Math.max(0, ...of.map(({ anchors }) => anchors?.count ?? 0));
  return (
    NONE_COMMONNESS *
    noneLikelihood(bestShare, anyNear) *
    noneAnchorLikelihood(count, scaleM) *
    (statement?.system.kind === "local" ? STATED : 1) *
    (remembered?.kind === "local" ? REMEMBERED : 1)
  );
}
