// What does a link need that opens something here? Its address, so that it opens in a new tab as well, and a click that leaves that to the browser's keys.
import type { MouseEvent } from "react";
import { useHref } from "../state/useHref";
import { openView, type ViewPatch } from "../state/viewStore";

interface ViewLink {
  readonly href: string;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
}

/** What to put on a link that opens a view in this page. `push`: as a step that Back takes back, where that is not so anyway. */
export function useViewLink(): (patch: ViewPatch, options?: { push?: boolean }) => ViewLink {
  const href = useHref();
  return (patch, options) => ({
    href: href(patch),
    onClick: (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      openView(patch, options);
    },
  });
}
