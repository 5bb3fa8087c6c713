// What should a screen reader say now? One polite live region for the page; the latest words win.
import { useSyncExternalStore } from "react";

/** What a change entails is said by whoever shows it, once it has been drawn: no later than this. */
const ENTAILED_MS = 1000;

let said = "";
/** Words that came first, and until when what follows is said after them. */
let first: { readonly words: string; readonly until: number } | null = null;
const listeners = new Set<() => void>();

export function announce(words: string): void {
  const after = first !== null && performance.now() < first.until ? first.words : null;
  if (after !== null && words === "") return;
  say(after === null ? words : `${after} ${words}`);
}

/** Says it, and keeps it in front of what parts of the page have to say of what it entails. */
export function announceFirst(words: string): void {
  first = { words, until: performance.now() + ENTAILED_MS };
  say(words);
}

function say(words: string): void {
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
