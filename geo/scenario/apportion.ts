// How are a plot's land and figures handed to pieces of it, or to other land, so that nothing is lost?

import { allocate } from "../allocation/allocate";
import { at } from "../list/at";
import { divideHalfUp } from "../number/ratio";
import type { Holding, PlotPart } from "./plot";

const keyed = (weights: readonly number[]) =>
  weights.map((weight, place) => ({ key: String(place).padStart(6, "0"), weightDm2: weight }));

/** Whole numbers in proportion to the weights, by largest remainder, equal remainders to the first; all 0 where there is nothing. */
export function parted(total: number, weights: readonly number[]): number[] {
  return total === 0 ? weights.map(() => 0) : allocate(total, keyed(weights));
}

/** The same of a figure; of one that is not reported no part is. */
export const partedYuan = (total: number | null, weights: readonly number[]): readonly (number | null)[] =>
  total === null ? weights.map(() => null) : parted(total, weights);

/**
 * A part of a plot handed to pieces: both areas, each enterprise's land and each figure add up to what it had, to 0.01 m² and the yuan.
 * A figure goes by its land, so that no piece has money without land.
 * @param weights of the pieces, not all 0
 */
export function partedPart(part: PlotPart, weights: readonly number[]): PlotPart[] {
  const areas = parted(part.areaDm2, weights);
  const geodesics = parted(part.geodesicDm2, weights);
  const holdings = part.holdings.map((holding) => partedHolding(holding, weights));
  return weights.map((_, place) => ({
    parkId: part.parkId,
    areaDm2: at(areas, place),
    geodesicDm2: at(geodesics, place),
    holdings: holdings.map((pieces) => at(pieces, place)).filter(({ landDm2 }) => landDm2 !== 0),
  }));
}

function partedHolding(holding: Holding, weights: readonly number[]): Holding[] {
  const land = parted(holding.landDm2, weights);
  const geodesic = parted(holding.geodesicDm2, land);
  const yuan = {
    outputYuan: partedYuan(holding.outputYuan, land),
    taxYuan: partedYuan(holding.taxYuan, land),
    rdYuan: partedYuan(holding.rdYuan, land),
  };
  return weights.map((_, place) => ({
    ...holding,
    landDm2: at(land, place),
    geodesicDm2: at(geodesic, place),
    outputYuan: at(yuan.outputYuan, place),
    taxYuan: at(yuan.taxYuan, place),
    rdYuan: at(yuan.rdYuan, place),
  }));
}

/** `value` × `to` ÷ `from`, halves up. @throws RangeError where `from` is 0 */
export const scaled = (value: number, to: number, from: number): number =>
  Number(divideHalfUp(BigInt(value) * BigInt(to), BigInt(from)));

/** Enterprises' land when their plot grows or shrinks: the sum goes with the area, each keeps its share. Figures stay. */
export function scaledHoldings(part: PlotPart, areaDm2: number, geodesicDm2: number): Holding[] {
  const { holdings } = part;
  const used = holdings.reduce((sum, { landDm2 }) => sum + landDm2, 0);
  const drawn = holdings.reduce((sum, holding) => sum + holding.geodesicDm2, 0);
  const shares = holdings.map(({ landDm2 }) => landDm2);
  const land = parted(part.areaDm2 === 0 ? used : scaled(used, areaDm2, part.areaDm2), shares);
  const geodesic = parted(
    part.geodesicDm2 === 0 ? drawn : scaled(drawn, geodesicDm2, part.geodesicDm2),
    shares,
  );
  return holdings.map((holding, place) => ({
    ...holding,
    landDm2: at(land, place),
    geodesicDm2: at(geodesic, place),
  }));
}
