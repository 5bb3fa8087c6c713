// Which day is it, counted, so that shares of a year or a plan are exact?

const MS_A_DAY = 86_400_000;

/**
 * Days since 1970-01-01; null where the text is no day of the calendar.
 * @param day `YYYY-MM-DD`
 * @example dayNumber("1970-01-02") // 1
 * @example dayNumber("2025-02-30") // null
 */
export function dayNumber(day: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return null;
  return time / MS_A_DAY;
}

/**
 * Days between, negative where `to` is earlier.
 * @throws RangeError where one is no day of the calendar
 * @example daysBetween("2025-01-01", "2025-12-31") // 364
 */
export function daysBetween(from: string, to: string): number {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  if (start === null || end === null) throw new RangeError(`"${from}" or "${to}" is no day of the calendar`);
  return end - start;
}
