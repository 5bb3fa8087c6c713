// Do two scenarios share the map, and where does the line between them stand?
import { useSyncExternalStore } from "react";

export interface SwipeState {
  /** Id of the other scenario, "" for the base; null: no swipe. */
  with: string | null;
  /** Where the line stands, 0–1 of the map's width. */
  at: number;
  /** Whether the pointer was last right of it. */
  pointsRight: boolean;
}

let swipe: SwipeState = { with: null, at: 0.5, pointsRight: false };
const listeners = new Set<() => void>();

export const swipeNow = (): SwipeState => swipe;

export function setSwipe(patch: Partial<SwipeState>): void {
  swipe = { ...swipe, ...patch };
  for (const listener of listeners) listener();
}

/** Tells where the pointer is, 0–1 of the map's width; nobody is told as long as it keeps to its side. */
export function pointAtSwipe(share: number): void {
  const pointsRight = share > swipe.at;
  if (pointsRight !== swipe.pointsRight) setSwipe({ pointsRight });
}

export const useSwipe = (): SwipeState =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, swipeNow);
