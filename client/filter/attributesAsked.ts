// Does something on the page show names, owners or dates of all parcels? Then they are read, and kept.
import { useEffect, useSyncExternalStore } from "react";

let asked = false;
const listeners = new Set<() => void>();

/** Asks for the attributes as soon as the component is there. */
export function useAskForAttributes(): void {
  useEffect(() => {
    if (asked) return;
    asked = true;
    for (const listener of listeners) listener();
  }, []);
}

export function useAttributesAsked(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked,
  );
}
