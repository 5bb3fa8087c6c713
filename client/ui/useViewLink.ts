// What does a link need that opens something here? Its address, so that it opens in a new tab as well, and a click that leaves that to the browser's keys.
import type { MouseEvent } from "react";
import { useHref } from "../state/useHref";
import { hrefOf, openView, type ViewPatch } from "../state/viewStore";

interface ViewLink {
  readonly href: string;
  readonly onMouseDown: (event: MouseEvent<HTMLElement>) => void;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
}

type LinkTo = (patch: ViewPatch, options?: { push?: boolean }) => ViewLink;

/** What to put on a link that opens a view in this page. `push`: as a step that Back takes back, where that is not so anyway. */
export function useViewLink(): LinkTo {
  // for its own sake: it renders the link again when the address is another
  useHref();
  return viewLink;
}

/** The same outside of rendering: its `href` is the address of now. */
export const viewLink: LinkTo = (patch, options) => {
  // what is selected is part of the address too, and no link is rendered for each selection
  const renew = ({ currentTarget }: MouseEvent<HTMLElement>) =>
    currentTarget.setAttribute("href", hrefOf(patch));
  return {
    href: hrefOf(patch),
    // before the browser opens it in a new tab, or shows what may be done with it
    onMouseDown: renew,
    onClick: (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return renew(event);
      event.preventDefault();
      openView(patch, options);
    },
  };
};
