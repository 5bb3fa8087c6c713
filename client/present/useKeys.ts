// Which keys does the wall obey? Heard before the rest of the page, which has keys of its own.
import { useEffect, useRef } from "react";
import { singleKeysOn } from "../state/singleKeys";

/** @param acts by the name of the key; the newest are obeyed */
export function useKeys(acts: ReadonlyMap<string, () => void>): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (/^\S$/u.test(event.key) && !singleKeysOn()) return;
      const act = latest.current.get(event.key);
      // a focused button answers Space itself
      if (act === undefined || (event.key === " " && event.target instanceof HTMLButtonElement)) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, []);
}
