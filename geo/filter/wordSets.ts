// How do several words of one parcel stand in one column? Each different set of words is an entry of its own.
import type { WordColumn } from "./evaluate";

/** Between the words of a set; no word of people has it in it. */
export const SET_SIGN = "\u001f";

/**
 * A column whose entries are sets, written with `SET_SIGN` between their words.
 * @example setColumn(codes, ["", "A", "A\u001fD"]).members // [[], ["A"], ["A", "D"]]
 */
export function setColumn(codes: ArrayLike<number>, words: readonly string[]): WordColumn {
  return { codes, words, members: words.map((word) => (word === "" ? [] : word.split(SET_SIGN))) };
}
