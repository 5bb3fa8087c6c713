// How is a function given to a part that must not render again because of it?
import { useCallback, useLayoutEffect, useRef } from "react";

/** The same function at every render; what is called is the newest that was rendered. Not for rendering itself. */
export function useSteady<Given extends unknown[], Answer>(
  call: (...given: Given) => Answer,
): (...given: Given) => Answer {
  const latest = useRef(call);
  useLayoutEffect(() => {
    latest.current = call;
  });
  return useCallback((...given: Given) => latest.current(...given), []);
}
