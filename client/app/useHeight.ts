// How high is an element now? For panels that float over the map, which must know what they cover.
import { type RefCallback, useCallback, useState } from "react";

/** A ref to put on the element, and its height in pixels (0 before it is there). */
export function useHeight(): [RefCallback<HTMLElement>, number] {
  const [height, setHeight] = useState(0);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const observer = new ResizeObserver(() => setHeight(element.offsetHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, height];
}
