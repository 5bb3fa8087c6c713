// What is asked of a column of the files? Its texts may be numbers or not: what is known of it decides, else how the value is written.
import type { FilterField, Vocabulary } from "./fields";
import type { Comparison, Filter } from "./filter";
import { COMPARISONS } from "./filter";
import { freeKind } from "./freeFields";
import type { Term } from "./lexicon";
import { MEMBERSHIP, OPERATORS, POSTFIX, SEARCHES } from "./operators";
import { between, compare, listOf, number, text, word, words } from "./parseValue";
import { plainDecimal } from "./plainDecimal";
import type { Literal, Reader } from "./reader";
import { narrow } from "./scanner";

const EQUAL = ["=", "!="] as const;

/** The operators that may follow: all, where nothing is known of the column. */
export function freeOperators(kind: ReturnType<typeof freeKind>): readonly Term[] {
  if (kind === "number" || kind === "day") return [...COMPARISONS, "between", ...MEMBERSHIP, ...POSTFIX];
  return kind === "text" ? [...EQUAL, ...MEMBERSHIP, ...SEARCHES, ...POSTFIX] : OPERATORS;
}

/** After the field. A value in quotes is always a text: `= "0601"`. */
export function parseFree(reader: Reader, field: FilterField): Filter {
  const { scanner } = reader;
  const kind = freeKind(reader.vocabulary, field.id);
  const found = reader.longestTerm(OPERATORS);
  const expected = { what: "operator", field: field.id } as const;
  if (found === null) return reader.expect(expected);
  const { term, length } = found;
  if (!freeOperators(kind).includes(term)) reader.fail("wrong_operator", scanner.at, length, [expected]);
  scanner.move(scanner.at + length);
  if (term === "missing" || term === "known") return { op: term, field: field.id };
  const negated = term === "!=" || term === "notIn" || term === "notContains";
  if (term === "contains" || term === "notContains")
    return { op: "text", field: field.id, is: "contains", text: text(reader), negated };
  if (term === "in" || term === "notIn") {
    const values =
      kind === "number" || kind === "day"
        ? listOf(reader, () => measured(reader, field, kind))
        : words(reader, field);
    return { op: "oneOf", field: field.id, values, negated };
  }
  if ((term === "=" || term === "!=") && isWord(reader, kind))
    return { op: "oneOf", field: field.id, values: [word(reader, field)], negated };
  const as = kind === "day" ? ofDays(field) : field;
  if (term === "between") return between(reader, as, (first) => comparedAs(as, reader.vocabulary, first));
  const value = number(reader, as);
  return compare(reader, comparedAs(as, reader.vocabulary, value.literal), term satisfies Comparison, value);
}

const ofDays = (field: FilterField): FilterField => ({ ...field, unit: "day" });

/** A column of the files is compared as what it holds; where that is not known, as the value is written. */
export function comparedAs(
  field: FilterField,
  vocabulary: Vocabulary,
  { kind: written }: Pick<Literal, "kind">,
): FilterField {
  if (field.kind !== "free") return field;
  const kind = freeKind(vocabulary, field.id);
  return kind === "day" || (kind === null && written === "day") ? ofDays(field) : field;
}

/** One of a list of numbers or days; in quotes it is a text. */
function measured(reader: Reader, field: FilterField, kind: "number" | "day"): string {
  if (reader.scanner.atQuote) return text(reader);
  const as = kind === "day" ? ofDays(field) : field;
  const { literal } = number(reader, as);
  const { value } = compare(reader, as, "=", { literal, unit: null });
  return value;
}

/** Does a text stand here, and no number? Of a column of texts all that stands there is one. */
function isWord({ scanner }: Reader, kind: ReturnType<typeof freeKind>): boolean {
  if (scanner.atQuote) return true;
  if (kind !== null) return kind === "text";
  const written = narrow(scanner.text.slice(scanner.at, scanner.at + scanner.bareLength));
  return written !== "" && plainDecimal(written) === null;
}
