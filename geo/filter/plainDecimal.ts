// How is a decimal written, whoever typed it?
import { parseDecimal } from "../number/parseDecimal";

/** Plain decimal text without needless zeros; null where the text is no decimal. @example plainDecimal("+048.50") // "48.5" */
export function plainDecimal(text: string): string | null {
  const decimal = parseDecimal(text);
  if (decimal === null) return null;
  const { digits, scale } = decimal;
  const negative = digits < 0n;
  const signs = (negative ? -digits : digits).toString().padStart(scale + 1, "0");
  const whole = scale === 0 ? signs : signs.slice(0, -scale);
  const fraction = scale === 0 ? "" : signs.slice(-scale).replace(/0+$/, "");
  return `${negative ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}
