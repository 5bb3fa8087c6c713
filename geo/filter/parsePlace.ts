// Where must a parcel lie? In a drawn ring, `区域(121.55 29.77, …, 压占)`, or on a layer, `图层("红线", >= 30%)`; `在 … 内` around it is manners.
import type { Corner, Filter, LandShare, LayerFilter, LayerWhere } from "./filter";
import { wordCalled, wordsOf } from "./names";
import { nearest } from "./nearest";
import { text } from "./parseValue";
import type { Reader } from "./reader";
import { attributeHere } from "./readFree";

const SHARES = ["touches", "whole", ">="] as const;

/** @param framed true after 在, which 内 may close */
export function parsePlace(reader: Reader, framed: boolean): Filter {
  const { scanner } = reader;
  const term = reader.longestTerm(["within", "layer"]);
  if (term === null) return reader.expect({ what: "condition" });
  const start = scanner.at;
  scanner.move(start + term.length);
  if (!scanner.eat("(")) reader.expect({ what: "list" });
  const place: Filter = term.term === "layer" ? onLayer(reader) : drawn(reader, start);
  if (!scanner.eat(")")) reader.expect({ what: "close" });
  if (framed) reader.eatTerm("inside");
  return place;
}

/** Its name, then of which features and how much of the parcel, in either order. */
function onLayer(reader: Reader): LayerFilter {
  const { scanner } = reader;
  const name = layer(reader);
  let where: LayerWhere | null = null;
  let by: LandShare | null = null;
  while (scanner.eat(",")) {
    const attribute: string | null = where === null ? attributeHere(reader, undefined) : null;
    if (attribute !== null) where = { attribute, value: wantedValue(reader) };
    else if (by === null) by = share(reader);
    else reader.expect({ what: "close" });
  }
  return {
    op: "layer",
    layer: name,
    ...(by === null ? {} : { by }),
    ...(where === null ? {} : { where }),
  };
}

function wantedValue(reader: Reader): string {
  if (!reader.eatTerm("=")) reader.expect({ what: "operator" });
  return text(reader);
}

function share(reader: Reader): LandShare {
  reader.note({ what: "share" });
  const found = reader.longestTerm(SHARES);
  if (found === null) return reader.expect({ what: "share" });
  const { scanner } = reader;
  scanner.move(scanner.at + found.length);
  if (found.term === "touches") return "touches";
  if (found.term === "whole") return "inside";
  reader.note({ what: "number" });
  const literal = reader.literal();
  if (literal === null) return reader.expect({ what: "number" });
  const { kind, value, offset, length } = literal;
  if (kind === "day" || !(Number(value) > 0 && Number(value) <= 100))
    return reader.fail("bad_share", offset, length, [{ what: "share" }]);
  scanner.eat("%");
  return { percent: value };
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

/** Corners, then how much of the parcel. */
function drawn(reader: Reader, start: number): Filter {
  const { scanner } = reader;
  const ring: Corner[] = [];
  let by: LandShare | null = null;
  do {
    if (ring.length > 2 && reader.longestTerm(SHARES) !== null) {
      by = share(reader);
      break;
    }
    const longitude = degrees(reader, 180);
    ring.push([longitude, degrees(reader, 90)]);
  } while (scanner.eat(","));
  if (ring.length < 3) reader.fail("few_corners", start, scanner.at - start, [{ what: "corner" }]);
  return { op: "within", ring, ...(by === null ? {} : { by }) };
}

function degrees(reader: Reader, most: number): string {
  reader.note({ what: "corner" });
  const literal = reader.literal();
  if (literal === null) return reader.expect({ what: "corner" });
  if (literal.kind === "day" || Math.abs(Number(literal.value)) > most)
    reader.fail("bad_corner", literal.offset, literal.length, [{ what: "corner" }]);
  return literal.value;
}
