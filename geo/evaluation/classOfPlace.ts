// Which class does a place in the group give?
import { divideHalfUp, ratioOf } from "../number/ratio";
import {
  CLASSES,
  type ClassShares,
  type EvaluationClass,
  type EvaluationGroup,
  type TiePolicy,
} from "./method";

/** The last places of A, B and C among so many. */
export type ClassEnds = readonly [number, number, number];

/**
 * Places at which A, B and C end: upper end in percent × number ÷ 100, halves up; the rest is D. Null where the shares say nothing of such a group.
 * @example classEnds(shares, "above_scale", 10) // [2, 8, 10] of 20 / 80 / 95 %
 */
export function classEnds(
  { upTo }: Pick<ClassShares, "upTo">,
  population: EvaluationGroup["population"],
  ranked: number,
): ClassEnds | null {
  const ends = upTo[population] ?? upTo.all;
  if (ends === undefined) return null;
  const placeAt = (percent: string): number => {
    const { numerator, denominator } = ratioOf(percent);
    return Number(divideHalfUp(numerator * BigInt(ranked), denominator * 100n));
  };
  const [a, b, c] = ends;
  return [placeAt(a), placeAt(b), placeAt(c)];
}

/**
 * The class of a place. Equal scores share the first of their places; at the end of a class all of them are in it (`better`) or none (`worse`).
 * @param place from 1
 * @param alike how many have this score, itself included
 * @example classOfPlace({ place: 2, alike: 2 }, [2, 8, 10], "worse") // "B": the second of the two is third
 */
export function classOfPlace(
  { place, alike }: { readonly place: number; readonly alike: number },
  ends: ClassEnds,
  ties: TiePolicy,
): EvaluationClass {
  const counts = ties === "better" ? place : place + alike - 1;
  const at = ends.findIndex((end) => counts <= end);
  return CLASSES[at] ?? "D";
}
