// Where should the keyboard stand once what a key asked for is on the screen? In that part, not at the top of the page.
import { type RefObject, useEffect, useRef, useSyncExternalStore } from "react";

export type FocusPlace = "grid" | "comparison" | "chosenPlots" | "panel";

let wanted: FocusPlace | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The part takes the focus as soon as it is there. */
export function wantFocus(place: FocusPlace | null): void {
  wanted = place;
  for (const listener of listeners) listener();
}

/** A ref for the part, which can take the focus (`tabIndex`). */
export function useWantedFocus<T extends HTMLElement>(place: FocusPlace): RefObject<T | null> {
  const part = useRef<T>(null);
  const isWanted = useSyncExternalStore(subscribe, () => wanted === place);
  useEffect(() => {
    if (!isWanted || part.current === null) return;
    part.current.focus({ preventScroll: true });
    wantFocus(null);
  });
  return part;
}
