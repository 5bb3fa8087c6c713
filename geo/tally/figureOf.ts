// Which figure of a Tally belongs to a measure, and over which land?
import type { Measure, Tally } from "./tally";

/**
 * `used`: by the area basis of each parcel (registered first). `geodesic`: the area of the drawn geometry.
 */
export type LandBasis = "used" | "geodesic";

/** The parts of a Tally that a per-mu figure needs; the rest may be left away. */
export type MeasuredTally = Pick<
  Tally,
  | "outputYuan"
  | "taxYuan"
  | "rdYuan"
  | "outputLandDm2"
  | "taxLandDm2"
  | "rdLandDm2"
  | "outputLandGeodesicDm2"
  | "taxLandGeodesicDm2"
  | "rdLandGeodesicDm2"
>;

/** A figure in yuan, and the land of those who report it in 0.01 m². */
export interface Figure {
  readonly yuan: number;
  readonly landDm2: number;
}

/**
 * A measure's figure and its own land; land 0 means that the figure is unknown.
 * @example figureOf(tally, "tax").yuan // tally.taxYuan
 */
export function figureOf(tally: MeasuredTally, measure: Measure, basis: LandBasis = "used"): Figure {
  const used = basis === "used";
  switch (measure) {
    case "output":
      return { yuan: tally.outputYuan, landDm2: used ? tally.outputLandDm2 : tally.outputLandGeodesicDm2 };
    case "tax":
      return { yuan: tally.taxYuan, landDm2: used ? tally.taxLandDm2 : tally.taxLandGeodesicDm2 };
    case "rd":
      return { yuan: tally.rdYuan, landDm2: used ? tally.rdLandDm2 : tally.rdLandGeodesicDm2 };
  }
}
