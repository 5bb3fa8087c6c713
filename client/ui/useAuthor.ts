// Who is at the page? A name as the person gives it, remembered on this machine: there are no accounts yet.
import { useSyncExternalStore } from "react";

const KEY = "mutu.author";

/** As it was given since the page was opened; null: not yet. */
let given: string | null = null;
const readers = new Set<() => void>();

/** The name, and a way to give another; given in one place it is known in all of them. */
export const useAuthor = (): [string, (name: string) => void] => [
  useSyncExternalStore(onName, authorNow),
  nameAuthor,
];

/** @returns ends it */
function onName(reader: () => void): () => void {
  readers.add(reader);
  return () => void readers.delete(reader);
}

export const authorNow = (): string => given ?? stored();

export function nameAuthor(name: string): void {
  given = name;
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // Storage may be full or switched off; the name is then asked for again.
  }
  for (const reader of readers) reader();
}

function stored(): string {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}
