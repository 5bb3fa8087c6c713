// Which periods can not be shown for want of deliveries? They are named: nothing is put in the place of what was not delivered.
import { parsePeriod, periodTerms, reportedPeriods } from "./period";

/** A period that cannot be shown, and the deliveries it waits for. */
export interface PeriodGap {
  readonly id: string;
  /** Itself where it was not delivered; of rolling four quarters the terms that are not there. */
  readonly missing: readonly string[];
}

/**
 * Terms of a period that were not delivered; empty where all are there, or the text is no period.
 * @param reported ids as delivered: years and cumulative quarters
 * @example missingTerms("2025Q3R", new Set(["2025Q3", "2024"])) // ["2024Q3"]
 */
export function missingTerms(id: string, reported: ReadonlySet<string>): string[] {
  return (periodTerms(id) ?? [])
    .map((term) => term.id)
    .filter((term) => !reportedPeriods(term).some((one) => reported.has(one)));
}

/**
 * What is missing among what was delivered, newest first: cumulative quarters left out before a later one of the same year (a year that
 * is in counts as its fourth, where it was reported by quarters at all), years left out between others, and the rolling four quarters of
 * each delivered quarter that lack a term.
 * @param reported ids as delivered; what is no period is passed over
 * @example periodGaps(new Set(["2024", "2025Q1", "2025Q3"])).map(({ id }) => id) // ["2025Q3R", "2025Q2", "2025Q1R"]
 */
export function periodGaps(reported: ReadonlySet<string>): PeriodGap[] {
  const known = [...reported].flatMap((id) => parsePeriod(id) ?? []).filter(({ kind }) => kind !== "rolling");
  const years = known.map(({ year }) => year);
  const latest = Math.max(...years);
  const gaps: PeriodGap[] = [];
  for (let year = latest; years.length > 0 && year >= Math.min(...years); year--) {
    const whole = missingTerms(String(year), reported).length === 0;
    const quarters = known.flatMap((one) => (one.year === year ? (one.quarter ?? []) : []));
    if (!whole && year < latest) gaps.push({ id: String(year), missing: [String(year)] });
    const last = quarters.length === 0 ? 0 : whole ? 4 : Math.max(...quarters);
    for (let quarter = Math.min(last, 3); quarter >= 1; quarter--) {
      const id = `${year}Q${quarter}`;
      if (!reported.has(id)) {
        gaps.push({ id, missing: [id] });
        continue;
      }
      const missing = missingTerms(`${id}R`, reported);
      if (missing.length > 0) gaps.push({ id: `${id}R`, missing });
    }
  }
  return gaps;
}
