// How are money, land and shares written in a formula?
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { ratio } from "../../geo/number/ratio";
import { muRatio } from "../../geo/unit/land";

const SHOWN = { group: true, minus: "−" } as const;
const YUAN_IN_WAN = 10_000n;

/** Yuan as 万元 with two decimals, rounded, for reading. */
export const wanYuan = (yuan: number): string => formatHalfUp(ratio(BigInt(yuan), YUAN_IN_WAN), 2, SHOWN);

/** Yuan as 万元 with two to four decimals, exact, so that values can be added again. */
export function wanYuanExact(yuan: number): string {
  return formatHalfUp(ratio(BigInt(yuan), YUAN_IN_WAN), 4).replace(/0{1,2}$/, "");
}

/** 0.01 m² as 亩 with two decimals, rounded, for reading. */
export const mu = (areaDm2: number): string => formatHalfUp(muRatio(areaDm2), 2, SHOWN);

/** 0.01 m² as m² with two decimals, exact. */
export const squareMetres = (areaDm2: number): string => formatHalfUp(ratio(BigInt(areaDm2), 100n), 2);

/** The same with commas, for formulas. */
export const squareMetresShown = (areaDm2: number): string =>
  formatHalfUp(ratio(BigInt(areaDm2), 100n), 2, SHOWN);
