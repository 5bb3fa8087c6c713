// What is each column of the table called, in which unit, and how are its words named and ordered?
import type { FilterColumns } from "../../geo/filter/evaluate";
import { type FilterField, filterField, type Vocabulary } from "../../geo/filter/fields";
import { freeName } from "../../geo/filter/freeFields";
import { FIELD_NAMES, fieldName } from "../../geo/filter/names";
import { SET_SIGN } from "../../geo/filter/wordSets";
import type { SortKey } from "../../geo/table/sortRows";
import type { Lang } from "../state/view";

type Translate = (key: string, values?: Record<string, unknown>) => string;

/** A column's name without its unit; of a file's column that is called like a field of the house it is said. @param t bound to the filter namespace */
export function columnName(field: FilterField, lang: Lang, t: Translate): string {
  const free = freeName(field.id);
  if (free !== null) return isTaken(free) ? t("filter:free.named", { name: free }) : free;
  const name = fieldName(field, lang);
  return name === field.id ? t(`filter:field.${field.id}`, { defaultValue: field.id }) : name;
}

const isTaken = (name: string): boolean =>
  FIELD_NAMES.some((one) => one.name.toLowerCase() === name.toLowerCase());

/** How the words of the data are called, by field; of a set each of its words. */
export type WordNames = (field: string, word: string) => string;

export function wordNames(vocabulary: Vocabulary): WordNames {
  const made = new Map<string, ReadonlyMap<string, string>>();
  return (field, word) => {
    let names = made.get(field);
    if (names === undefined) {
      names = new Map(
        (vocabulary[field] ?? []).map(({ value, names: all }): [string, string] => [value, all[0] ?? value]),
      );
      made.set(field, names);
    }
    const called = names;
    return word
      .split(SET_SIGN)
      .map((one) => called.get(one) ?? one)
      .join("、");
  };
}

/** Verdicts stand from what has to be done to what cannot be said. */
const VERDICT_ORDER = ["missed", "undecided", "met", "nodata", "none", "idle"];

/** Of every word of a column its place: in the alphabet of the language, NaN for "no word". Null where the column is not there. */
export function wordPlaces(
  columns: FilterColumns,
  field: string,
  names: WordNames,
  lang: Lang,
): Float64Array | null {
  const column = columns.words(field);
  if (column === null) return null;
  const places = new Float64Array(column.words.length).fill(Number.NaN);
  const present = column.words.map((word, code) => ({ name: names(field, word), word, code }));
  const named = present.filter(({ word }) => word !== "");
  if (field === "verdict")
    named.sort((a, b) => VERDICT_ORDER.indexOf(a.word) - VERDICT_ORDER.indexOf(b.word));
  else if (field === "code") named.sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
  else {
    const collator = new Intl.Collator(lang === "en" ? "en" : "zh-CN", { numeric: true });
    named.sort((a, b) => collator.compare(a.name, b.name));
  }
  named.forEach(({ code }, place) => {
    places[code] = place;
  });
  return places;
}

/** The key by which a column is sorted; null where the column is not there (yet). */
export function sortKey(
  columns: FilterColumns,
  { field, descending }: { readonly field: string; readonly descending: boolean },
  names: WordNames,
  lang: Lang,
): SortKey | null {
  const number = columns.number(field);
  if (number !== null || filterField(field).kind === "number")
    return number === null ? null : { ...number, descending };
  const column = columns.words(field);
  const places = wordPlaces(columns, field, names, lang);
  if (column === null || places === null) return null;
  const above = new Float64Array(columns.count);
  for (let i = 0; i < above.length; i++) above[i] = places[column.codes[i] ?? 0] ?? Number.NaN;
  return { above, below: null, descending };
}
