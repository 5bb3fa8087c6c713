// Of which columns of the delivered files, for which there is no field, may a filter speak? `属性.土地用途代码`; their values are texts as delivered.

import { dayOfText, isDayText } from "./dayText";
import type { FilterColumns, NumberColumn, WordColumn } from "./evaluate";
import type { NamedWord, Vocabulary } from "./fields";
import { plainDecimal } from "./plainDecimal";

/** With this begins the id of such a field; what follows is the column's own name. */
const FREE = "attr:";

export const freeField = (name: string): string => FREE + name;

/** The column's own name; null for a field of the house. @example freeName("attr:层数") // "层数" */
export const freeName = (field: string): string | null =>
  field.startsWith(FREE) && field.length > FREE.length ? field.slice(FREE.length) : null;

/**
 * A text that is a number: no leading zero, which a code has, and at most 15 digits, which a double keeps. For JavaScript and for
 * PostgreSQL alike.
 */
export const NUMBER_TEXT = "^-?(?=[0-9.]{1,16}$)(?![0-9]{16}$)(0|[1-9][0-9]*)(\\.[0-9]+)?$";
const IS_NUMBER = new RegExp(NUMBER_TEXT);

/** Numbers where every text is one, days likewise. */
export type FreeKind = "number" | "day" | "text";

export interface FreeAttribute {
  readonly name: string;
  readonly kind: FreeKind;
  /** Parcels that have it. */
  readonly parcels: number;
  /** Different texts. */
  readonly values: number;
}

/** The texts as numbers, or days as yyyymmdd; NaN where a parcel has none, or there is no such day. Null where a text is neither. */
export function freeNumbers({ codes, words }: WordColumn): NumberColumn | null {
  const kind = kindOfTexts(words);
  if (kind === "text") return null;
  const numbers = words.map((word) =>
    word === "" ? Number.NaN : kind === "day" ? dayOfText(word) : Number(word),
  );
  const above = Float64Array.from(codes, (code) => numbers[code] ?? Number.NaN);
  return kind === "day" ? { above, below: null, unit: "day" } : { above, below: null };
}

/** What the texts of a column are; "" is none. Of none at all nothing speaks against numbers. */
function kindOfTexts(words: readonly string[]): FreeKind {
  if (words.every((word) => word === "" || IS_NUMBER.test(word))) return "number";
  return words.every((word) => word === "" || isDayText(word)) ? "day" : "text";
}

/** A text as all that mean the same number or day are written; another text is as it is. @example sameText("9.50", "number") // "9.5" */
export function sameText(text: string, kind: Exclude<FreeKind, "text">): string {
  if (kind === "number") return IS_NUMBER.test(text) ? (plainDecimal(text) ?? text) : text;
  const day = dayOfText(text);
  return Number.isNaN(day) ? text : String(day);
}

/** By which names a filter may call the columns, and which of them are numbers. */
export function freeVocabulary(attributes: readonly FreeAttribute[]): Vocabulary {
  const named = ({ name }: FreeAttribute): NamedWord => ({ value: name, names: [name] });
  return {
    attribute: attributes.map(named),
    numberAttribute: attributes.filter(({ kind }) => kind === "number").map(named),
    dayAttribute: attributes.filter(({ kind }) => kind === "day").map(named),
  };
}

/** What a column holds, as far as the vocabulary says; null where it is not known. */
export function freeKind(
  { attribute, numberAttribute, dayAttribute }: Vocabulary,
  field: string,
): FreeKind | null {
  const isOf = (list: readonly NamedWord[] | undefined) =>
    list?.some(({ value }) => freeField(value) === field) ?? false;
  if (isOf(numberAttribute)) return "number";
  if (isOf(dayAttribute)) return "day";
  return isOf(attribute) ? "text" : null;
}

/** The columns, with those of the files beside them. @param free texts by the columns' own names */
export function withFreeColumns(
  columns: FilterColumns,
  free: ReadonlyMap<string, WordColumn>,
): FilterColumns {
  const numbers = new Map<string, NumberColumn | null>();
  return {
    ...columns,
    words: (field) => {
      const name = freeName(field);
      return name === null ? columns.words(field) : (free.get(name) ?? null);
    },
    number: (field) => {
      const name = freeName(field);
      if (name === null) return columns.number(field);
      const texts = free.get(name);
      if (texts === undefined) return null;
      const known = numbers.get(name) ?? freeNumbers(texts);
      numbers.set(name, known);
      return known;
    },
  };
}
