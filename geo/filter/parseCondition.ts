// What is asked of one field? A comparison, a set of words, a piece of text, or whether there is anything at all.
import { type FilterField, filterField } from "./fields";
import type { Comparison, Filter } from "./filter";
import { COMPARISONS } from "./filter";
import type { Term } from "./lexicon";
import { FIELD_NAMES, wordCalled, wordsOf } from "./names";
import { nearest } from "./nearest";
import type { Literal, Reader } from "./reader";
import { dayNumber, defaultUnit, UNITS, type UnitId } from "./units";

/** `48 > 税收` is `税收 < 48`. */
const TURNED: Readonly<Record<Comparison, Comparison>> = {
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
  "=": "=",
  "!=": "!=",
};
const POSTFIX = ["missing", "known"] as const;
const MEMBERSHIP = ["in", "notIn"] as const;
const SEARCHES = ["contains", "notContains"] as const;
const OPERATORS = [...COMPARISONS, ...MEMBERSHIP, ...SEARCHES, ...POSTFIX] as const satisfies readonly Term[];
/** Which operators a kind of field knows. */
const OF_KIND = {
  number: [...COMPARISONS, ...POSTFIX],
  word: ["=", "!=", ...MEMBERSHIP, ...POSTFIX],
  text: ["=", "!=", ...SEARCHES, ...POSTFIX],
} as const satisfies Record<FilterField["kind"], readonly Term[]>;

/** The operators that may follow a field. */
export const operatorsOf = (field: string): readonly Term[] => OF_KIND[filterField(field).kind];

/** After the field, or after a literal that stands before it. */
export function parseCondition(reader: Reader, given: FilterField | null, literal: Literal | null): Filter {
  if (literal !== null) return parseTurned(reader, literal);
  const field = given as FilterField;
  const { scanner } = reader;
  reader.note({ what: "operator", field: field.id });
  const found = reader.longestTerm(OPERATORS);
  if (found === null) return reader.expect({ what: "operator", field: field.id });
  const { term, length } = found;
  if (!(OF_KIND[field.kind] as readonly Term[]).includes(term))
    reader.fail("wrong_operator", scanner.at, length, [{ what: "operator", field: field.id }]);
  scanner.move(scanner.at + length);
  if (term === "missing" || term === "known") return { op: term, field: field.id };
  if (field.kind === "number") return compare(reader, field, term as Comparison, number(reader, field));
  const negated = term === "!=" || term === "notIn" || term === "notContains";
  if (field.kind === "text") {
    const is = term === "contains" || term === "notContains" ? "contains" : "equals";
    return { op: "text", field: field.id, is, text: text(reader), negated };
  }
  const list = term === "in" || term === "notIn";
  return {
    op: "oneOf",
    field: field.id,
    values: list ? words(reader, field) : [word(reader, field)],
    negated,
  };
}

/** `24 <= 税收 < 48`, or one side of it. */
function parseTurned(reader: Reader, literal: Literal): Filter {
  const { scanner } = reader;
  const unit = unitHere(reader);
  const first = comparison(reader);
  const field = fieldHere(reader);
  const lower = compare(reader, field, TURNED[first], { literal, unit });
  reader.note({ what: "operator", field: field.id });
  if (reader.longestTerm(COMPARISONS) === null) return lower;
  const at = scanner.at;
  const second = comparison(reader);
  // `24 <= 税收 >= 48` says nothing that a person would mean
  if (first[0] !== second[0] || first[0] === "=" || first[0] === "!")
    reader.fail("wrong_operator", at, second.length, [{ what: "operator", field: field.id }]);
  return { op: "all", of: [lower, compare(reader, field, second, number(reader, field))] };
}

function comparison(reader: Reader): Comparison {
  const found = reader.longestTerm(COMPARISONS);
  if (found === null) return reader.expect({ what: "operator" });
  reader.scanner.move(reader.scanner.at + found.length);
  return found.term;
}

function fieldHere(reader: Reader): FilterField {
  const { scanner } = reader;
  const named = longestField(reader);
  if (named === null) return reader.expect({ what: "field" });
  if (named.field.kind !== "number")
    reader.fail("wrong_operator", scanner.at, named.length, [{ what: "operator", field: named.field.id }]);
  scanner.move(scanner.at + named.length);
  return named.field;
}

