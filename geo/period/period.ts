// Which stretch of time does a figure speak for, and may it be held against an annual target?

/**
 * `2025` a year; `2025Q3` cumulative from January to September; `2025Q3R` the four quarters that end in
 * September.
 */
export interface Period {
  readonly id: string;
  readonly kind: "year" | "quarter" | "rolling";
  readonly year: number;
  /** 1–4; null for a year. */
  readonly quarter: 1 | 2 | 3 | 4 | null;
  /** True for a year and for rolling four quarters: only these are held against annual targets. */
  readonly annual: boolean;
}

const QUARTERS = { "1": 1, "2": 2, "3": 3, "4": 4 } as const;

/**
 * Reads a period id; null where it is none.
 * @example parsePeriod("2025Q3R") // { id: "2025Q3R", kind: "rolling", year: 2025, quarter: 3, annual: true }
 * @example parsePeriod("2025-09") // null
 */
export function parsePeriod(text: string): Period | null {
  const match = /^((?:19|20)\d{2})(?:Q([1-4])(R?))?$/.exec(text);
  if (match === null) return null;
  const year = Number(match[1]);
  const digit = match[2] as keyof typeof QUARTERS | undefined;
  if (digit === undefined) return { id: text, kind: "year", year, quarter: null, annual: true };
  const rolling = match[3] === "R";
  return {
    id: text,
    kind: rolling ? "rolling" : "quarter",
    year,
    quarter: QUARTERS[digit],
    annual: rolling,
  };
}

/**
 * The same stretch a year earlier (同期); null where the text is no period.
 * @example previousYear("2025Q3R") // "2024Q3R"
 */
export function previousYear(id: string): string | null {
  const period = parsePeriod(id);
  return period === null ? null : `${period.year - 1}${id.slice(4)}`;
}

const LAST_DAY_OF_QUARTER = { 1: "03-31", 2: "06-30", 3: "09-30", 4: "12-31" } as const;

/**
 * The last day that a period speaks for, `YYYY-MM-DD`.
 * @example lastDay({ year: 2025, quarter: 3 }) // "2025-09-30"
 */
export function lastDay({ year, quarter }: Pick<Period, "year" | "quarter">): string {
  return `${year}-${LAST_DAY_OF_QUARTER[quarter ?? 4]}`;
}

/** One reported figure in the sum that makes a period's. */
export interface PeriodTerm {
  readonly id: string;
  readonly sign: 1 | -1;
}

/**
 * Of which reported figures a period's is made: rolling four quarters = this year's cumulative + last year's
 * whole − last year's cumulative, per enterprise, unknown if any is. Cumulative to the fourth quarter is the
 * year itself.
 * @returns null where the text is no period
 * @example periodTerms("2025Q3R") // [{ id: "2025Q3", sign: 1 }, { id: "2024", sign: 1 }, { id: "2024Q3", sign: -1 }]
 */
export function periodTerms(id: string): readonly PeriodTerm[] | null {
  const period = parsePeriod(id);
  if (period === null) return null;
  const { kind, year, quarter } = period;
  if (kind !== "rolling") return [{ id, sign: 1 }];
  if (quarter === 4) return [{ id: String(year), sign: 1 }];
  return [
    { id: `${year}Q${quarter}`, sign: 1 },
    { id: String(year - 1), sign: 1 },
    { id: `${year - 1}Q${quarter}`, sign: -1 },
  ];
}

/**
 * Under which periods a term may have been reported, the one that goes before first: a year without a figure of its own is its fourth
 * cumulative quarter, enterprise by enterprise and measure by measure.
 * @param term a period as `periodTerms` names it
 * @example reportedPeriods("2025") // ["2025", "2025Q4"]
 * @example reportedPeriods("2025Q3") // ["2025Q3"]
 */
export const reportedPeriods = (term: string): readonly [string, ...string[]] =>
  parsePeriod(term)?.kind === "year" ? [term, `${term}Q4`] : [term];
