// Which quarter is a day in, and which is the first that begins on or after it? Quarters are counted on, so that they can be added to.

/** Quarters since the year 0: 2027Q1 is 2027 · 4. */
export type QuarterNo = number;

/** @example quarterOf("2027-03-31") // 8108, which `quarterName` calls 2027Q1 */
export const quarterOf = (day: string): QuarterNo =>
  Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);

/** @example quarterName(8108) // "2027Q1" */
export const quarterName = (quarter: QuarterNo): string => `${Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`;

/** @example firstDayOf(8109) // "2027-04-01" */
export const firstDayOf = (quarter: QuarterNo): string =>
  `${Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + 1).padStart(2, "0")}-01`;

/** The first quarter that is whole from a day on. @example wholeFrom("2027-01-02") // 8109, 2027Q2 */
export const wholeFrom = (day: string): QuarterNo => {
  const quarter = quarterOf(day);
  return day === firstDayOf(quarter) ? quarter : quarter + 1;
};

/** The later of two days. */
export const later = (a: string, b: string): string => (a < b ? b : a);
