// What should a screen reader say now? One polite live region for the page; the latest words win.
import { useSyncExternalStore } from "react";

let said = "";
const listeners = new Set<() => void>();

export function announce(words: string): void {
  if (words === said) return;
  said = words;
  for (const listener of listeners) listener();
}

export function useAnnounced(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => said,
  );
}
