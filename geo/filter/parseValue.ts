// Which value does a condition compare with? A number with its unit, a day, a word of the data, a piece of text.

import { compareRatios } from "../number/ratio";
import type { FilterField } from "./fields";
import type { CompareFilter, Comparison, Filter } from "./filter";
import { wordCalled, wordsOf } from "./names";
import { nearest } from "./nearest";
import type { Literal, Reader } from "./reader";
import { dayNumber, defaultUnit, storedValue, UNITS, type UnitId, unitOf } from "./units";

/** A unit as written, and where it stands. */
interface WrittenUnit {
  readonly id: UnitId;
  readonly offset: number;
  readonly length: number;
}

/** A number or a day, and the unit behind it. */
export function number(reader: Reader, field: FilterField): { literal: Literal; unit: WrittenUnit | null } {
  const expected = { what: field.unit === "day" ? "day" : "number", field: field.id } as const;
  reader.note(expected);
  const literal = reader.literal();
  if (literal === null) return reader.expect(expected);
  return { literal, unit: unitHere(reader) };
}

/** @param literal with the unit behind it; null where none is written */
export function compare(
  reader: Reader,
  field: FilterField,
  is: Comparison,
  { literal, unit }: { literal: Literal; unit: WrittenUnit | null },
): CompareFilter {
  const kind = field.unit ?? "count";
  const expected = [{ what: kind === "day" ? "day" : "number", field: field.id } as const];
  if ((literal.kind === "day") !== (kind === "day"))
    reader.fail("expected", literal.offset, literal.length, expected);
  if (kind === "day" && dayNumber(literal.value) === null)
    reader.fail("no_such_day", literal.offset, literal.length, expected);
  if (unit !== null && unitOf(unit.id).kind !== kind)
    reader.fail("wrong_unit", unit.offset, unit.length, [{ what: "unit", field: field.id }]);
  return { op: "compare", field: field.id, is, value: literal.value, unit: unit?.id ?? defaultUnit(kind) };
}

/**
 * What stands behind `between`: both bounds count. A unit behind the second only is meant for both.
 * @param as the field for the comparison, by how its first bound is written
 */
export function between(reader: Reader, field: FilterField, as: (literal: Literal) => FilterField): Filter {
  const first = number(reader, field);
  const of = as(first.literal);
  reader.note({ what: "rangeEnd" });
  if (!reader.eatTerm("upTo")) reader.expect({ what: "rangeEnd" });
  const second = number(reader, of);
  const from = { ...first, unit: first.unit ?? second.unit };
  const [lower, upper] = [compare(reader, of, ">=", from), compare(reader, of, "<=", second)];
  const [low, high] = [storedValue(lower.value, lower.unit), storedValue(upper.value, upper.unit)];
  if (compareRatios(low, high) > 0)
    reader.fail("turned_bounds", second.literal.offset, second.literal.length);
  reader.eatTerm("rangeEnds");
  return { op: "all", of: [lower, upper] };
}

/** The longest unit that stands here, whatever it measures: the caller says where it does not fit. */
export function unitHere(reader: Reader): WrittenUnit | null {
  const { scanner } = reader;
  let best: WrittenUnit | null = null;
  for (const { id, zh, en } of UNITS) {
    for (const name of [...zh, ...en]) {
      const length = scanner.lengthOf(name);
      if (length > (best?.length ?? 0)) best = { id, offset: scanner.at, length };
    }
  }
  if (best !== null) scanner.move(scanner.at + best.length);
  return best;
}

/** A text, in quotes or up to the next connective. */
export function text(reader: Reader): string {
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

/** Words in brackets, or one. */
export const words = (reader: Reader, field: FilterField): string[] =>
  listOf(reader, () => word(reader, field));

/** Several in brackets, or one; each once. */
export function listOf(reader: Reader, one: () => string): string[] {
  const { scanner } = reader;
  if (!scanner.eat("(")) return [one()];
  const found = [one()];
  while (scanner.eat(",")) found.push(one());
  if (!scanner.eat(")")) reader.expect({ what: "list" }, { what: "close" });
  reader.eatTerm("inside");
  return [...new Set(found)];
}

/** A word of the field: a known one, or any in quotes; of a column of the files any. */
export function word(reader: Reader, field: FilterField): string {
  const { scanner } = reader;
  const expected = { what: "value", field: field.id } as const;
  const known = wordsOf(reader.vocabulary, field.id);
  reader.note(expected);
  const start = scanner.at;
  const quoted = scanner.quoted();
  if (quoted === undefined) return reader.fail("unclosed_text", start, scanner.text.length - start);
  if (quoted !== null) {
    const called = wordCalled(known, quoted);
    if (called === null && isTold(field, known)) {
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
  const near = nearest(found, namesOf(known));
  if (field.kind !== "free") return reader.fail("unknown_value", start, longest, [expected], near);
  if (isTold(field, known))
    reader.unknown.push({
      code: "unknown_value",
      offset: start,
      length: longest,
      expected: [expected],
      near,
    });
  scanner.move(start + longest);
  return found;
}

/** Of a column of the files all words are known, or none. */
const isTold = (field: FilterField, known: ReturnType<typeof wordsOf>): boolean =>
  field.kind !== "free" || known.length > 0;

const namesOf = (known: ReturnType<typeof wordsOf>): string[] =>
  known.flatMap(({ value, names }) => [...names, value]);
