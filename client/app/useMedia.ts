// How wide is the window? By the breakpoints of the layout.
import { useCallback, useSyncExternalStore } from "react";

export const PHONE = "(max-width: 768px)";
/** Below it a panel beside the map would leave the map too little: it floats, and is closed at first. */
export const NARROW = "(max-width: 1359px)";
/** Widths at which a floating panel leaves the map room beside it. */
export const FLOATS_BESIDE = "(min-width: 769px) and (max-width: 1359px)";
/** Widths at which panel and inspector together leave the map no room: one of them gives way. */
export const ONE_OF_TWO = "(min-width: 769px) and (max-width: 999px)";
/** The same where the targets of a scenario stand over the map as well. */
export const ONE_OF_TWO_SUPPOSING = "(min-width: 769px) and (max-width: 1099px)";

/** True while the media query holds. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", listener);
      return () => list.removeEventListener("change", listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
