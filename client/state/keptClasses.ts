// Do the legend's lit classes still mean the same once measure or breaks are others? A number without its bounds is another class.
import { isPerMu, type View } from "./view";

/** What of a view says which values a class holds. */
export type ClassBounds = Pick<View, "measure" | "breaks">;

/** A class of the scale; those beside it (idle, no data) mean the same whatever the breaks are. */
const OF_SCALE = /^\d+$/;

/**
 * Classes by the target are the same shares of it for every per-mu measure; every other scale has bounds of its own.
 * @returns true where they can stay lit
 */
export function keepsClasses(classes: ReadonlySet<string>, was: ClassBounds, is: ClassBounds): boolean {
  if (was.measure === is.measure && was.breaks === is.breaks) return true;
  if (!(isPerMu(was.measure) && isPerMu(is.measure))) return was.measure === is.measure;
  if (was.breaks === "target" && is.breaks === "target") return true;
  return ![...classes].some((token) => OF_SCALE.test(token));
}
