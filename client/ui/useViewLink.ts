// What does a link need that opens something here? Its address, so that it opens in a new tab as well, and a click that leaves that to the browser's keys.
import type { MouseEvent } from "react";
import { useView, useViewFilter } from "../state/useView";
import type { ViewPatch } from "../state/viewStore";

interface ViewLink {
  readonly href: string;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
}

/** What to put on a link that opens a view in this page. `push`: as a step that Back takes back, where that is not so anyway. */
export function useViewLink(): (patch: ViewPatch, options?: { push?: boolean }) => ViewLink {
  const { open, href } = useView();
  // part of the address, though not of the view
  useViewFilter();
  return (patch, options) => ({
    href: href(patch),
    onClick: (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      open(patch, options);
    },
  });
}
