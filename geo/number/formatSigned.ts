// How is a change written, so that its direction is seen?
import { type FormatOptions, formatHalfUp } from "./formatHalfUp";
import { type Exact, ratioOf } from "./ratio";

/**
 * As `formatHalfUp`, with a plus where it is above zero; what rounds to zero has no sign.
 * @example formatSigned("0.005", 2) // "+0.01"
 * @example formatSigned(-0.001, 2) // "0.00"
 */
export function formatSigned(value: Exact, digits: number, options: FormatOptions = {}): string {
  const text = formatHalfUp(value, digits, options);
  return ratioOf(value).numerator > 0n && /[1-9]/.test(text) ? `+${text}` : text;
}
