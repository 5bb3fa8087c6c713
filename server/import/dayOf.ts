// Which day of the calendar does a text name?

/** `2027-01-01`, `2027/1/1`, `2027.1.1`, `2027年1月1日` or `20270101`, a time after it or not, as `YYYY-MM-DD`; null for what is no day. */
export function dayOf(text: string): string | null {
  const match = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:[T\s].*)?$/.exec(
    text.trim(),
  );
  const [year, month, day] = [match?.[1], match?.[2] ?? match?.[4], match?.[3] ?? match?.[5]].map(Number);
  const date = new Date(Date.UTC(year ?? Number.NaN, (month ?? 0) - 1, day));
  if (match === null || Number.isNaN(date.getTime()) || date.getUTCMonth() + 1 !== month) return null;
  return date.toISOString().slice(0, 10);
}
