// Which place has each of several subjects, and did it move since last year? Pure, decided on exact ratios.
import { compareRatios, type Ratio } from "../number/ratio";

/** A figure to be ranked; null stands apart, without a place. */
export interface Standing {
  readonly id: string;
  readonly value: Ratio | null;
}

/**
 * Places from 1 for the highest value; equal values share a place and the next one is left free (1, 2, 2, 4). What has no value has
 * no place.
 * @example rank([{ id: "a", value: ratioOf("48") }, { id: "b", value: ratioOf("50") }]) // b 1, a 2
 */
export function rank(standings: Iterable<Standing>): ReadonlyMap<string, number> {
  const held = [...standings].flatMap(({ id, value }) => (value === null ? [] : [{ id, value }]));
  held.sort((a, b) => compareRatios(b.value, a.value));
  const places = new Map<string, number>();
  let place = 0;
  let last: Ratio | null = null;
  held.forEach(({ id, value }, index) => {
    if (last === null || compareRatios(last, value) !== 0) place = index + 1;
    last = value;
    places.set(id, place);
  });
  return places;
}

/**
 * How many places it rose (fell: below 0) since last year; null where it had no place then or has none now.
 * @example rankChange(2, 5) // 3
 */
export function rankChange(now: number | null, before: number | null): number | null {
  return now === null || before === null ? null : before - now;
}
