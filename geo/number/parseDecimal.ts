// What exact number does this text write? No binary floats on the way.

/** The value `digits` ÷ 10^`scale`, exactly as written. */
export interface Decimal {
  readonly digits: bigint;
  /** Never negative: `1e3` is 1000 with scale 0. */
  readonly scale: number;
}

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/**
 * Reads a plain decimal such as `-120`, `949.999`, `.5` or `1e-7` (the forms `String(number)` gives) to the
 * last digit. Spaces, thousands separators and units belong to the importer, which lists its repairs: here
 * they make the answer null.
 * @param text ASCII digits with an optional sign, point and exponent of at most three digits
 * @returns null where the text is not such a number
 * @example parseDecimal("949.999") // { digits: 949999n, scale: 3 }
 * @example parseDecimal("1,000") // null
 */
export function parseDecimal(text: string): Decimal | null {
  const match = DECIMAL.exec(text);
  if (match === null) return null;
  const [, sign = "", whole = "", fraction = "", exponentText = "0"] = match;
  if (whole === "" && fraction === "") return null;
  const exponent = Number(exponentText);
  const unsigned = BigInt(whole + fraction);
  const digits = sign === "-" ? -unsigned : unsigned;
  const scale = fraction.length - exponent;
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}
