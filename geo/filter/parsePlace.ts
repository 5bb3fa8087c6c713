// Where must a parcel lie? In a drawn ring, `区域(121.55 29.77, …)`, or on a layer, `图层("红线")`; `在 … 内` around it is manners.
import type { Corner, Filter } from "./filter";
import { wordCalled, wordsOf } from "./names";
import { nearest } from "./nearest";
import type { Reader } from "./reader";

/** @param framed true after 在, which 内 may close */
export function parsePlace(reader: Reader, framed: boolean): Filter {
  const { scanner } = reader;
  const term = reader.longestTerm(["within", "layer"]);
  if (term === null) return reader.expect({ what: "condition" });
  const start = scanner.at;
  scanner.move(start + term.length);
  if (!scanner.eat("(")) reader.expect({ what: "list" });
  const place: Filter =
    term.term === "layer"
      ? { op: "layer", layer: layer(reader) }
      : { op: "within", ring: ring(reader, start) };
  if (!scanner.eat(")")) reader.expect({ what: "close" });
  if (framed) reader.eatTerm("inside");
  return place;
}

function layer(reader: Reader): string {
  const { scanner } = reader;
  const known = wordsOf(reader.vocabulary, "layer");
  reader.note({ what: "layer" });
  const start = scanner.at;
  const quoted = scanner.quoted();
  if (quoted === undefined) return reader.fail("unclosed_text", start, scanner.text.length - start);
  let name = quoted;
  if (name === null) {
    const length = scanner.bareLength;
    if (length === 0) return reader.expect({ what: "layer" });
    name = scanner.text.slice(start, start + length);
    scanner.move(start + length);
  }
  const called = wordCalled(known, name);
  if (called !== null) return called.value;
  const length = scanner.text.slice(start, scanner.at).trimEnd().length;
  const near = nearest(
    name,
    known.flatMap(({ value, names }) => [...names, value]),
  );
  if (quoted === null) return reader.fail("unknown_layer", start, length, [{ what: "layer" }], near);
  reader.unknown.push({ code: "unknown_layer", offset: start, length, expected: [{ what: "layer" }], near });
  return name;
}

function ring(reader: Reader, start: number): Corner[] {
  const { scanner } = reader;
  const corners: Corner[] = [];
  do {
    const longitude = degrees(reader, 180);
    corners.push([longitude, degrees(reader, 90)]);
  } while (scanner.eat(","));
  if (corners.length < 3) reader.fail("few_corners", start, scanner.at - start, [{ what: "corner" }]);
  return corners;
}

function degrees(reader: Reader, most: number): string {
  reader.note({ what: "corner" });
  const literal = reader.literal();
  if (literal === null) return reader.expect({ what: "corner" });
  if (literal.kind === "day" || Math.abs(Number(literal.value)) > most)
    reader.fail("bad_corner", literal.offset, literal.length, [{ what: "corner" }]);
  return literal.value;
}
