// What of a delivery is drawn on the map: outlines under candidate systems, and pins of issues. The panel says what, the map draws it.
import { useSyncExternalStore } from "react";
import { runCommand } from "../state/commands";

interface Ghost {
  id: string;
  rings: [number, number][][];
  chosen: boolean;
  extent: [number, number, number, number] | null;
}
interface Pin {
  place: [number, number];
  severity: "rejected" | "warning";
}
interface Marks {
  ghosts: readonly Ghost[];
  pins: readonly Pin[];
  /** The outlines of one repair. */
  repair: { before: [number, number][][]; after: [number, number][][] } | null;
  /** Where the map is asked to look; a new object asks again. */
  focus: { place: [number, number] } | { extent: [number, number, number, number] } | null;
}

const NONE: Marks = { ghosts: [], pins: [], repair: null, focus: null };
let current = NONE;
const listeners = new Set<() => void>();

export function mark(next: Partial<Marks>): void {
  current = { ...current, ...next };
  for (const listener of listeners) listener();
}

/** Somebody asked to see a place: where a drawer lies over the map it goes. */
export function lookAt(place: [number, number]): void {
  mark({ focus: { place } });
  runCommand("look");
}

/** Whether anything is to be seen on a map: outlines, pins, or a place somebody asked for. */
export function useHasMarks(): boolean {
  const { ghosts, pins, repair, focus } = useMarks();
  return ghosts.length > 0 || pins.length > 0 || repair !== null || focus !== null;
}

export const clearMarks = (): void => mark(NONE);

export function useMarks(): Marks {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
