// Which years of a placed project are followed, what was said of each, and what was there before it was placed?
import { FOLLOWED, type Followed, type FollowedYear, wholeOf } from "../../geo/promotion/followUp";
import type { FollowedProject } from "../api/followShapes";
import type { DeliveredYear } from "./deliveredFigures";
import type { YearAmount } from "./landings";

/** Those of one project. */
export interface YearSources {
  readonly amounts: readonly YearAmount[];
  readonly delivered: readonly DeliveredYear[];
}

const NOTHING: Record<Followed, null> = { output: null, tax: null, rd: null, investment: null };

/** From the year of placing, or the first of which an amount is recorded, to that of the day. */
export function followedYears(
  placed: number,
  to: number,
  { amounts, delivered }: YearSources,
): FollowedYear[] {
  const from = Math.min(placed, ...amounts.map(({ year }) => year));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => {
    const year = from + at;
    // what the enterprise made before is not the project's
    const reported = year < placed ? undefined : delivered.find((one) => one.year === year);
    return {
      year,
      stated: statedOf(amounts, year),
      delivered: { ...madeIn(reported), investment: amountOf(amounts, year, "delivered", "investment") },
      shared: (reported?.sharedWith.length ?? 0) > 0,
    };
  });
}

/** All years of which an amount is recorded, those to come too. */
export const recordedYears = (amounts: readonly YearAmount[]): FollowedProject["recorded"] =>
  [...new Set(amounts.map(({ year }) => year))]
    .toSorted((a, b) => a - b)
    .map((year) => ({
      ...{ year, stated: statedOf(amounts, year) },
      investedYuan: amountOf(amounts, year, "delivered", "investment"),
    }));

/** What was reported of the last year before the one of placing; null: nothing. */
export function beforePlacing(
  placed: number,
  delivered: readonly DeliveredYear[],
): FollowedProject["before"] {
  const made = madeIn(delivered.find(({ year }) => year === placed - 1));
  return Object.values(made).every((yuan) => yuan === null) ? null : { year: placed - 1, ...made };
}

const madeIn = (one: DeliveredYear | undefined) => ({
  output: one === undefined ? null : wholeOf(one.output),
  tax: one === undefined ? null : wholeOf(one.tax),
  rd: one === undefined ? null : wholeOf(one.rd),
});

function statedOf(amounts: readonly YearAmount[], year: number): Record<Followed, number | null> {
  const stated = { ...NOTHING } as Record<Followed, number | null>;
  for (const measure of FOLLOWED) stated[measure] = amountOf(amounts, year, "promised", measure);
  return stated;
}

const amountOf = (
  amounts: readonly YearAmount[],
  year: number,
  side: YearAmount["side"],
  measure: Followed,
): number | null =>
  amounts.find((one) => one.year === year && one.side === side && one.measure === measure)?.yuan ?? null;
