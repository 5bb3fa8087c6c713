// Of which periods does the district have figures, and which can be held against an annual target?
import { type Period, parsePeriod, periodTerms, previousYear } from "../../geo/period/period";
import { missingTerms, type PeriodGap, periodGaps } from "../../geo/period/periodGaps";
import type { PeriodView } from "../api/shapes";
import type { Queryable } from "../db/database";

/** Years, cumulative quarters and the rolling four quarters that can be worked out; newest first. */
export async function periods(db: Queryable, districtId: string): Promise<PeriodView[]> {
  const reported = await reportedNow(db, districtId);
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

/** Periods that cannot be shown, as they or a part of them were not delivered; newest first. */
export async function gapsOf(db: Queryable, districtId: string): Promise<PeriodGap[]> {
  return periodGaps(await reportedNow(db, districtId));
}

/**
 * Why a period has no figures, for an error's code and subject; null where all that it is made of was delivered (a year also as its
 * fourth cumulative quarter).
 */
export async function absence(
  db: Queryable,
  districtId: string,
  { id, kind }: Pick<Period, "id" | "kind">,
): Promise<{ code: "unknown_period" | "no_term"; subject: string } | null> {
  const missing = missingTerms(id, await reportedNow(db, districtId));
  if (missing.length === 0) return null;
  return kind === "rolling"
    ? { code: "no_term", subject: missing.join("、") }
    : { code: "unknown_period", subject: id };
}

async function reportedNow(db: Queryable, districtId: string): Promise<Set<string>> {
  const rows = await db.query<{ period: string }>(
    "select distinct period from figure where district_id = $1 and superseded_by is null",
    [districtId],
  );
  return new Set(rows.map(({ period }) => period));
}
