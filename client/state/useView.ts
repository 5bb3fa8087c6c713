// What is being looked at, and how does a component change it?
import { useSyncExternalStore } from "react";
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

/** The current view; the component renders again when any part of it changes, but not when the map moves. */
export function useView(): ViewHook {
  return useSyncExternalStore(subscribeView, snapshot);
}

let last: { view: View; hook: ViewHook } | null = null;

/** One object as long as the view is the same, so that effects and memos may depend on it. */
function snapshot(): ViewHook {
  const { view } = currentAddress();
  if (last?.view !== view) last = { view, hook: { ...view, open: openView, href: hrefOf } };
  return last.hook;
}
