// Of the targets that a policy has set one after another, which speaks for a period?

import { lastDay, parsePeriod } from "../period/period";
import { type Ramp, targetValueOn } from "./ramp";
import { type Bound, isGeneral } from "./scope";

/** First and last day (`YYYY-MM-DD`, both included) on which a target holds; null where the source names none. */
export interface Validity {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** A target of a set, with whose figures it speaks of, and the way to its value. */
export interface ScopedTarget extends Validity {
  readonly metric: string;
  readonly population: string;
  readonly reference: boolean;
  readonly value: string;
  readonly ramp?: Ramp | null;
}

/**
 * A set's target for a metric as it stands for one period and one population, for land at large: see `targetsInForce`. Null where the set has
 * no general one, or the text is no period.
 * @param period id such as `2025` or `2025Q3R`
 */
export function targetInForce<T extends ScopedTarget & Pick<Bound, "scope" | "scopeIds">>(
  targets: readonly T[],
  metric: T["metric"],
  period: string,
  population: T["population"],
): T | null {
  const general = targets.filter((target) => target.metric === metric && isGeneral(target));
  return targetsInForce(general, period, population)[0] ?? null;
}

/**
 * The targets of a set as they stand for one period and one population: of every metric and scope the one in force on the period's last
 * day, with the value that its ramp asks of the period. A target that speaks of another population is a reference (参考值): 950 and 48 are
 * asked of above-scale industry, not of everybody. Of scopes whose days are over none stays where another of the metric and reach still holds.
 * @param period id such as `2025` or `2025Q3R`
 * @returns in the order of the set; empty where the text is no period
 */
export function targetsInForce<T extends ScopedTarget & Partial<Bound>>(
  targets: readonly T[],
  period: string,
  population: T["population"],
): T[] {
  const parsed = parsePeriod(period);
  if (parsed === null) return [];
  const day = lastDay(parsed);
  const groups = new Map<string, T[]>();
  for (const target of targets) {
    const key = scopeKey(target);
    groups.set(key, [...(groups.get(key) ?? []), target]);
  }
  const found = [...groups.values()].flatMap((group) => {
    const own = group.filter((target) => target.population === population);
    const one = inForce(own.length > 0 ? own : group, day);
    return one === null ? [] : [one];
  });
  const rivals = (target: T) => found.filter((other) => reach(other) === reach(target));
  return found
    .filter((target) => holds(target, day) || !rivals(target).some((other) => holds(other, day)))
    .map((target) => ({
      ...target,
      value: targetValueOn(target, period),
      reference: target.reference || target.population !== population,
    }));
}

/** Two targets with one key follow each other; others stand side by side. */
const scopeKey = (target: { readonly metric: string } & Partial<Bound>): string =>
  JSON.stringify([
    target.metric,
    target.scope ?? "district",
    (target.scopeIds ?? []).toSorted(),
    (target.bindsKinds ?? []).toSorted(),
  ]);

const reach = ({ metric, scope, scopeIds }: { readonly metric: string } & Partial<Bound>): string =>
  JSON.stringify([metric, scope ?? "district", (scopeIds ?? []).toSorted()]);

const holds = ({ validFrom, validTo }: Validity, day: string): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);

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
