// Which park or parcel is under the pointer, in the map or in a table? Both listen, neither renders the other.
import { useSyncExternalStore } from "react";

export interface HoverTarget {
  kind: "park" | "parcel";
  id: string;
}

let current: HoverTarget | null = null;
const listeners = new Set<() => void>();

export function hovered(): HoverTarget | null {
  return current;
}

/** Points at something (null: at nothing). Pointing at the same thing again tells nobody. */
export function setHover(target: HoverTarget | null): void {
  if (current?.kind === target?.kind && current?.id === target?.id) return;
  current = target;
  for (const listener of listeners) listener();
}

export function subscribeHover(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** True while this park or parcel is pointed at anywhere; renders only the rows whose answer changes. */
export function useIsHovered(kind: HoverTarget["kind"], id: string): boolean {
  return useSyncExternalStore(subscribeHover, () => current?.kind === kind && current.id === id);
}
