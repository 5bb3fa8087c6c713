// What is wrong with a year, or with an amount that was typed? Nothing is clamped: a wrong amount would be kept as 0, a wrong year as another one.
import { RECORD_YEARS } from "../../geo/period/recordYears";

/** In 万元, in yuan still an exact number: more was mistyped. */
const MOST_WAN = 9_000_000_000;

/** Which sentence of the catalogue says it; null: nothing is wrong. @param wan null: nothing is said, which takes back what was */
export function amountFault(
  year: number | null,
  wan: string | null,
): "noYear" | "noAmount" | "tooMuch" | null {
  if (year !== null && !(year >= RECORD_YEARS.first && year <= RECORD_YEARS.last)) return "noYear";
  if (wan === null) return null;
  if (!(Number(wan) >= 0)) return "noAmount";
  return Number(wan) > MOST_WAN ? "tooMuch" : null;
}
