// Which number does a text mean as people write it: grouped, full-width, with a typographic minus?
import { parseDecimal } from "./parseDecimal";

/**
 * The number's text as `parseDecimal` reads it: thousands separators and full-width forms undone; null for none.
 * @example plainNumber("9,600.5") // "9600.5"
 */
export function plainNumber(text: string): string | null {
  // as nearly all are written; what follows would leave it as it is
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return text;
  const ascii = text.normalize("NFKC").replace(/\s/g, "").replace(/^[−–]/, "-");
  const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(ascii) ? ascii.replaceAll(",", "") : ascii;
  return parseDecimal(grouped) === null ? null : grouped;
}
