// What do the parcels have, where a condition lets none of them through? From where to where a figure goes, or which words there are.
import { countOf, evaluate, type FilterColumns, type NumberColumn } from "../../geo/filter/evaluate";
import { filterField } from "../../geo/filter/fields";
import type { Filter } from "../../geo/filter/filter";
import { spanOf } from "../../geo/filter/printFilter";
import type { UnitKind } from "../../geo/filter/units";
import { type Cell, cellAt } from "../../geo/table/cell";
import { facetCounts, wordCounts } from "./facetCounts";
import type { PartMasks } from "./partMasks";

export type ThereIs = { readonly field: string } & (
  | {
      readonly what: "range";
      readonly unit: UnitKind;
      readonly least: Cell;
      readonly most: Cell;
      /** Parcels that have the figure. */
      readonly known: number;
    }
  /** The most frequent words first, with how many parcels have each. */
  | { readonly what: "words"; readonly words: readonly (readonly [word: string, count: number])[] }
  /** No parcel has it, or every parcel has. */
  | { readonly what: "none" | "everywhere" }
);

/**
 * What there is of each field of which a condition alone lets nothing through, told once; nothing of places and free texts.
 * @param masks of the parts
 */
export function thereIs(parts: readonly Filter[], masks: PartMasks, columns: FilterColumns): ThereIs[] {
  const told = new Map<string, ThereIs>();
  parts.forEach((part, at) => {
    const mask = masks.masks[at];
    const field = fieldOf(part);
    if (mask === undefined || countOf(mask) > 0 || field === null || told.has(field)) return;
    const found = part.op === "missing" ? ({ field, what: "everywhere" } as const) : ofField(field, columns);
    if (found !== null) told.set(field, found);
  });
  return [...told.values()];
}

function ofField(field: string, columns: FilterColumns): ThereIs | null {
  const known = countOf(evaluate({ op: "known", field }, columns));
  if (known === 0) return { field, what: "none" };
  const numbers = columns.number(field);
  if (numbers !== null) {
    const unit = numbers.unit ?? filterField(field).unit ?? "ratio";
    const range = rangeOf(numbers, columns.count);
    return range === null ? null : { field, what: "range", unit, ...range, known };
  }
  const words = columns.words(field);
  if (words === null || filterField(field).kind === "text") return null;
  const every = {
    join: "all",
    masks: [],
    refusals: new Uint16Array(columns.count),
    count: columns.count,
  } as const;
  const counts = wordCounts(words, facetCounts(every, -1, words.codes, words.words.length));
  const there = [...counts].filter(([word, count]) => word !== "" && count > 0);
  return { field, what: "words", words: there.sort(([, a], [, b]) => b - a) };
}

function rangeOf(column: NumberColumn, count: number): { least: Cell; most: Cell } | null {
  let least: Cell | null = null;
  let most: Cell | null = null;
  for (let row = 0; row < count; row++) {
    const cell = cellAt(column, row);
    if (cell === null) continue;
    if (least === null || size(cell) < size(least)) least = cell;
    if (most === null || size(cell) > size(most)) most = cell;
  }
  return least === null || most === null ? null : { least, most };
}

const size = ({ above, below }: Cell): number => above / (below ?? 1);

/** The field of which a condition speaks; null of places, and of several. */
function fieldOf(part: Filter): string | null {
  if (part.op === "not") return fieldOf(part.of);
  if (part.op === "all") return spanOf(part)?.lower.field ?? null;
  return "field" in part ? part.field : null;
}
