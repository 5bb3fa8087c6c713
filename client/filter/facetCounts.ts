// How many parcels would each choice of a facet leave? Under all other conditions, so that a second choice can be judged before it is made.
import type { WordColumn } from "../../geo/filter/evaluate";
import type { PartMasks } from "./partMasks";

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
