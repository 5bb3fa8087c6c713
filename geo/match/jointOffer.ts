// From which day, and for how much, can several parcels be had together?
import { divideRatios, multiplyRatios, sumRatios } from "../number/arithmetic";
import { type Ratio, ratioOf } from "../number/ratio";
import type { Fact } from "./fact";

/** What is said of one of them. */
export interface Offered {
  /** 0.01 m²; above 0. */
  readonly areaDm2: number;
  /** `YYYY-MM-DD`; null: not said. */
  readonly availableFrom: Fact;
  /** 万元/亩; null: not said. */
  readonly pricePerMu: Fact;
}

/**
 * The last of their days, as all of them can be had from then on; null where one of them has none.
 * @example jointDay([{ areaDm2: 1, availableFrom: "2027-01-01", pricePerMu: null }]) // "2027-01-01"
 */
export function jointDay(members: readonly Offered[]): string | null {
  const days = members.flatMap(({ availableFrom: day }) => (typeof day === "string" ? day : []));
  return days.length < members.length ? null : (days.toSorted().at(-1) ?? null);
}

/** The price of all of them by their land, exactly, 万元/亩; null where one of them has none, or there are none. */
export function jointPrice(members: readonly Offered[]): Ratio | null {
  const paid = members.flatMap(({ pricePerMu: price, areaDm2 }) =>
    price === null ? [] : multiplyRatios(ratioOf(price), ratioOf(areaDm2)),
  );
  if (paid.length === 0 || paid.length < members.length) return null;
  return divideRatios(sumRatios(paid), ratioOf(members.reduce((sum, { areaDm2 }) => sum + areaDm2, 0)));
}
