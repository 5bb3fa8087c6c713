// Which part of a view is a step that one may want back? What narrows the map: filter, legend, the leader's chips; not where one looks.
import type { View } from "../state/view";
import type { ViewPatch } from "../state/viewStore";
import type { ChangedThing } from "./undoStore";

export interface ViewChange {
  readonly what: ChangedThing;
  /** Brings the view back to before, and to after again. */
  readonly before: ViewPatch;
  readonly after: ViewPatch;
}

/** Null where nothing of that kind has changed, or where another role has brought its own. */
export function viewChange(was: View, is: View): ViewChange | null {
  if (was.role !== is.role) return null;
  const filter = was.filter !== is.filter;
  const chips = was.only !== is.only || was.within !== is.within;
  const legend = !isSameSet(was.classes, is.classes);
  if (!filter && !chips && !legend) return null;
  const part = (view: View): ViewPatch => ({
    ...(filter ? { filter: view.filter } : {}),
    // chips are of the leader's screen: it comes back with them
    ...(chips ? { role: view.role, board: view.board, only: view.only, within: view.within } : {}),
    // classes are of a measure and its breaks
    ...(legend ? { classes: view.classes, measure: view.measure, breaks: view.breaks } : {}),
  });
  return { what: filter || chips ? "filter" : "legend", before: part(was), after: part(is) };
}

function isSameSet(a: ReadonlySet<string> | null, b: ReadonlySet<string> | null): boolean {
  if (a === null || b === null) return a === b;
  return a.size === b.size && [...a].every((one) => b.has(one));
}
