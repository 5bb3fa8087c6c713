// How sure is each contender, all evidence together?
import { isUnshifted } from "../datum";
import type { AnchorFit } from "./anchorFit";
import type { Clue, Clues } from "./clues";
import { isDatumShift } from "./datumShifts";
import type { CrsEvidence } from "./evidence";
import {
  ANCHORS_AFTER_SHIFT,
  anchorLikelihood,
  commonness,
  NONE_COMMONNESS,
  noneAnchorLikelihood,
  noneLikelihood,
  PARK_POINT,
  PARK_POINTS_AT_MOST,
  PARKS_AT_MOST,
  placeLikelihood,
  REMEMBERED,
  RFC_7946,
  STATED,
  SWAPPED_AGAINST_FORMAT,
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
  const bestByPark = bestPoints(clues.of);
  const scaleM = Math.max(1, ...(clues.of.length === 0 ? [] : [bestAnchorM(clues.of)]));
  const weights = clues.of.map(
    (clue) =>
      commonness(clue.system, clue.guessed) *
      placeLikelihood(clue.placing.share, clue.placing.distanceKm) *
      (clue.swapped && axesAreFixed(evidence) ? SWAPPED_AGAINST_FORMAT : 1) *
      statedWeight(clue, evidence) *
      (clue.remembered ? REMEMBERED : 1) *
      parksWeight(clue, bestByPark) *
      anchorsWeight(clue, scaleM),
  );
  const none = noneWeight(clues, scaleM);
  const total = weights.reduce((sum, weight) => sum + weight, none);
  const ranked = clues.of
    .map((clue, index) => ({ clue, confidence: (weights[index] ?? 0) / total }))
    .sort((a, b) => b.confidence - a.confidence);
  return { ranked, none: none / total };
}

export const axesAreFixed = ({ axisHint, format }: CrsEvidence): boolean =>
  (axisHint ?? (format === "geojson" ? "eastFirst" : "unknown")) === "eastFirst";

/** RFC 7946 promises WGS 84 and longitude first: who breaks the second promise may break the first. */
export const promisedByFormat = ({ system, swapped }: Clue, { format }: CrsEvidence): boolean =>
  format === "geojson" && system.kind === "geographic" && !system.needsLocalParameters && !swapped;

function statedWeight(clue: Clue, evidence: CrsEvidence): number {
  if (clue.agreement !== null) return clue.agreement === "no" ? 1 : STATED;
  return promisedByFormat(clue, evidence) ? RFC_7946 : 1;
}

/** For an old datum the shifted fit counts: unshifted it would be CGCS2000's own. */
const fitOf = (clue: Clue) => clue.parksShifted ?? clue.parks;

function bestPoints(clues: readonly Clue[]): number[] {
  const best: number[] = [];
  for (const clue of clues) {
    fitOf(clue)?.points.forEach((points, park) => {
      best[park] = Math.max(best[park] ?? Number.NEGATIVE_INFINITY, points);
    });
  }
  return best;
}

function parksWeight(clue: Clue, best: readonly number[]): number {
  const fit = fitOf(clue);
  // Nothing of it lands in the district, so that no park is met: as bad as a park can say, once for each.
  const lost = best.map((most, park) => Math.min(PARK_POINTS_AT_MOST, most - (fit?.points[park] ?? 0)));
  const points = lost.reduce((sum, one) => sum + Math.max(0, one), 0);
  return Math.max(PARKS_AT_MOST, PARK_POINT ** -points);
}

const bestAnchorM = (clues: readonly Clue[]): number =>
  Math.min(...clues.map(({ anchors }) => anchors?.medianM ?? Number.POSITIVE_INFINITY).map(finiteOr(1)));
const finiteOr = (other: number) => (value: number) => (Number.isFinite(value) ? value : other);

/**
 * Anchors as good as the best of all, in units of its own median: where the known shapes are a few metres coarse,
 * half a metre of difference tells nothing.
 */
function anchorsWeight({ anchors, system }: Clue, scaleM: number): number {
  if (anchors === null) return 1;
  const straight = anchorLikelihood(anchors.medianM / scaleM, anchors.count);
  if (!isUnshifted(system.datum) || !shiftedByDatum(anchors, system.datum)) return straight;
  return Math.max(straight, ANCHORS_AFTER_SHIFT * anchorLikelihood(anchors.spreadM / scaleM, anchors.count));
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
