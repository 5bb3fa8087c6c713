// Since when does a reason hold, as far as its numbers say?
import type { Reason } from "./findReasons";

/**
 * The day on which work was due, or the first of the years that were looked at (it may have been so before); null where the reason has neither.
 * @example sinceOf(belowStandardIn2024And2025) // "2024"
 */
export function sinceOf({ numbers }: Pick<Reason, "numbers">): string | null {
  const due = numbers.find(({ key }) => key === "due_on")?.value;
  if (typeof due === "string") return due;
  const years = numbers.flatMap(({ year }) => year ?? []);
  return years.length === 0 ? null : String(Math.min(...years));
}

/** The earliest of all reasons that are met; a year is before its days. */
export const sinceWhen = (reasons: readonly Reason[]): string | null =>
  reasons
    .filter(({ state }) => state === "met")
    .flatMap((one) => sinceOf(one) ?? [])
    .toSorted()[0] ?? null;
