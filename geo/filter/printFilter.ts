// How is a filter written? In Chinese or English for people, with ids ("id") for links: what is printed reads back as the same filter.
import { filterField, type Vocabulary } from "./fields";
import type { CompareFilter, Filter, LandShare, LayerFilter } from "./filter";
import { freeName } from "./freeFields";
import { LEXICON, type Term } from "./lexicon";
import { type FilterLanguage, fieldName, wordCalled, wordsOf } from "./names";
import { freeText, quoted, standsPlain } from "./printName";
import { defaultUnit, unitOf } from "./units";

/**
 * The text of a filter.
 * @param vocabulary names of the words; a word without one is printed as it is
 * @throws RangeError for a field or a unit that is none, and for `all` or `any` of less than two
 * @example printFilter({ op: "oneOf", field: "status", values: ["in_use"], negated: false }, "id", {}) // 'status = "in_use"'
 */
export function printFilter(filter: Filter, language: FilterLanguage, vocabulary: Vocabulary): string {
  return print(filter, { language, vocabulary });
}

interface Style {
  readonly language: FilterLanguage;
  readonly vocabulary: Vocabulary;
}

function print(filter: Filter, style: Style): string {
  const name = (id: string) => fieldText(id, style);
  const term = (one: Term) => LEXICON[one][style.language === "zh" ? "zh" : "en"][0];
  switch (filter.op) {
    case "all":
    case "any": {
      if (filter.of.length < 2) throw new RangeError(`"${filter.op}" joins at least two conditions`);
      const span = spanOf(filter);
      if (span !== null)
        return `${value(span.lower, style)} ${span.lower.is === ">" ? "<" : "<="} ${name(span.lower.field)} ${span.upper.is} ${value(span.upper, style)}`;
      const joined = term(filter.op === "all" ? "and" : "or");
      return filter.of
        .map((part) => {
          const inner = print(part, style);
          const loose =
            part.op === "any" || (part.op === "all" && filter.op === "all" && spanOf(part) === null);
          return loose ? `(${inner})` : inner;
        })
        .join(` ${joined} `);
    }
    case "not": {
      const { of } = filter;
      const inner = print(of, style);
      return `${term("not")} ${of.op === "all" || of.op === "any" ? `(${inner})` : inner}`;
    }
    case "compare":
      return `${name(filter.field)} ${filter.is} ${value(filter, style)}`;
    case "oneOf": {
      // what is written without quotes may be a number there
      const free = freeName(filter.field) !== null;
      const words = filter.values.map((one) => (free ? quoted(one) : wordText(one, filter.field, style)));
      const [only] = words;
      if (words.length === 1 && only !== undefined)
        return `${name(filter.field)} ${filter.negated ? "!=" : "="} ${only}`;
      return `${name(filter.field)} ${term(filter.negated ? "notIn" : "in")} (${words.join(", ")})`;
    }
    case "text": {
      const sign =
        filter.is === "equals"
          ? filter.negated
            ? "!="
            : "="
          : term(filter.negated ? "notContains" : "contains");
      return `${name(filter.field)} ${sign} ${quoted(filter.text)}`;
    }
    case "missing":
    case "known":
      return `${name(filter.field)} ${term(filter.op)}`;
    case "within":
      return `${term("within")}(${[...filter.ring.map((corner) => corner.join(" ")), ...shareText(filter.by, style.language)].join(", ")})`;
    case "layer":
      return layerText(filter, style);
  }
}

function fieldText(id: string, { language, vocabulary }: Style): string {
  const free = freeName(id);
  return free === null ? fieldName(filterField(id), language) : freeText(free, language, vocabulary);
}

/** The two comparisons of a span such as `24 <= 税收 < 48`; null where it is not written so. */
export function spanOf(
  filter: Filter,
): { readonly lower: CompareFilter; readonly upper: CompareFilter } | null {
  if (filter.op !== "all" || filter.of.length !== 2) return null;
  const [lower, upper] = filter.of;
  if (lower?.op !== "compare" || upper?.op !== "compare" || lower.field !== upper.field) return null;
  const rises = (lower.is === ">" || lower.is === ">=") && (upper.is === "<" || upper.is === "<=");
  return rises ? { lower, upper } : null;
}

function value({ field, value: number, unit }: CompareFilter, { language }: Style): string {
  if (unit === "day") return number;
  const kind = filterField(field).unit ?? "count";
  if (unit === defaultUnit(kind)) return number;
  const { zh, en } = unitOf(unit);
  const name = (language === "zh" ? zh[0] : en[0]) ?? zh[0] ?? "";
  return name === "%" ? `${number}%` : `${number} ${name}`;
}

/** A name that reads back as this word, else the word itself in quotes. */
function wordText(word: string, field: string, { language, vocabulary }: Style): string {
  const known = wordsOf(vocabulary, field);
  const own = known.find((one) => one.value === word);
  const name = own?.names.find((one) => wordCalled(known, one)?.value === word);
  // a link may be opened where the word is not known: quoted it is still read
  if (language === "id" || name === undefined) return quoted(word);
  return standsPlain(name, known) ? name : quoted(name);
}

/** `图层(红线, 属性."类型" = "一类", >= 30%)` */
function layerText({ layer, by, where }: LayerFilter, style: Style): string {
  const language = style.language === "zh" ? "zh" : "en";
  const parts = [wordText(layer, "layer", style)];
  // the names of a layer's columns are its own: always in quotes
  if (where !== undefined)
    parts.push(`${LEXICON.attribute[language][0]}.${quoted(where.attribute)} = ${quoted(where.value)}`);
  parts.push(...shareText(by, style.language));
  return `${LEXICON.layer[language][0]}(${parts.join(", ")})`;
}

/** How much of a parcel; nothing where the point inside decides. */
export function shareText(by: LandShare | undefined, asked: Style["language"]): string[] {
  const language = asked === "zh" ? "zh" : "en";
  if (by === undefined) return [];
  if (by === "touches") return [LEXICON.touches[language][0]];
  return by === "inside" ? [LEXICON.whole[language][0]] : [`>= ${by.percent}%`];
}
