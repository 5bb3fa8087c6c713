// How is a filter changed where an older one is still seen? Panels follow the map a little later, and an area takes long to draw: meanwhile another condition may have been set.
import type { Filter } from "../../geo/filter/filter";
import { printFilter } from "../../geo/filter/printFilter";
import { type FilterParts, filterOf, ownPart, withPart } from "./filterParts";

export interface FilterEdit extends FilterParts {
  readonly set: (filter: Filter | null) => void;
  /** Sets or (null) takes out the condition of a field's facet. */
  readonly setField: (field: string, part: Filter | null) => void;
  /** The same from the condition that it has now: of two words chosen at once both stay. */
  readonly changeField: (field: string, change: (own: Filter | null) => Filter | null) => void;
  readonly replace: (at: number, part: Filter | null) => void;
  readonly add: (part: Filter) => void;
  readonly setJoin: (join: "all" | "any") => void;
}

interface FilterStore {
  /** The conditions that are set now. */
  readonly now: () => FilterParts;
  readonly show: (filter: Filter | null) => void;
}

/** The conditions that are seen, with what changes those that are set. */
export function editOf(seen: FilterParts, { now, show }: FilterStore): FilterEdit {
  const put = (parts: FilterParts) => show(filterOf(parts));
  return {
    ...seen,
    set: show,
    setField: (field, part) => put(withPart(now(), field, part)),
    changeField: (field, change) => {
      const { parts } = now();
      put(withPart(now(), field, change(parts[ownPart(parts, field)] ?? null)));
    },
    replace: (at, part) => {
      const { join, parts } = now();
      const place = placeOf(parts, seen.parts[at], at);
      // it is gone already
      if (place < 0) return;
      put({ join, parts: parts.flatMap((one, i) => (i !== place ? [one] : part === null ? [] : [part])) });
    },
    add: (part) => {
      const { join, parts } = now();
      put({ join, parts: [...parts, part] });
    },
    setJoin: (join) => put({ join, parts: now().parts }),
  };
}

/** Where the condition stands that is seen at this place. */
function placeOf(parts: readonly Filter[], seen: Filter | undefined, at: number): number {
  if (seen === undefined) return -1;
  const text = printFilter(seen, "id", {});
  const isIt = (part: Filter | undefined) => part !== undefined && printFilter(part, "id", {}) === text;
  return isIt(parts[at]) ? at : parts.findIndex(isIt);
}
