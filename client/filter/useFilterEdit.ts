// How does the panel change the filter? Each change is a new tree, printed into the view.
import { useMemo } from "react";
import type { Filter } from "../../geo/filter/filter";
import { printFilter } from "../../geo/filter/printFilter";
import { useShownFilter } from "../map/scene";
import { openView } from "../state/viewStore";
import { type FilterParts, filterOf, partsOf, withPart } from "./filterParts";

export interface FilterEdit extends FilterParts {
  readonly set: (filter: Filter | null) => void;
  /** Sets or (null) takes out the condition of a field's facet. */
  readonly setField: (field: string, part: Filter | null) => void;
  readonly replace: (at: number, part: Filter | null) => void;
  readonly add: (part: Filter) => void;
  readonly setJoin: (join: "all" | "any") => void;
}

/** Shows what a filter leaves; null shows all. */
export function showFilter(filter: Filter | null): void {
  openView({ filter: filter === null ? "" : printFilter(filter, "id", {}) });
}

export function useFilterEdit(): FilterEdit {
  const { filter } = useShownFilter();
  return useMemo(() => {
    const now = partsOf(filter);
    const put = (parts: FilterParts) => showFilter(filterOf(parts));
    return {
      ...now,
      set: showFilter,
      setField: (field, part) => put(withPart(now, field, part)),
      replace: (at, part) =>
        put({
          join: now.join,
          parts:
            part === null
              ? now.parts.filter((_, i) => i !== at)
              : now.parts.map((one, i) => (i === at ? part : one)),
        }),
      add: (part) => put({ join: now.join, parts: [...now.parts, part] }),
      setJoin: (join) => put({ join, parts: now.parts }),
    };
  }, [filter]);
}
