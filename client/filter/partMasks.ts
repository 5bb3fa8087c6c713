// What does each condition of the filter let through? Evaluated once, for what the map shows and for what the facets count.
import { evaluate, type FilterColumns, MissingColumn } from "../../geo/filter/evaluate";
import type { FilterParts } from "./filterParts";

/** Which parcels each part lets through, and how many parts refuse each parcel. */
export interface PartMasks {
  readonly join: "all" | "any";
  readonly masks: readonly Uint8Array[];
  readonly refusals: Uint16Array;
  readonly count: number;
}

/** Null where a column is not there (yet). */
export function partMasks({ join, parts }: FilterParts, columns: FilterColumns): PartMasks | null {
  const { count } = columns;
  try {
    const masks = parts.map((part) => evaluate(part, columns));
    // a text of 20 000 signs holds more conditions than a byte counts
    const refusals = new Uint16Array(count);
    for (const mask of masks)
      for (let i = 0; i < count; i++) refusals[i] = (refusals[i] ?? 0) + 1 - (mask[i] ?? 0);
    return { join, masks, refusals, count };
  } catch (error) {
    if (error instanceof MissingColumn) return null;
    throw error;
  }
}

/** 1 per parcel that the parts let through together: what `evaluate` says of the whole filter. Null where there is no part. */
export function passingOf({ join, masks, refusals, count }: PartMasks): Uint8Array | null {
  const [only] = masks;
  if (only === undefined) return null;
  if (masks.length === 1) return only;
  const most = join === "all" ? 0 : masks.length - 1;
  const passing = new Uint8Array(count);
  for (let i = 0; i < count; i++) passing[i] = (refusals[i] ?? 0) <= most ? 1 : 0;
  return passing;
}
