// Where does the keyboard go on when what it stood on has gone? To the part that took its place, never to the top of the page.
import { type RefObject, useEffect, useRef } from "react";

/** What had the focus last, whether it is still on the page or not. */
let last: Element | null = null;
if (typeof document !== "undefined") {
  document.addEventListener("focusin", ({ target }) => {
    last = target instanceof Element ? target : null;
  });
}

/** The focus fell from something that was taken away or can no longer be used; at the page's start it never stood anywhere. */
function isLost(): boolean {
  const { activeElement, body } = document;
  if (activeElement !== null && activeElement !== body) return false;
  return last !== null && (!last.isConnected || last.matches(":disabled"));
}

/**
 * A ref for a part with `tabIndex={-1}` that takes a lost focus, when it comes and whenever `step` changes.
 * @param step what the part shows
 */
export function useFoundFocus<T extends HTMLElement>(step: string): RefObject<T | null> {
  const part = useRef<T>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew at each step
  useEffect(() => {
    if (isLost()) part.current?.focus({ preventScroll: true });
  }, [step]);
  return part;
}
