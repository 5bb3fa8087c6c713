// What is wrong with a year, or with an amount that was typed? Nothing is clamped: a wrong amount would be kept as 0, a wrong year as another one.

/** Of which years something can be said, and how much at most in 万元: what the server takes. */
export const YEARS_SAID = { first: 1990, last: 2100 } as const;
const MOST_WAN = 9_000_000_000;

/** Which sentence of the catalogue says it; null: nothing is wrong. @param wan null: nothing is said, which takes back what was */
export function amountFault(
  year: number | null,
  wan: string | null,
): "noYear" | "noAmount" | "tooMuch" | null {
  if (year !== null && !(year >= YEARS_SAID.first && year <= YEARS_SAID.last)) return "noYear";
  if (wan === null) return null;
  if (!(Number(wan) >= 0)) return "noAmount";
  return Number(wan) > MOST_WAN ? "tooMuch" : null;
}
