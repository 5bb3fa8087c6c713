// How do m², mu, hectares and the stored 0.01 m² turn into one another without losing anything?
import { parseDecimal } from "../number/parseDecimal";
import { divideHalfUp, type Ratio, ratio, toNumber } from "../number/ratio";
import { safeInteger } from "../number/safeInteger";

export type AreaUnit = "m2" | "mu" | "ha" | "km2";

/** A parcel is at most 20 km²: what the database takes. */
export const LARGEST_LAND_DM2 = 2_000_000_000;

/** dm² (0.01 m²) in one unit, as a fraction: 1 亩 = 10000/15 m² exactly. */
export const DM2_IN: Record<AreaUnit, readonly [bigint, bigint]> = {
  m2: [100n, 1n],
  mu: [1_000_000n, 15n],
  ha: [1_000_000n, 1n],
  km2: [100_000_000n, 1n],
};

/**
 * An area as written, in 0.01 m², halves rounded up; null where the text is no decimal or is too large for a
 * number. Negative areas come back negative: refusing them is the importer's decision.
 * @example dm2Of("30", "mu") // 2_000_000
 */
export function dm2Of(text: string, unit: AreaUnit): number | null {
  const decimal = parseDecimal(text);
  if (decimal === null) return null;
  const [times, per] = DM2_IN[unit];
  return safeInteger(divideHalfUp(decimal.digits * times, per * 10n ** BigInt(decimal.scale)));
}

/**
 * Square metres as written, in 0.01 m², halves rounded up; null where the text is no decimal.
 * @example dm2OfM2("19921.825") // 1_992_183
 */
export function dm2OfM2(text: string): number | null {
  return dm2Of(text, "m2");
}

/**
 * Mu, exactly: m² × 0.0015.
 * @param areaDm2 whole 0.01 m²
 */
export function muRatio(areaDm2: number): Ratio {
  return ratio(BigInt(areaDm2) * 15n, 1_000_000n);
}

/**
 * Mu as a number, for showing and for JSON.
 * @param areaDm2 whole 0.01 m²
 * @example muOf(2_000_000) // 30
 */
export function muOf(areaDm2: number): number {
  return toNumber(muRatio(areaDm2));
}
