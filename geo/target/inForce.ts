// Of the targets that a policy has set one after another, which speaks for a period?

import { lastDay, parsePeriod } from "../period/period";

/** First and last day (`YYYY-MM-DD`, both included) on which a target holds; null where the source names none. */
export interface Validity {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** A target of a set, with whose figures it speaks of. */
export interface ScopedTarget extends Validity {
  readonly metric: string;
  readonly population: string;
  readonly reference: boolean;
}

/**
 * A set's target for a metric as it stands for one period and one population: the one in force on the period's last day. A target
 * that speaks of another population is a reference (参考值): 950 and 48 are asked of above-scale industry, not of everybody.
 * Null where the set has none, or the text is no period.
 * @param period id such as `2025` or `2025Q3R`
 */
export function targetInForce<T extends ScopedTarget>(
  targets: readonly T[],
  metric: T["metric"],
  period: string,
  population: T["population"],
): T | null {
  const parsed = parsePeriod(period);
  if (parsed === null) return null;
  const all = targets.filter((target) => target.metric === metric);
  const own = all.filter((target) => target.population === population);
  const found = inForce(own.length > 0 ? own : all, lastDay(parsed));
  return found === null ? null : { ...found, reference: found.reference || found.population !== population };
}

/**
 * The target in force on a day, the one that began last where several are. Before the first begins it is the
 * first, after the last has ended the last: whoever holds a period against a set wants to know how it would
 * have stood. Null where there is none at all.
 * @param day `YYYY-MM-DD`, the last day of the period
 * @example inForce([{ validFrom: "2024-05-13", validTo: "2027-12-31" }], "2023-12-31")?.validFrom // "2024-05-13"
 */
export function inForce<T extends Validity>(targets: readonly T[], day: string): T | null {
  const inOrder = [...targets].sort((a, b) => begins(a).localeCompare(begins(b)));
  const begun = inOrder.filter((target) => begins(target) <= day);
  return (
    begun.findLast(({ validTo }) => validTo === null || validTo >= day) ?? begun.at(-1) ?? inOrder[0] ?? null
  );
}

const begins = ({ validFrom }: Validity): string => validFrom ?? "";
