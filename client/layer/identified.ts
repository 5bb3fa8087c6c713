// What was found where somebody asked the map: the features of reference layers, in a popup until it is closed.
import { useSyncExternalStore } from "react";
import type { ReferenceProperties } from "../../server/api/layerShapes";

export interface IdentifiedFeature {
  readonly layer: string;
  readonly row: number;
  readonly properties: ReferenceProperties;
}

export interface Identified {
  readonly lon: number;
  readonly lat: number;
  readonly features: readonly IdentifiedFeature[];
}

let found: Identified | null = null;
const listeners = new Set<() => void>();

export const useIdentified = (): Identified | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => found,
  );

export function showIdentified(next: Identified | null): void {
  if (found === next) return;
  found = next;
  for (const listener of listeners) listener();
}
