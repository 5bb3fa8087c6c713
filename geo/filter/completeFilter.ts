// What could be typed next? The names and signs that may stand where the cursor is.
import type { Expected } from "./fault";
import { FILTER_FIELDS, type Vocabulary } from "./fields";
import { LEXICON, type Term } from "./lexicon";
import { type FilterLanguage, fieldName, wordsOf } from "./names";
import { operatorsOf } from "./parseCondition";
import { readFilter } from "./parseFilter";
import { freeText } from "./printName";
import { Reader } from "./reader";

export interface Completion {
  /** What is put in, from `from` up to the cursor. */
  readonly text: string;
  readonly from: number;
  readonly kind: "field" | "operator" | "value" | "connective";
}

/** How far back a half-typed name may begin. */
const LONGEST_NAME = 40;

/**
 * What may stand at the cursor, those that begin as what is typed there.
 * @param cursor signs before the cursor
 * @example completeFilter("税收 < 48 ", 8, "zh", {}).map(({ text }) => text) // ["且", "或"]
 */
export function completeFilter(
  text: string,
  cursor: number,
  language: Exclude<FilterLanguage, "id">,
  vocabulary: Vocabulary,
): Completion[] {
  for (let from = Math.max(0, cursor - LONGEST_NAME); from <= cursor; from++) {
    const typed = text.slice(from, cursor).toLowerCase();
    if (/^\s/.test(typed)) continue;
    const reader = new Reader(text.slice(0, from), vocabulary);
    readFilter(reader);
    const found = reader
      .notedAt(from)
      .flatMap((one) => choices(one, language, vocabulary))
      .filter(({ names }) => names.some((name) => name.toLowerCase().startsWith(typed)))
      .filter(({ text: whole }) => whole.toLowerCase() !== typed);
    const once = found.filter((one, i) => found.findIndex((other) => other.text === one.text) === i);
    if (once.length > 0) return once.map(({ text: whole, kind }) => ({ text: whole, from, kind }));
  }
  return [];
}

interface Choice {
  readonly text: string;
  readonly names: readonly string[];
  readonly kind: Completion["kind"];
}

function choices(expected: Expected, language: "zh" | "en", vocabulary: Vocabulary): Choice[] {
  const term = (one: Term, kind: Completion["kind"]): Choice => ({
    text: LEXICON[one][language][0] ?? LEXICON[one].zh[0],
    names: [...LEXICON[one].zh, ...LEXICON[one].en],
    kind,
  });
  switch (expected.what) {
    case "field":
      return [
        ...FILTER_FIELDS.map(
          (field): Choice => ({
            text: fieldName(field, language),
            names: [field.id, ...field.zh, ...field.en],
            kind: "field",
          }),
        ),
        ...wordsOf(vocabulary, "attribute").map(({ value }): Choice => {
          const text = freeText(value, language, vocabulary);
          return {
            text,
            names: [text, value, ...LEXICON.attribute.zh, ...LEXICON.attribute.en],
            kind: "field",
          };
        }),
      ];
    case "attribute":
      return wordsOf(vocabulary, "attribute").map(({ value }) => ({
        text: value,
        names: [value],
        kind: "field",
      }));
    case "operator":
      return expected.field === undefined
        ? []
        : operatorsOf(expected.field, vocabulary).map((one) => term(one, "operator"));
    case "value":
      return wordsOf(vocabulary, expected.field ?? "").map(({ value, names }) => ({
        text: names[0] ?? value,
        names: [value, ...names],
        kind: "value",
      }));
    case "layer":
      return wordsOf(vocabulary, "layer").map(({ value, names }) => ({
        text: names[0] ?? value,
        names: [value, ...names],
        kind: "value",
      }));
    case "share":
      return [term("touches", "operator"), term("whole", "operator"), term(">=", "operator")];
    case "connective":
      return [term("and", "connective"), term("or", "connective")];
    default:
      return [];
  }
}
