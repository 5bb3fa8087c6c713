// How are a plot's land and figures handed to pieces of it, or to other land, so that nothing is lost?
import { allocate } from "../allocation/allocate";
import { divideHalfUp } from "../number/ratio";
import type { Holding, PlotPart } from "./plot";
import { MEASURES, YUAN_OF } from "./plot";

const keyed = (weights: readonly number[]) =>
  weights.map((weight, at) => ({ key: String(at).padStart(6, "0"), weightDm2: weight }));

/** Whole numbers in proportion to the weights, by largest remainder, equal remainders to the first; all 0 where there is nothing. */
export function parted(total: number, weights: readonly number[]): number[] {
  return total === 0 ? weights.map(() => 0) : allocate(total, keyed(weights));
}

/**
 * A part of a plot handed to pieces: both areas, each enterprise's land and each figure add up to what it had, to 0.01 m² and the yuan.
 * A figure goes by its land, so that no piece has money without land.
 * @param weights of the pieces, not all 0
 */
export function partedPart(part: PlotPart, weights: readonly number[]): PlotPart[] {
  const areas = parted(part.areaDm2, weights);
  const geodesics = parted(part.geodesicDm2, weights);
  const holdings = part.holdings.map((holding) => partedHolding(holding, weights));
  return weights.map((_, at) => ({
    parkId: part.parkId,
    areaDm2: areas[at] ?? 0,
    geodesicDm2: geodesics[at] ?? 0,
    holdings: holdings.flatMap((pieces) => {
      const piece = pieces[at];
      return piece === undefined || piece.landDm2 === 0 ? [] : [piece];
    }),
  }));
}

function partedHolding(holding: Holding, weights: readonly number[]): Holding[] {
  const land = parted(holding.landDm2, weights);
  const geodesic = parted(holding.geodesicDm2, land);
  const yuan = MEASURES.map((measure) => {
    const total = holding[YUAN_OF[measure]];
    return total === null ? null : parted(total, land);
  });
  return weights.map((_, at) => ({
    ...holding,
    landDm2: land[at] ?? 0,
    geodesicDm2: geodesic[at] ?? 0,
    outputYuan: yuan[0]?.[at] ?? null,
    taxYuan: yuan[1]?.[at] ?? null,
    rdYuan: yuan[2]?.[at] ?? null,
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
  return holdings.map((holding, at) => ({
    ...holding,
    landDm2: land[at] ?? 0,
    geodesicDm2: geodesic[at] ?? 0,
  }));
}
