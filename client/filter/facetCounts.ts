// How many parcels would each choice of a facet leave? Under all other conditions, so that a second choice can be judged before it is made.
import { evaluate, type FilterColumns, MissingColumn, type WordColumn } from "../../geo/filter/evaluate";
import type { FilterParts } from "./filterParts";

/** Which parcels each part lets through, and how many parts refuse each parcel. */
export interface PartMasks {
  readonly join: "all" | "any";
  readonly masks: readonly Uint8Array[];
  readonly refusals: Uint8Array;
  readonly count: number;
}

/** Null where a column is not there (yet). */
export function partMasks({ join, parts }: FilterParts, columns: FilterColumns): PartMasks | null {
  const { count } = columns;
  try {
    const masks = parts.map((part) => evaluate(part, columns));
    const refusals = new Uint8Array(count);
    for (const mask of masks)
      for (let i = 0; i < count; i++) refusals[i] = (refusals[i] ?? 0) + 1 - (mask[i] ?? 0);
    return { join, masks, refusals, count };
  } catch (error) {
    if (error instanceof MissingColumn) return null;
    throw error;
  }
}

/**
 * Counts parcels by a small number each, those that all other conditions let through. Where any one condition is enough, a further
 * one would add to what is there: then all parcels are counted.
 * @param own the facet's own condition; -1 where it has none
 */
export function facetCounts(
  { join, masks, refusals, count }: PartMasks,
  own: number,
  codes: ArrayLike<number>,
  size: number,
): Uint32Array {
  const counts = new Uint32Array(size);
  const mask = masks[own] ?? null;
  for (let i = 0; i < count; i++) {
    if (join === "all") {
      const others = (refusals[i] ?? 0) - (mask === null ? 0 : 1 - (mask[i] ?? 0));
      if (others > 0) continue;
    }
    const code = codes[i] ?? 0;
    if (code < size) counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/** How many parcels have each word, by word; one that has several counts to each of them, one that has none to "". */
export function wordCounts({ words, members }: WordColumn, counts: ArrayLike<number>): Map<string, number> {
  const found = new Map<string, number>();
  words.forEach((entry, code) => {
    const set = members?.[code] ?? [entry];
    for (const word of set.length === 0 ? [""] : set)
      found.set(word, (found.get(word) ?? 0) + (counts[code] ?? 0));
  });
  return found;
}

/** The condition without which most would be left, and how many: for when nothing matches. Null where there is no such. */
export function strictest({
  join,
  masks,
  refusals,
  count,
}: PartMasks): { part: number; matches: number } | null {
  if (join === "any" || masks.length < 2) return null;
  let best: { part: number; matches: number } | null = null;
  masks.forEach((mask, part) => {
    let matches = 0;
    for (let i = 0; i < count; i++) if ((refusals[i] ?? 0) - (1 - (mask[i] ?? 0)) === 0) matches++;
    if (matches > (best?.matches ?? 0)) best = { part, matches };
  });
  return best;
}
