// What of relocation is on the map: the flows of the last plan while its panel is open, one of them pointed at.
import { useSyncExternalStore } from "react";

export interface RelocationShown {
  /** The panel is open. */
  readonly open: boolean;
  /** What was asked of the last plan; null: none was made. */
  readonly asked: { readonly day: string; readonly moveBp: number; readonly transitBp: number } | null;
  /** The relocation pointed at. */
  readonly lit: string | null;
}

let state: RelocationShown = { open: false, asked: null, lit: null };
const listeners = new Set<() => void>();

export const useRelocationShown = (): RelocationShown =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );

/** Says the same again to nobody. */
export function showRelocation(change: Partial<RelocationShown>): void {
  const next = { ...state, ...change };
  if (next.open === state.open && next.asked === state.asked && next.lit === state.lit) return;
  state = next;
  for (const listener of listeners) listener();
}
