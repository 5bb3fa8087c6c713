// Which parcels match? Plain loops over columns, the same in the browser and on the server.
import { compareExact } from "./compareExact";
import { filterField } from "./fields";
import type { Corner, Filter, LayerFilter, WithinFilter } from "./filter";
import { freeName, sameText } from "./freeFields";
import { type LayerLand, onLayer, withLand } from "./onLayer";
import { pointsInside } from "./pointsInside";
import { storedValue } from "./units";

/** A word or a text of each parcel, as a number into a list in which "" stands for none. */
export interface WordColumn {
  readonly codes: ArrayLike<number>;
  readonly words: readonly string[];
  /**
   * Where a parcel may have several words, as it may have several enterprises: what each entry of `words` stands for. A parcel
   * matches where one of them does, and a negated condition where none does.
   */
  readonly members?: readonly (readonly string[])[];
}

/** A figure of each parcel in stored units; NaN is unknown. A yield is `above ÷ below`, unknown where there is no land below. */
export interface NumberColumn {
  readonly above: ArrayLike<number>;
  readonly below: ArrayLike<number> | null;
  /** `day`: of a column of the files whose texts are days, as yyyymmdd. */
  readonly unit?: "day";
}

/** What a filter reads of the parcels. A column that is not there is null: then `evaluate` throws, it never guesses. */
export interface FilterColumns {
  readonly count: number;
  number: (field: string) => NumberColumn | null;
  words: (field: string) => WordColumn | null;
  /** A point inside each parcel: longitude, latitude, degrees CGCS2000. */
  readonly points: ArrayLike<number>;
  /** 1 for each parcel whose point lies on the layer. */
  layer: (id: string) => ArrayLike<number> | null;
  /** How much of each parcel lies on what a condition names of a layer, or in what is drawn. */
  layerLand: (of: LayerFilter | WithinFilter) => LayerLand | null;
  /** A word with those that belong to it: a park with the parks within. */
  family: (field: string, word: string) => readonly string[];
}

/** A filter asks for a column that is not there (yet). */
export class MissingColumn extends Error {
  readonly field: string;
  constructor(field: string) {
    super(`no column for ${field}`);
    this.name = "MissingColumn";
    this.field = field;
  }
}

/**
 * 1 for each parcel that matches, else 0. What a parcel lacks matches no comparison, no set and no text; `not` turns over what
 * matched, so that a filter and its negation are all parcels together.
 * @throws MissingColumn where a column or layer is not there
 * @example evaluate({ op: "missing", field: "tax" }, columns)
 */
export function evaluate(filter: Filter, columns: FilterColumns): Uint8Array {
  const { count } = columns;
  switch (filter.op) {
    case "all":
    case "any": {
      const into = new Uint8Array(count).fill(filter.op === "all" ? 1 : 0);
      for (const part of filter.of) {
        const mask = evaluate(part, columns);
        // a part that does not hold ends "all", one that holds settles "any"
        const settles = filter.op === "all" ? 0 : 1;
        for (let i = 0; i < count; i++) if (mask[i] === settles) into[i] = settles;
      }
      return into;
    }
    case "not":
      return turned(evaluate(filter.of, columns));
    case "compare": {
      const { above, below } = numberColumn(columns, filter.field);
      const matches = compareExact(filter.is, storedValue(filter.value, filter.unit));
      const mask = new Uint8Array(count);
      for (let i = 0; i < count; i++)
        mask[i] = matches(above[i] ?? Number.NaN, below === null ? 1 : (below[i] ?? 0)) ? 1 : 0;
      return mask;
    }
    case "oneOf": {
      const column = wordColumn(columns, filter.field);
      const same = sameness(filter.field, columns);
      const chosen = new Set(
        filter.values.flatMap((value) => [same(value), ...columns.family(filter.field, value)]),
      );
      return byWord(count, column, (word) => chosen.has(same(word)), filter.negated);
    }
    case "text": {
      const column = wordColumn(columns, filter.field);
      const wanted = plain(filter.text);
      const holds =
        filter.is === "contains"
          ? (word: string) => plain(word).includes(wanted)
          : (word: string) => plain(word) === wanted;
      return byWord(count, column, holds, filter.negated);
    }
    case "missing":
      return hasNone(columns, filter.field);
    case "known":
      return turned(hasNone(columns, filter.field));
    case "within": {
      const { by, ring } = filter;
      const mask = by === undefined ? inRing(columns.points, count, ring) : withLand(filter, by, columns);
      if (mask === null) throw new MissingColumn("within");
      return mask;
    }
    case "layer": {
      const mask = onLayer(filter, columns);
      if (mask === null) throw new MissingColumn("layer");
      return mask;
    }
  }
}

/** How many parcels a mask holds. */
export function countOf(mask: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < mask.length; i++) if (mask[i] === 1) count++;
  return count;
}

/**
 * 1 for each point inside the ring, by the even-odd rule; a point on an edge may count to either side.
 * @param points longitude and latitude in turn
 */
export function inRing(points: ArrayLike<number>, count: number, ring: readonly Corner[]): Uint8Array {
  const mask = new Uint8Array(count);
  pointsInside([ring.map(([longitude, latitude]) => [Number(longitude), Number(latitude)])], points, mask);
  return mask;
}

/** The same mask, turned over. */
function turned(mask: Uint8Array): Uint8Array {
  for (let i = 0; i < mask.length; i++) mask[i] = mask[i] === 1 ? 0 : 1;
  return mask;
}

/** Each different word is asked once. */
function byWord(
  count: number,
  { codes, words, members }: WordColumn,
  holds: (word: string) => boolean,
  negated: boolean,
): Uint8Array {
  const answer = Uint8Array.from(words, (word, code) =>
    word !== "" && (members?.[code] ?? [word]).some(holds) !== negated ? 1 : 0,
  );
  const mask = new Uint8Array(count);
  for (let i = 0; i < count; i++) mask[i] = answer[codes[i] ?? 0] ?? 0;
  return mask;
}

/** How two values are known to be the same: words as they are, in a column of the files that holds numbers or days as such. */
function sameness(field: string, columns: FilterColumns): (text: string) => string {
  const numbers = freeName(field) === null ? null : columns.number(field);
  return numbers === null ? (text) => text : (text) => sameText(text, numbers.unit ?? "number");
}

function hasNone(columns: FilterColumns, field: string): Uint8Array {
  const mask = new Uint8Array(columns.count);
  if (filterField(field).kind !== "number") {
    const { codes, words } = wordColumn(columns, field);
    for (let i = 0; i < columns.count; i++) mask[i] = (words[codes[i] ?? 0] ?? "") === "" ? 1 : 0;
    return mask;
  }
  const { above, below } = numberColumn(columns, field);
  for (let i = 0; i < columns.count; i++) {
    const known = !Number.isNaN(above[i] ?? Number.NaN) && (below === null || (below[i] ?? 0) > 0);
    mask[i] = known ? 0 : 1;
  }
  return mask;
}

function numberColumn(columns: FilterColumns, field: string): NumberColumn {
  const column = columns.number(field);
  if (column === null) throw new MissingColumn(field);
  return column;
}

function wordColumn(columns: FilterColumns, field: string): WordColumn {
  const column = columns.words(field);
  if (column === null) throw new MissingColumn(field);
  return column;
}

/** Wide and narrow signs, large and small letters are the same to who searches. */
const plain = (text: string): string => text.normalize("NFKC").toLowerCase();
