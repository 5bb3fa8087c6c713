// What is asked of one field? A comparison, a set of words, a piece of text, or whether there is anything at all.
import { type FilterField, filterField, type Vocabulary } from "./fields";
import type { Comparison, Filter } from "./filter";
import { COMPARISONS } from "./filter";
import { freeKind } from "./freeFields";
import type { Term } from "./lexicon";
import { FIELD_NAMES } from "./names";
import { MEMBERSHIP, OPERATORS, POSTFIX, SEARCHES } from "./operators";
import { comparedAs, freeOperators, parseFree } from "./parseFree";
import { between, compare, number, text, unitHere, word, words } from "./parseValue";
import type { Literal, Reader } from "./reader";
import { freeFieldHere } from "./readFree";

/** `48 > 税收` is `税收 < 48`. */
const TURNED: Readonly<Record<Comparison, Comparison>> = {
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
  "=": "=",
  "!=": "!=",
};
/** Which operators a kind of field knows. */
const OF_KIND = {
  number: [...COMPARISONS, "between", ...POSTFIX],
  word: ["=", "!=", ...MEMBERSHIP, ...POSTFIX],
  text: ["=", "!=", ...SEARCHES, ...POSTFIX],
} as const satisfies Record<Exclude<FilterField["kind"], "free">, readonly Term[]>;

/** The operators that may follow a field. */
export function operatorsOf(field: string, vocabulary: Vocabulary): readonly Term[] {
  const { kind } = filterField(field);
  return kind === "free" ? freeOperators(freeKind(vocabulary, field)) : OF_KIND[kind];
}

/** Does an operator of any field stand here? */
export const operatorStands = (reader: Reader): boolean => reader.longestTerm(OPERATORS) !== null;

/** After the field, or after a literal that stands before it. */
export function parseCondition(reader: Reader, given: FilterField | null, literal: Literal | null): Filter {
  if (literal !== null) return parseTurned(reader, literal);
  const field = given as FilterField;
  const { scanner } = reader;
  reader.note({ what: "operator", field: field.id });
  if (field.kind === "free") return parseFree(reader, field);
  const found = reader.longestTerm(OPERATORS);
  if (found === null) return reader.expect({ what: "operator", field: field.id });
  // 在 24 到 48 之间: of numbers that is between
  const term = field.kind === "number" && found.term === "in" ? "between" : found.term;
  const { length } = found;
  if (!(OF_KIND[field.kind] as readonly Term[]).includes(term))
    reader.fail("wrong_operator", scanner.at, length, [{ what: "operator", field: field.id }]);
  scanner.move(scanner.at + length);
  if (term === "missing" || term === "known") return { op: term, field: field.id };
  if (term === "between") return between(reader, field, () => field);
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
  const as = comparedAs(field, reader.vocabulary, literal);
  const lower = compare(reader, as, TURNED[first], { literal, unit });
  reader.note({ what: "operator", field: field.id });
  if (reader.longestTerm(COMPARISONS) === null) return lower;
  const at = scanner.at;
  const second = comparison(reader);
  // `24 <= 税收 >= 48` says nothing that a person would mean
  if (first[0] !== second[0] || first[0] === "=" || first[0] === "!")
    reader.fail("wrong_operator", at, second.length, [{ what: "operator", field: field.id }]);
  return { op: "all", of: [lower, compare(reader, as, second, number(reader, as))] };
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
  if (!isCompared(named.field, reader.vocabulary))
    reader.fail("wrong_operator", scanner.at, named.length, [{ what: "operator", field: named.field.id }]);
  scanner.move(scanner.at + named.length);
  return named.field;
}

const isCompared = ({ kind, id }: FilterField, vocabulary: Vocabulary): boolean =>
  kind === "free" ? freeKind(vocabulary, id) !== "text" : kind === "number";

/** The field with the longest name that stands here; null where none does. */
export function longestField(
  reader: Reader,
): { readonly field: FilterField; readonly length: number } | null {
  reader.note({ what: "field" });
  const free = freeFieldHere(reader);
  if (free !== null) return free;
  let best: { field: FilterField; length: number } | null = null;
  for (const { name, field } of FIELD_NAMES) {
    const length = reader.scanner.lengthOf(name);
    if (length > (best?.length ?? 0)) best = { field, length };
  }
  return best;
}
