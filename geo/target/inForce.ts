// Of the targets that a policy has set one after another, which speaks for a period?

/** First and last day (`YYYY-MM-DD`, both included) on which a target holds; null where the source names none. */
export interface Validity {
  readonly validFrom: string | null;
  readonly validTo: string | null;
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
