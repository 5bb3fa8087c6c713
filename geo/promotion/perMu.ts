// What is an amount per mu of the land that a project asks for?
import type { Ratio } from "../number/ratio";
import { yieldRatio } from "../tally/yieldRatio";
import type { LandAsked } from "./promiseVerdict";

/**
 * 万元/亩 of a whole amount, exactly, by the lower end of the land; where only an upper end is said by that; null where either is unknown. For showing
 * only: a verdict looks at both ends.
 * @param yuan whole yuan
 * @example perMu(150_000, { minDm2: 1_000_000, maxDm2: null }) // a ratio equal to 1
 */
export function perMu(yuan: number | null, { minDm2, maxDm2 }: LandAsked): Ratio | null {
  const land = minDm2 ?? maxDm2;
  if (yuan === null || land === null) return null;
  return yieldRatio(yuan, land);
}
