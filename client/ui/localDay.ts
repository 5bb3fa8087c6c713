// On which day was it where the reader sits?

/**
 * The day of a moment in the reader's time zone, `YYYY-MM-DD`; empty where there is none.
 * @param at ISO 8601 with its zone
 * @example localDay("2026-11-28T16:30:00Z") // "2026-11-29" in Ningbo
 */
export function localDay(at: string | null | undefined): string {
  if (at == null) return "";
  const time = new Date(at);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
