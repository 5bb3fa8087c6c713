// From when on do two editions of a set ask for something else?
import { lastDay, type Period, parsePeriod } from "../period/period";
import { targetsInForce } from "./inForce";
import type { TargetDraft } from "./targetDraft";

/** Further than any policy looks ahead. */
const YEARS_AHEAD = 30;

/**
 * The first period, from the one asked for on and then year by year, for which two editions ask for something else of the population or let somebody else
 * off; null where they never do.
 * @param period id such as `2025`
 * @example firstDifference([output950], [output950, { ...output950, value: "1000", validFrom: "2027-01-01" }], "2025", "above-scale") // "2027"
 */
export function firstDifference(
  before: readonly TargetDraft[],
  after: readonly TargetDraft[],
  period: string,
  population: TargetDraft["population"],
): string | null {
  const parsed = parsePeriod(period);
  if (parsed === null) return null;
  const years = Array.from({ length: YEARS_AHEAD }, (_, at) => {
    const year = parsed.year + 1 + at;
    return { id: String(year), year, quarter: null };
  });
  const first = [parsed, ...years].find(
    (one) => JSON.stringify(asked(before, one, population)) !== JSON.stringify(asked(after, one, population)),
  );
  return first?.id ?? null;
}

/** What an edition asks of a period, without what only says where from. */
function asked(
  targets: readonly TargetDraft[],
  period: Pick<Period, "id" | "year" | "quarter">,
  population: TargetDraft["population"],
) {
  const day = lastDay(period);
  return targetsInForce(targets, period.id, population)
    .map(({ metric, operator, value, denominator, reference, scope, scopeIds, bindsKinds, exemptions }) => [
      ...[metric, operator, value, denominator, reference, scope, scopeIds, bindsKinds],
      exemptions
        .filter(({ until }) => until === null || until >= day)
        .map(({ kind, id, reason }) => [kind, id, reason]),
    ])
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
