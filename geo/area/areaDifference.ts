// Do the area on paper and the area on the map agree?
import { ratio, toNumber } from "../number/ratio";

/**
 * ok ≤ 0.2 % (projection and rounding), note ≤ 1 %, check ≤ 5 %, conflict above; none where nothing is
 * registered.
 */
export type AreaDifference = "ok" | "note" | "check" | "conflict" | "none";

/**
 * The class of |geodesic − registered| ÷ registered, compared in integers: a difference of exactly 0.2 % is
 * ok.
 * @param registeredDm2 whole 0.01 m²; null or 0 where none is known
 * @param geodesicDm2 whole 0.01 m²
 * @example areaDifference(100_000, 100_201) // "note"
 */
export function areaDifference(registeredDm2: number | null, geodesicDm2: number): AreaDifference {
  if (registeredDm2 === null || registeredDm2 <= 0) return "none";
  const registered = BigInt(registeredDm2);
  const signed = BigInt(geodesicDm2) - registered;
  const difference = signed < 0n ? -signed : signed;
  if (difference * 1000n <= registered * 2n) return "ok";
  if (difference * 100n <= registered) return "note";
  if (difference * 20n <= registered) return "check";
  return "conflict";
}

/**
 * (geodesic − registered) ÷ registered, for showing; null where nothing is registered.
 * @example areaDifferenceRatio(100, 105) // 0.05
 */
export function areaDifferenceRatio(registeredDm2: number | null, geodesicDm2: number): number | null {
  if (registeredDm2 === null || registeredDm2 <= 0) return null;
  const registered = BigInt(registeredDm2);
  return toNumber(ratio(BigInt(geodesicDm2) - registered, registered));
}