/** The field with the longest name that stands here; null where none does. */
export function longestField(
  reader: Reader,
): { readonly field: FilterField; readonly length: number } | null {
  reader.note({ what: "field" });
  let best: { field: FilterField; length: number } | null = null;
  for (const { name, field } of FIELD_NAMES) {
    const length = reader.scanner.lengthOf(name);
    if (length > (best?.length ?? 0)) best = { field, length };
  }
  return best;
}

function number(reader: Reader, field: FilterField): { literal: Literal; unit: UnitId | null } {
  const expected = { what: field.unit === "day" ? "day" : "number", field: field.id } as const;
  reader.note(expected);
  const literal = reader.literal();
  if (literal === null) return reader.expect(expected);
  return { literal, unit: unitHere(reader) };
}

function compare(
  reader: Reader,
  field: FilterField,
  is: Comparison,
  { literal, unit }: { literal: Literal; unit: UnitId | null },
): Filter {
  const kind = field.unit ?? "count";
  const expected = [{ what: kind === "day" ? "day" : "number", field: field.id } as const];
  if ((literal.kind === "day") !== (kind === "day"))
    reader.fail("expected", literal.offset, literal.length, expected);
  if (kind === "day" && dayNumber(literal.value) === null)
    reader.fail("no_such_day", literal.offset, literal.length, expected);
  const own = unit === null ? null : UNITS.find(({ id }) => id === unit);
  if (own && own.kind !== kind)
    reader.fail("wrong_unit", literal.offset, literal.length, [{ what: "unit", field: field.id }]);
  return { op: "compare", field: field.id, is, value: literal.value, unit: unit ?? defaultUnit(kind) };
}

/** The longest unit that stands here, whatever it measures: the caller says where it does not fit. */
function unitHere(reader: Reader): UnitId | null {
  const { scanner } = reader;
  let best: { id: UnitId; length: number } | null = null;
  for (const { id, zh, en } of UNITS) {
    for (const name of [...zh, ...en]) {
      const length = scanner.lengthOf(name);
      if (length > (best?.length ?? 0)) best = { id, length };
    }
  }
  if (best === null) return null;
  scanner.move(scanner.at + best.length);
  return best.id;
}

function text(reader: Reader): string {
  const { scanner } = reader;
  reader.note({ what: "text" });
  const start = scanner.at;
  const quoted = scanner.quoted();
  if (quoted === undefined) return reader.fail("unclosed_text", start, scanner.text.length - start);
  if (quoted !== null) return quoted;
  const length = reader.wordLength();
  if (length === 0) return reader.expect({ what: "text" });
  scanner.move(start + length);
  return scanner.text.slice(start, start + length);
}

function words(reader: Reader, field: FilterField): string[] {
  const { scanner } = reader;
  if (!scanner.eat("(")) return [word(reader, field)];
  const found = [word(reader, field)];
  while (scanner.eat(",")) found.push(word(reader, field));
  if (!scanner.eat(")")) reader.expect({ what: "list" }, { what: "close" });
  reader.eatTerm("inside");
  return [...new Set(found)];
}

function word(reader: Reader, field: FilterField): string {
  const { scanner } = reader;
  const expected = { what: "value", field: field.id } as const;
  const known = wordsOf(reader.vocabulary, field.id);
  reader.note(expected);
  const start = scanner.at;
  const quoted = scanner.quoted();
  if (quoted === undefined) return reader.fail("unclosed_text", start, scanner.text.length - start);
  if (quoted !== null) {
    const called = wordCalled(known, quoted);
    if (called === null) {
      const length = scanner.text.slice(start, scanner.at).trimEnd().length;
      const near = nearest(quoted, namesOf(known));
      reader.unknown.push({ code: "unknown_value", offset: start, length, expected: [expected], near });
    }
    return called?.value ?? quoted;
  }
  const longest = reader.wordLength();
  let best = 0;
  for (const name of namesOf(known)) {
    const length = scanner.lengthOf(name);
    if (length > best && wordCalled(known, name) !== null) best = length;
  }
  if (best > 0) {
    const called = wordCalled(known, scanner.text.slice(start, start + best));
    if (called !== null) {
      scanner.move(start + best);
      return called.value;
    }
  }
  if (longest === 0) return reader.expect(expected);
  const found = scanner.text.slice(start, start + longest);
  return reader.fail("unknown_value", start, longest, [expected], nearest(found, namesOf(known)));
}

const namesOf = (known: ReturnType<typeof wordsOf>): string[] =>
  known.flatMap(({ value, names }) => [...names, value]);
