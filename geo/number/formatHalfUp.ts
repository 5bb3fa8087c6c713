// How is a figure written with a fixed number of decimals, rounded the way Chinese readers expect (四舍五入)?
import { groupThousands } from "./groupThousands";
import { divideHalfUp, type Exact, ratioOf } from "./ratio";

/** How a figure is written. */
export interface FormatOptions {
  /** Commas between thousands; default false. */
  readonly group?: boolean;
  /** `-` for files (the default), U+2212 `−` for the screen. */
  readonly minus?: "-" | "−";
}

const MOST_DIGITS = 100;

/**
 * A value with exactly `digits` decimals, halves away from zero, worked out on the decimal expansion: unlike
 * `toFixed`, 1.005 gives 1.01. A value that rounds to zero carries no sign.
 * @param value a number counts as its shortest decimal, text as written, a ratio exactly
 * @param digits decimals to show, 0 to 100
 * @throws RangeError for NaN, infinities, text that is no decimal, or digits out of range
 * @example formatHalfUp("1.005", 2) // "1.01"
 * @example formatHalfUp(-1234.5, 0, { group: true, minus: "−" }) // "−1,235"
 */
export function formatHalfUp(value: Exact, digits: number, options: FormatOptions = {}): string {
  if (!Number.isInteger(digits) || digits < 0 || digits > MOST_DIGITS) {
    throw new RangeError(`digits must be a whole number from 0 to ${MOST_DIGITS}, not ${digits}`);
  }
  const { numerator, denominator } = ratioOf(value);
  const scaled = divideHalfUp(numerator * 10n ** BigInt(digits), denominator);
  const unsigned = (scaled < 0n ? -scaled : scaled).toString().padStart(digits + 1, "0");
  const whole = unsigned.slice(0, unsigned.length - digits);
  const text = digits === 0 ? whole : `${whole}.${unsigned.slice(-digits)}`;
  const signed = scaled < 0n ? `${options.minus ?? "-"}${text}` : text;
  return options.group === true ? groupThousands(signed) : signed;
}
