// What is being looked at, and how does a component change it?
import { createContext, useContext, useSyncExternalStore } from "react";
import type { View } from "./view";
import { currentAddress, hrefOf, openView, subscribeView, type ViewPatch } from "./viewStore";

export interface ViewHook extends View {
  /**
   * Chooses something. Opening a park, a parcel or a role makes a history entry (so Back returns); the rest
   * replaces the address in place. `push` overrules that.
   */
  open: (patch: ViewPatch, options?: { push?: boolean }) => void;
  /** The href of a link that would choose it. */
  href: (patch: ViewPatch) => string;
}

/** Given by ViewProvider; what stands in `afterMap` gets a view that follows a little later. */
export const ViewContext = createContext<ViewHook | null>(null);

/**
 * The view as this part of the page shows it; the component renders again when any part of it changes, but not
 * when the map moves. @throws outside of ViewProvider
 */
export function useView(): ViewHook {
  const view = useContext(ViewContext);
  if (!view) throw new Error("useView outside of ViewProvider");
  return view;
}

/** One plain value of the view as it is now; the component renders again only when that value changes. */
export function useViewPart<T extends string | boolean | null>(select: (view: View) => T): T {
  return useSyncExternalStore(subscribeView, () => select(currentAddress().view));
}

let last: { view: View; hook: ViewHook } | null = null;

/** One object as long as the view is the same, so that effects and memos may depend on it. */
export function viewHook(): ViewHook {
  const { view } = currentAddress();
  if (last?.view !== view) last = { view, hook: { ...view, open: openView, href: hrefOf } };
  return last.hook;
}
