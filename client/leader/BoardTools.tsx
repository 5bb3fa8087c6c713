// What does a board put beside the boards' names? Its own switches and filters, in the one row that is there anyway.
import { createContext, type ReactNode, useContext } from "react";
import { createPortal } from "react-dom";

/** The right end of the row of boards; null before it is on the page. */
export const ToolsPlace = createContext<HTMLElement | null>(null);

export function BoardTools({ children }: { children: ReactNode }) {
  const place = useContext(ToolsPlace);
  return place === null ? null : createPortal(children, place);
}
