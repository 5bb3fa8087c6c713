// Over which land is a figure held against its target?
import { figureOf, type LandBasis } from "../tally/figureOf";
import type { Measure, Tally } from "../tally/tally";

/**
 * `occupied`: the land of those who report the figure, as 规上亩均 has it. `supplied`: all supplied industrial land, idle land included. `gross`: all
 * land of the subject.
 */
export const LAND_DENOMINATORS = ["occupied", "supplied", "gross"] as const;
export type LandDenominator = (typeof LAND_DENOMINATORS)[number];

/** What land under any denominator needs of a Tally. */
export type LandTally = Parameters<typeof figureOf>[0] &
  Partial<Pick<Tally, "industrialDm2" | "areaDm2" | "geodesicDm2">>;

/**
 * A figure and the land it is divided by. Both add up over parcels, so that a parcel without the figure still weighs in supplied and gross land;
 * whether anybody reports the figure at all, `figureOf` says.
 * @param basis `geodesic` is unknown (0) for supplied land, which no Tally holds by its drawn area
 * @example landUnder(tallyOf({ outputYuan: 1, outputLandDm2: 5, industrialDm2: 9 }), "output", "supplied").landDm2 // 9
 */
export function landUnder(
  tally: LandTally,
  measure: Measure,
  denominator: LandDenominator = "occupied",
  basis: LandBasis = "used",
): { readonly yuan: number; readonly landDm2: number } {
  const figure = figureOf(tally, measure, basis);
  if (denominator === "occupied") return figure;
  const { yuan } = figure;
  if (denominator === "gross")
    return { yuan, landDm2: (basis === "used" ? tally.areaDm2 : tally.geodesicDm2) ?? 0 };
  return { yuan, landDm2: basis === "used" ? (tally.industrialDm2 ?? 0) : 0 };
}
