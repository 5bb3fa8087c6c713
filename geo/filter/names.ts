// By which names may a field or a word be called, and what is each called where it is printed?
import { FILTER_FIELDS, type FilterField, type NamedWord, type Vocabulary } from "./fields";

export type FilterLanguage = "zh" | "en" | "id";

const namesOfField = ({ id, zh, en }: FilterField): readonly string[] => [id, ...zh, ...en];

/** All names of all fields, with the field. */
export const FIELD_NAMES: readonly { readonly name: string; readonly field: FilterField }[] =
  FILTER_FIELDS.flatMap((field) => namesOfField(field).map((name) => ({ name, field })));

/** What a field is called in a language; its id where that has no name of its own. */
export function fieldName(field: FilterField, language: FilterLanguage): string {
  return (language === "zh" ? field.zh[0] : undefined) ?? field.id;
}

export const wordsOf = (vocabulary: Vocabulary, field: string): readonly NamedWord[] =>
  Object.hasOwn(vocabulary, field) ? (vocabulary[field] ?? []) : [];

/** The word that is called so: its value first, then a name that only one word has; null where there is none. */
export function wordCalled(words: readonly NamedWord[], name: string): NamedWord | null {
  const wanted = name.toLowerCase();
  const own = words.find(({ value }) => value === name);
  if (own !== undefined) return own;
  const called = words.filter(({ names }) => names.some((one) => one.toLowerCase() === wanted));
  return called.length === 1 ? (called[0] ?? null) : null;
}
