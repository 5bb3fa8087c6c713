// May a single letter, digit or sign be a command? Who speaks to the page, or hits keys by chance, can switch that off (WCAG 2.1.4).
import { useSyncExternalStore } from "react";

const KEY = "mutu.singleKeys";
const OFF = "off";

/** As it was chosen since the page was opened; null: not yet. */
let chosen: boolean | null = null;
const readers = new Set<() => void>();

/** Whether keys without Ctrl are obeyed; remembered in this browser, on until it is switched off. */
export const singleKeysOn = (): boolean => chosen ?? stored();

export function setSingleKeys(on: boolean): void {
  chosen = on;
  try {
    localStorage.setItem(KEY, on ? "on" : OFF);
  } catch {
    // Storage may be switched off; the choice then lasts as long as the page.
  }
  for (const reader of readers) reader();
}

export const useSingleKeys = (): boolean =>
  useSyncExternalStore((reader) => {
    readers.add(reader);
    return () => void readers.delete(reader);
  }, singleKeysOn);

function stored(): boolean {
  try {
    return localStorage.getItem(KEY) !== OFF;
  } catch {
    return true;
  }
}
