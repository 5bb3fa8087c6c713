// Is somebody choosing a place on the map to which sites are to be near?
import { useSyncExternalStore } from "react";

/** `click`: the next click on the map is the place; `centre`: the middle of the map is; null: nobody chooses. */
export type Picking = "click" | "centre" | null;

let picking: Picking = null;
const listeners = new Set<() => void>();

export const usePicking = (): Picking =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => picking,
  );

export function pickPoint(how: Picking): void {
  picking = how;
  for (const listener of listeners) listener();
}
