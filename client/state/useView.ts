// What is being looked at, and how does a component change it?
import { createContext, useContext, useSyncExternalStore } from "react";
import type { SteadyView, View } from "./view";
import { currentAddress, openView, subscribeView, type ViewPatch } from "./viewStore";

export interface ViewHook extends SteadyView {
  /**
   * Chooses something. Opening a park, a parcel or a role makes a history entry (so Back returns); the rest
   * replaces the address in place. `push` overrules that.
   */
  open: (patch: ViewPatch, options?: { push?: boolean }) => void;
}

/** Given by ViewProvider; what stands in `afterMap` gets a view that follows a little later. */
export const ViewContext = createContext<ViewHook | null>(null);

/** The text of its filter. */
export const ViewFilterContext = createContext("");

/**
 * The view as this part of the page shows it; the component renders again when any part of it but the filter changes,
 * and not when the map moves. @throws outside of ViewProvider
 */
export function useView(): ViewHook {
  const view = useContext(ViewContext);
  if (!view) throw new Error("useView outside of ViewProvider");
  return view;
}

/** The text of the filter, as this part of the page shows it. */
export function useViewFilter(): string {
  return useContext(ViewFilterContext);
}

/** One plain value of the view as it is now; the component renders again only when that value changes. */
export function useViewPart<T extends string | boolean | null>(select: (view: View) => T): T {
  return useSyncExternalStore(subscribeView, () => select(currentAddress().view));
}

let last: { view: View; hook: ViewHook } | null = null;

/** One object as long as the view is the same but for its filter, so that effects and memos may depend on it. */
export function viewHook(): ViewHook {
  const { view } = currentAddress();
  if (last === null || !isSameButFilter(last.view, view)) {
    const { filter: _, ...steady } = view;
    last = { view, hook: { ...steady, open: openView } };
  }
  return last.hook;
}

/** Its parts are changed by giving them anew, never in place. */
function isSameButFilter(a: View, b: View): boolean {
  if (a === b) return true;
  const names = Object.keys(b) as (keyof View)[];
  return (
    names.length === Object.keys(a).length && names.every((name) => name === "filter" || a[name] === b[name])
  );
}
