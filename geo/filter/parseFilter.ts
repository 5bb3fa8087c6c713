// What does a typed filter mean, or where is it wrong? `亩均税收 < 48 且 状态 = 投产`, in Chinese, English or both.
import { type Expected, FaultSignal, type FilterFault } from "./fault";
import type { NamedWord, Vocabulary } from "./fields";
import type { Filter } from "./filter";
import { FIELD_NAMES, wordsOf } from "./names";
import { nearest } from "./nearest";
import { longestField, operatorStands, parseCondition } from "./parseCondition";
import { parsePlace } from "./parsePlace";
import { freeText } from "./printName";
import { LONGEST_TEXT, Reader } from "./reader";

export interface ParsedFilter {
  /** Null for a blank text: everything matches. */
  readonly filter: Filter | null;
  /** Quoted words that the data do not have: they match nothing, and a person is told. */
  readonly unknown: readonly FilterFault[];
}

const DEEPEST = 60;

/**
 * Reads a filter. Operators, digits and brackets may be full-width, words Chinese or English.
 * @param vocabulary the words of the data with the names by which they may be called
 * @returns what it means, or where it is wrong and what was expected there
 * @example parseFilter("亩均税收 < 48", {}) // { filter: { op: "compare", field: "tax_per_mu", is: "<", value: "48", … }, unknown: [] }
 */
export function parseFilter(
  text: string,
  vocabulary: Vocabulary,
): ParsedFilter | { readonly fault: FilterFault } {
  return readFilter(new Reader(text, vocabulary));
}

/** The same with a reader of one's own, which then knows what could stand where. */
export function readFilter(reader: Reader): ParsedFilter | { readonly fault: FilterFault } {
  const { scanner, unknown } = reader;
  try {
    if (scanner.text.length > LONGEST_TEXT) reader.fail("too_long", 0, 0);
    if (scanner.ended) {
      reader.note({ what: "condition" }, { what: "field" });
      return { filter: null, unknown };
    }
    const filter = parseAny(reader, 0);
    if (!scanner.ended) reader.expect({ what: "connective" }, { what: "end" });
    return { filter, unknown };
  } catch (error) {
    if (error instanceof FaultSignal) return { fault: error.fault };
    throw error;
  }
}

function parseAny(reader: Reader, depth: number): Filter {
  return parseSeries(reader, "any", "or", () =>
    parseSeries(reader, "all", "and", () => parseNot(reader, depth)),
  );
}

function parseSeries(reader: Reader, op: "all" | "any", term: "and" | "or", one: () => Filter): Filter {
  const first = one();
  const parts = [first];
  for (;;) {
    reader.note({ what: "connective" });
    if (!reader.eatTerm(term)) break;
    parts.push(one());
  }
  return parts.length === 1 ? first : { op, of: parts };
}

function parseNot(reader: Reader, depth: number): Filter {
  const { scanner } = reader;
  if (depth > DEEPEST) reader.fail("too_deep", scanner.at, 1);
  const start = scanner.at;
  reader.note({ what: "condition" }, { what: "field" });
  if (scanner.eat("(")) {
    const inner = parseAny(reader, depth + 1);
    if (!scanner.eat(")")) reader.expect({ what: "connective" }, { what: "close" });
    return inner;
  }
  const literal = reader.literal();
  if (literal !== null) return parseCondition(reader, null, literal);
  const term = reader.longestTerm(["not", "missing", "within", "layer", "in"]);
  const field = longestField(reader);
  if (field !== null && field.length >= (term?.length ?? 0)) {
    const longer = columnHere(reader, field.length);
    scanner.move(scanner.at + field.length);
    // 面积 with no operator behind it was the beginning of a column 面积单位
    if (longer !== null && !operatorStands(reader)) reader.fail(...notAField(reader, start, longer));
    return parseCondition(reader, field.field, null);
  }
  switch (term?.term) {
    case "not":
      scanner.move(start + term.length);
      return { op: "not", of: parseNot(reader, depth + 1) };
    case "missing": {
      scanner.move(start + term.length);
      const close = scanner.eat("(");
      const named = longestField(reader);
      if (named === null) return unknownField(reader);
      scanner.move(scanner.at + named.length);
      if (close && !scanner.eat(")")) reader.expect({ what: "close" });
      return { op: "missing", field: named.field.id };
    }
    case "in":
      scanner.move(start + term.length);
      return parsePlace(reader, true);
    case "within":
    case "layer":
      return parsePlace(reader, false);
    default:
      return unknownField(reader);
  }
}

function unknownField(reader: Reader): never {
  const { scanner } = reader;
  const column = columnHere(reader, 0);
  if (column !== null) return reader.fail(...notAField(reader, scanner.at, column));
  const length = reader.wordLength();
  if (length === 0) return reader.expect({ what: "condition" }, { what: "field" });
  const found = scanner.text.slice(scanner.at, scanner.at + length);
  const expected: Expected[] = [{ what: "field" }];
  return reader.fail("unknown_field", scanner.at, length, expected, nearNames(reader, found));
}

/** Names of fields, and columns of the files as they must be written. */
function nearNames({ vocabulary }: Reader, found: string): string[] {
  const columns = new Map(
    wordsOf(vocabulary, "attribute").map(({ value }) => [
      value,
      freeText(value, languageOf(value), vocabulary),
    ]),
  );
  const fields = FIELD_NAMES.map(({ name }) => name);
  return nearest(found, [...fields, ...columns.keys()]).map((name) =>
    fields.includes(name) ? name : (columns.get(name) ?? name),
  );
}

/** The longest name of a column of the files that stands here without 属性 before it; null where none is longer than that. */
function columnHere({ scanner, vocabulary }: Reader, longerThan: number): NamedWord | null {
  let best: NamedWord | null = null;
  let longest = longerThan;
  for (const column of wordsOf(vocabulary, "attribute")) {
    const length = scanner.lengthOf(column.value);
    if (length > longest) [best, longest] = [column, length];
  }
  return best;
}

/** The fault of a column that is called as if it were a field: how it must be written is named. */
const notAField = (
  { vocabulary }: Reader,
  offset: number,
  { value }: NamedWord,
): Parameters<Reader["fail"]> => [
  "unknown_field",
  offset,
  value.length,
  [{ what: "field" }],
  [freeText(value, languageOf(value), vocabulary)],
];

const languageOf = (name: string): "zh" | "en" => (/\p{Script=Han}/u.test(name) ? "zh" : "en");
