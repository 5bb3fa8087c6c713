// Which address opens something here? A link's, so that it opens in another tab as well.
import { useView, useViewFilter } from "./useView";
import { hrefOf, type ViewPatch } from "./viewStore";

/** The href of a link that would choose it; what shows one renders again with all that is in it, the filter as well. */
export function useHref(): (patch: ViewPatch) => string {
  useView();
  useViewFilter();
  return hrefOf;
}
