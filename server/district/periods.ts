// Of which periods does the district have figures, and which can be held against an annual target?
import { type Period, parsePeriod, periodTerms, previousYear } from "../../geo/period/period";
import type { PeriodView } from "../api/shapes";
import type { Queryable } from "../db/database";

/** Years, cumulative quarters and the rolling four quarters that can be worked out; newest first. */
export async function periods(db: Queryable, districtId: string): Promise<PeriodView[]> {
  const rows = await db.query<{ period: string }>(
    "select distinct period from figure where district_id = $1 and superseded_by is null",
    [districtId],
  );
  const reported = new Set(rows.map(({ period }) => period));
  // The fourth quarter, cumulative, is the year.
  for (const period of [...reported]) if (period.endsWith("Q4")) reported.add(period.slice(0, 4));
  const rolling = [...reported]
    .filter((period) => /Q[123]$/.test(period))
    .map((period) => `${period}R`)
    .filter((period) => periodTerms(period)?.every(({ id }) => reported.has(id)));
  const all = new Set([...reported, ...rolling]);
  return [...all]
    .flatMap((id) => parsePeriod(id) ?? [])
    .sort((a, b) => b.year - a.year || rank(b) - rank(a))
    .map(({ id, kind, annual }) => {
      const previous = previousYear(id);
      return { id, kind, annual, previous: previous !== null && all.has(previous) ? previous : null };
    });
}

/** A year before its quarters, later quarters first, rolling before cumulative. */
function rank({ quarter, annual }: { quarter: number | null; annual: boolean }): number {
  return (quarter ?? 5) * 2 + (annual ? 1 : 0);
}

/** Whether any enterprise reports what a period is made of: all its terms, a year also as its fourth cumulative quarter. */
export async function hasFigures(db: Queryable, districtId: string, period: Period): Promise<boolean> {
  const terms = (periodTerms(period.id) ?? []).map(({ id }) => id);
  const [row] = await db.query<{ there: boolean }>(
    `select bool_and(exists (
       select from figure f where f.district_id = $1 and f.superseded_by is null
         and (f.period = t.term or f.period = t.term || 'Q4'))) as there
     from unnest($2::text[]) as t (term)`,
    [districtId, terms],
  );
  return row?.there === true;
}
