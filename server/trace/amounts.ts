// How are money, land and shares written in a formula?
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { type Ratio, ratio } from "../../geo/number/ratio";
import { muRatio } from "../../geo/unit/land";

const SHOWN = { group: true, minus: "−" } as const;
const YUAN_IN_WAN = 10_000n;

/** A decimal fraction exactly, with two decimals or as many as it has, so that whoever works a formula out again gets its result. */
const exact = (value: Ratio, most: number): string =>
  formatHalfUp(value, most, SHOWN).replace(new RegExp(`0{1,${most - 2}}$`), "");

/** Yuan as 万元, exact (at most four decimals), for formulas. */
export const wanYuan = (yuan: number): string => exact(ratio(BigInt(yuan), YUAN_IN_WAN), 4);

/** 0.01 yuan as 万元, exact (at most six decimals), for formulas. */
export const wanYuanOfCents = (cents: bigint): string => exact(ratio(cents, 100n * YUAN_IN_WAN), 6);

/** Yuan as 万元 with two to four decimals, exact, so that values can be added again. */
export function wanYuanExact(yuan: number): string {
  return formatHalfUp(ratio(BigInt(yuan), YUAN_IN_WAN), 4).replace(/0{1,2}$/, "");
}

/** 0.01 m² as 亩, exact (at most six decimals: 0.01 m² is 0.000015 亩), for formulas. */
export const mu = (areaDm2: number): string => exact(muRatio(areaDm2), 6);

/** 0.01 m² as m² with two decimals, exact. */
export const squareMetres = (areaDm2: number): string => formatHalfUp(ratio(BigInt(areaDm2), 100n), 2);

/** The same with commas, for formulas. */
export const squareMetresShown = (areaDm2: number): string =>
  formatHalfUp(ratio(BigInt(areaDm2), 100n), 2, SHOWN);
