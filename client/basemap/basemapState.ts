// Is the basemap wanted, and does it answer? Wanted is remembered on this machine; whether it answers its own tiles tell.
import { useSyncExternalStore } from "react";

export interface BasemapState {
  readonly wanted: boolean;
  /** The last tiles that were asked for did not come. */
  readonly offline: boolean;
}

const KEY = "mutu.basemap";
let state: BasemapState = { wanted: stored(), offline: false };
const listeners = new Set<() => void>();

export const useBasemapState = (): BasemapState =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );

export function setBasemapOffline(offline: boolean): void {
  if (state.offline !== offline) put({ ...state, offline });
}

export function setBasemapWanted(wanted: boolean): void {
  put({ wanted, offline: false });
  try {
    localStorage.setItem(KEY, wanted ? "on" : "off");
  } catch {
    // Storage may be full or switched off; the choice then lasts as long as the page.
  }
}

function put(next: BasemapState): void {
  state = next;
  for (const listener of listeners) listener();
}

function stored(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}
