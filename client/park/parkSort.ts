// By which column do the parks stand? Kept outside the table, as the keys that walk through the parks follow it.
import { useSyncExternalStore } from "react";
import type { ParkSort } from "./parkOrder";

let chosen: ParkSort | null = null;
const listeners = new Set<() => void>();

/** The column that somebody chose; null for the measure on the map, from the highest down. */
export const chosenParkSort = (): ParkSort | null => chosen;

export function chooseParkSort(sort: ParkSort): void {
  chosen = sort;
  for (const listener of listeners) listener();
}

/** As `chosenParkSort`, followed. */
export function useParkSort(): ParkSort | null {
  return useSyncExternalStore(subscribe, chosenParkSort);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
