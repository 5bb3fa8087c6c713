// Is this column meant by what was typed? By a part of one of its names in either language, by initials or sounds of the Chinese ones.
import type { FilterField } from "../../geo/filter/fields";
import { pinyinPlace, spokenForm } from "../../geo/search/pinyin";

/**
 * Whether it answers to every word; to a blank text all do.
 * @param shown what the page calls it
 * @example columnAnswers(filterField("tax_per_mu"), "亩均税收", "mjss") // true
 */
export function columnAnswers({ id, zh, en }: FilterField, shown: string, typed: string): boolean {
  const names = [shown, id, ...zh, ...en].map((name) => name.toLowerCase());
  return typed
    .normalize("NFKC")
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "")
    .every(
      (word) =>
        names.some((name) => name.includes(word)) ||
        (/^[a-z0-9]+$/.test(word) &&
          [shown, ...zh].some((name) => pinyinPlace(spokenForm(name), word) !== null)),
    );
}
