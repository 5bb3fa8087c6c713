// How does the panel change the filter? Each change is a new tree, printed into the view.
import { useMemo } from "react";
import type { Vocabulary } from "../../geo/filter/fields";
import type { Filter } from "../../geo/filter/filter";
import { parseFilter } from "../../geo/filter/parseFilter";
import { printFilter } from "../../geo/filter/printFilter";
import { useShownFilter } from "../map/scene";
import { currentAddress, openView } from "../state/viewStore";
import { editOf, type FilterEdit } from "./editFilter";
import { type FilterParts, partsOf } from "./filterParts";

/** Shows what a filter leaves; null shows all. */
export function showFilter(filter: Filter | null): void {
  openView({ filter: filter === null ? "" : printFilter(filter, "id", {}) });
}

export function useFilterEdit(): FilterEdit {
  const { filter, vocabulary } = useShownFilter();
  return useMemo(
    () => editOf(partsOf(filter), { now: () => partsNow(vocabulary), show: showFilter }),
    [filter, vocabulary],
  );
}

/** Those of the address; of a text that is wrong there are none, as nothing is filtered by it. */
function partsNow(vocabulary: Vocabulary): FilterParts {
  const read = parseFilter(currentAddress().view.filter, vocabulary);
  return partsOf("fault" in read ? null : read.filter);
}
