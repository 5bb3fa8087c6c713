// Of which columns of the delivered files, for which there is no field, may a filter speak? `属性.土地用途代码`; their values are texts as delivered.
import type { FilterColumns, NumberColumn, WordColumn } from "./evaluate";
import type { NamedWord, Vocabulary } from "./fields";

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

/** Numbers where every text is one. */
export type FreeKind = "number" | "text";

export interface FreeAttribute {
  readonly name: string;
  readonly kind: FreeKind;
  /** Parcels that have it. */
  readonly parcels: number;
  /** Different texts. */
  readonly values: number;
}

/** The texts as numbers, NaN where a parcel has none; null where one of them is no number. */
export function freeNumbers({ codes, words }: WordColumn): NumberColumn | null {
  if (!words.every((word) => word === "" || IS_NUMBER.test(word))) return null;
  const numbers = words.map((word) => (word === "" ? Number.NaN : Number(word)));
  return { above: Float64Array.from(codes, (code) => numbers[code] ?? Number.NaN), below: null };
}

/** By which names a filter may call the columns, and which of them are numbers. */
export function freeVocabulary(attributes: readonly FreeAttribute[]): Vocabulary {
  const named = ({ name }: FreeAttribute): NamedWord => ({ value: name, names: [name] });
  return {
    attribute: attributes.map(named),
    numberAttribute: attributes.filter(({ kind }) => kind === "number").map(named),
  };
}

/** What a column holds, as far as the vocabulary says; null where it is not known. */
export function freeKind({ attribute, numberAttribute }: Vocabulary, field: string): FreeKind | null {
  const isOf = (list: readonly NamedWord[] | undefined) =>
    list?.some(({ value }) => freeField(value) === field) ?? false;
  if (isOf(numberAttribute)) return "number";
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
