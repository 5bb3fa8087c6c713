// How is a figure written for people, on screen and on paper? Half up, thousands apart, a true minus sign, and a dash where nothing is known.

import { muRatio } from "../unit/land";
import { formatHalfUp } from "./formatHalfUp";
import { formatSigned } from "./formatSigned";
import { type Exact, type Ratio, ratio, ratioOf } from "./ratio";

/** Stands for what does not apply or is not known; never 0. */
export const NOTHING = "—";

const SCREEN = { group: true, minus: "−" } as const;

/** A figure with a fixed number of decimals; `NOTHING` for null. */
export function writeNumber(value: Exact | null, digits: number): string {
  return value === null ? NOTHING : formatHalfUp(value, digits, SCREEN);
}

/** The same with its sign, plus included; what rounds to zero has none. */
export function writeSigned(value: Exact | null, digits: number): string {
  return value === null ? NOTHING : formatSigned(value, digits, SCREEN);
}

/** A share 0–1 as `98.1 %`; the space does not break. */
export function writePercent(share: number | null, digits = 1): string {
  return share === null ? NOTHING : `${writeNumber(powerOfTen(share, 2), digits)}\u00a0%`;
}

/** Yuan in whole 万元, or with the decimals asked for. */
export function writeWanYuan(yuan: number | null, digits = 0): string {
  return yuan === null ? NOTHING : writeNumber(powerOfTen(yuan, -4), digits);
}

/** Yuan as a whole number of 万元, half up: what stands at a bar or a line, and what such lines are added by. */
export function wholeWanYuan(yuan: number): number {
  return Number(formatHalfUp(powerOfTen(yuan, -4), 0));
}

/** An area in mu with two decimals, the form of land ledgers. */
export function writeMu(areaDm2: number | null): string {
  return areaDm2 === null ? NOTHING : writeNumber(muRatio(areaDm2), 2);
}

/** An area in m² with two decimals. */
export function writeSquareMetres(areaDm2: number | null): string {
  return areaDm2 === null ? NOTHING : writeNumber(powerOfTen(areaDm2, -2), 2);
}

/** The value times 10^power, exactly. */
export function powerOfTen(value: Exact, power: number): Ratio {
  const { numerator, denominator } = ratioOf(value);
  return power >= 0
    ? ratio(numerator * 10n ** BigInt(power), denominator)
    : ratio(numerator, denominator * 10n ** BigInt(-power));
}

/** a − b, exactly. */
export function difference(a: Exact, b: Exact): Ratio {
  const left = ratioOf(a);
  const right = ratioOf(b);
  return ratio(
    left.numerator * right.denominator - right.numerator * left.denominator,
    left.denominator * right.denominator,
  );
}
