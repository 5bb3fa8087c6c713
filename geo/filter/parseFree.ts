// What is asked of a column of the files? Its texts may be numbers or not: what is known of it decides, else how the value is written.
import type { FilterField } from "./fields";
import type { Comparison, Filter } from "./filter";
import { COMPARISONS } from "./filter";
import { freeKind } from "./freeFields";
import type { Term } from "./lexicon";
import { compare, number, text, word, words } from "./parseValue";
import { plainDecimal } from "./plainDecimal";
import type { Reader } from "./reader";
import { narrow } from "./scanner";

const POSTFIX = ["missing", "known"] as const;
const MEMBERSHIP = ["in", "notIn"] as const;
const EQUAL = ["=", "!="] as const;
const SEARCHES = ["contains", "notContains"] as const;
const OPERATORS = [...COMPARISONS, ...MEMBERSHIP, ...SEARCHES, ...POSTFIX] as const satisfies readonly Term[];

/** The operators that may follow: all, where nothing is known of the column. */
export function freeOperators(kind: ReturnType<typeof freeKind>): readonly Term[] {
  if (kind === "number") return [...COMPARISONS, ...MEMBERSHIP, ...POSTFIX];
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
  if (term === "in" || term === "notIn")
    return { op: "oneOf", field: field.id, values: words(reader, field), negated };
  if ((term === "=" || term === "!=") && isWord(reader, kind))
    return { op: "oneOf", field: field.id, values: [word(reader, field)], negated };
  return compare(reader, field, term satisfies Comparison, number(reader, field));
}

/** Does a text stand here, and no number? Of a column of texts all that stands there is one. */
function isWord({ scanner }: Reader, kind: ReturnType<typeof freeKind>): boolean {
  if (scanner.atQuote) return true;
  if (kind !== null) return kind === "text";
  const written = narrow(scanner.text.slice(scanner.at, scanner.at + scanner.bareLength));
  return written !== "" && plainDecimal(written) === null;
}
