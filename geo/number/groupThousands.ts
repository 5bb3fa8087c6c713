// How are long figures made readable, as in 12,345.60?

/**
 * Puts a comma between every three digits of the whole part; sign and decimals stay as they are.
 * @param text a formatted decimal, with `-` or `−` (U+2212) before it or none
 * @example groupThousands("−1234567.8901") // "−1,234,567.8901"
 */
export function groupThousands(text: string): string {
  const point = text.indexOf(".");
  const whole = point < 0 ? text : text.slice(0, point);
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + text.slice(whole.length);
}
