// Which column of the files is meant? `属性.层数`, `attr."odd name"`: a name that is known, or any in quotes.
import { type FilterField, filterField, type NamedWord } from "./fields";
import { freeField } from "./freeFields";
import { wordCalled } from "./names";
import { nearest } from "./nearest";
import type { Reader } from "./reader";

/** The field that stands here, without moving on; null where none does. */
export function freeFieldHere(
  reader: Reader,
): { readonly field: FilterField; readonly length: number } | null {
  const { scanner } = reader;
  const start = scanner.at;
  const name = attributeHere(reader, reader.vocabulary.attribute);
  if (name === null) return null;
  const length = scanner.at - start;
  scanner.at = start;
  return { field: filterField(freeField(name)), length };
}

/** Reads `属性.` and a name; null, without moving on, where `属性` does not stand here. @param known left out: any name is read */
export function attributeHere(reader: Reader, known: readonly NamedWord[] | undefined): string | null {
  const { scanner } = reader;
  const start = scanner.at;
  const term = reader.longestTerm(["attribute"]);
  if (term === null) return null;
  scanner.move(start + term.length);
  if (!scanner.eat(".")) {
    scanner.at = start;
    return null;
  }
  reader.note({ what: "attribute" });
  const at = scanner.at;
  const quoted = scanner.quoted();
  if (quoted === undefined) return reader.fail("unclosed_text", at, scanner.text.length - at);
  if (quoted === null) return bareName(reader, known);
  if (quoted === "") return reader.fail("expected", at, 2, [{ what: "attribute" }]);
  const called = known === undefined ? null : wordCalled(known, quoted);
  if (known !== undefined && called === null) {
    const length = scanner.text.slice(at, scanner.at).trimEnd().length;
    const near = nearest(quoted, namesOf(known));
    reader.unknown.push({
      code: "unknown_attribute",
      offset: at,
      length,
      expected: [{ what: "attribute" }],
      near,
    });
  }
  return called?.value ?? quoted;
}

function bareName(reader: Reader, known: readonly NamedWord[] | undefined): string {
  const { scanner } = reader;
  const at = scanner.at;
  let best = 0;
  for (const { value } of known ?? []) best = Math.max(best, scanner.lengthOf(value));
  const called = best === 0 ? null : wordCalled(known ?? [], scanner.text.slice(at, at + best));
  const length = called === null ? reader.wordLength() : best;
  if (length === 0) return reader.expect({ what: "attribute" });
  const name = scanner.text.slice(at, at + length);
  if (called === null && known !== undefined)
    return reader.fail(
      "unknown_attribute",
      at,
      length,
      [{ what: "attribute" }],
      nearest(name, namesOf(known)),
    );
  scanner.move(at + length);
  return called?.value ?? name;
}

const namesOf = (known: readonly NamedWord[]): string[] => known.map(({ value }) => value);
