// What becomes of the other weights when one of them is moved? They keep their proportions, and the sum stays 100.
import { allocate } from "../allocation/allocate";

const WHOLE = 100;

/**
 * Whole percents with one of them set: the rest is shared by the others as they stood to one another, by largest remainder, equal
 * remainders to the first; in equal parts where all of them were 0. A single weight is 100 whatever is asked.
 * @param weights whole percents, at least one
 * @param place which one is set
 * @param weight to what, 0–100
 * @example reweigh([30, 25, 20, 15, 10], 0, 65) // [65, 13, 10, 7, 5]
 */
export function reweigh(weights: readonly number[], place: number, weight: number): number[] {
  if (weights.length === 1) return [WHOLE];
  const others = weights.filter((_, index) => index !== place);
  const even = others.every((one) => one === 0);
  const shares = allocate(
    WHOLE - weight,
    others.map((one, index) => ({ key: String(index).padStart(4, "0"), weightDm2: even ? 1 : one })),
  );
  return [...shares.slice(0, place), weight, ...shares.slice(place)];
}
