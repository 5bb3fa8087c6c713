// How wide is the window? By the breakpoints of the layout.
import { useCallback, useSyncExternalStore } from "react";

export const PHONE = "(max-width: 768px)";
export const NARROW = "(max-width: 1279px)";

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
