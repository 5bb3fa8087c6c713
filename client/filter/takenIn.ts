// Which parcels does a filter let through although they lack the figure asked for? `not` takes them in, and that is said.
import { evaluate, type FilterColumns } from "../../geo/filter/evaluate";
import type { Filter } from "../../geo/filter/filter";

export interface TakenIn {
  readonly field: string;
  /** Parcels that pass and have no value there. */
  readonly count: number;
}

/**
 * Per field under a `not` how many of those that pass lack it; fields that none of them lacks are left out.
 * @param passing 1 per parcel that the whole filter lets through
 */
export function takenIn(filter: Filter, passing: Uint8Array, columns: FilterColumns): TakenIn[] {
  return [...turnedFields(filter, false)].flatMap((field) => {
    const lacking = evaluate({ op: "missing", field }, columns);
    const count = passing.reduce((sum, passes, i) => sum + (passes & (lacking[i] ?? 0)), 0);
    return count === 0 ? [] : [{ field, count }];
  });
}

function turnedFields(filter: Filter, turned: boolean): ReadonlySet<string> {
  switch (filter.op) {
    case "not":
      return turnedFields(filter.of, !turned);
    case "all":
    case "any":
      return new Set(filter.of.flatMap((part) => [...turnedFields(part, turned)]));
    case "compare":
    case "oneOf":
    case "text":
      return new Set(turned ? [filter.field] : []);
    default:
      return new Set();
  }
}
