// How is a value held and rounded exactly, so that neither a verdict nor a shown digit comes from a binary
// float?
import { parseDecimal } from "./parseDecimal";

/** An exact fraction; the denominator is positive. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * What the formatting functions take: a number counts as its shortest decimal (1.005 is 1.005), text as
 * written.
 */
export type Exact = number | string | Ratio;

/**
 * A fraction with a positive denominator.
 * @throws RangeError where the denominator is 0
 * @example ratio(1n, -2n) // { numerator: -1n, denominator: 2n }
 */
export function ratio(numerator: bigint, denominator: bigint): Ratio {
  if (denominator === 0n) throw new RangeError("a ratio needs a denominator other than 0");
  return denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };
}

/**
 * The exact value of a number (its shortest decimal that reads back as the same number), a decimal text or a
 * ratio.
 * @throws RangeError for NaN, infinities and text that is no decimal
 * @example ratioOf("0.5") // { numerator: 5n, denominator: 10n }
 */
export function ratioOf(value: Exact): Ratio {
  if (typeof value === "object") return value;
  const decimal = parseDecimal(String(value));
  if (decimal === null) throw new RangeError(`"${value}" is not a decimal number`);
  return { numerator: decimal.digits, denominator: 10n ** BigInt(decimal.scale) };
}

/**
 * −1, 0 or 1 as `a` is below, equal to or above `b`, by cross multiplication.
 * @example compareRatios(ratioOf("69.96"), ratioOf("70")) // -1
 */
export function compareRatios(a: Ratio, b: Ratio): -1 | 0 | 1 {
  return signOf(a.numerator * b.denominator - b.numerator * a.denominator);
}

/**
 * −1, 0 or 1.
 * @example signOf(-3n) // -1
 */
export function signOf(value: bigint): -1 | 0 | 1 {
  if (value === 0n) return 0;
  return value < 0n ? -1 : 1;
}

/**
 * The nearest integer; halves go away from zero (四舍五入, as PostgreSQL rounds numerics), so −0.5 gives −1.
 * @param numerator any
 * @param denominator positive
 * @example divideHalfUp(5n, 2n) // 3n
 */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n;
  const size = negative ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  return negative ? -rounded : rounded;
}

/** Decimals that a double can tell apart, and three more. */
const SIGNIFICANT = 20;

/**
 * The nearest double, for drawing and for JSON, whatever the size of the parts.
 * @example toNumber({ numerator: 1n, denominator: 8n }) // 0.125
 */
export function toNumber({ numerator, denominator }: Ratio): number {
  const above = Number(numerator);
  const below = Number(denominator);
  if (Number.isSafeInteger(above) && Number.isSafeInteger(below)) return above / below;
  const smaller = denominator.toString().length - numerator.toString().length;
  const places = SIGNIFICANT + Math.max(0, smaller);
  return Number(`${divideHalfUp(numerator * 10n ** BigInt(places), denominator)}e-${places}`);
}
