// How exactly must a plot be drawn at a zoom? Within less than half a pixel: from afar four corners do for most, near by every corner is drawn.
import { OUTLINES_FROM_ZOOM, PARCELS_FROM_ZOOM } from "./zoomLevels";

/** At the zooms of a level no edge is drawn farther from where it is, in pixels. */
const TOLERANCE_PX = 0.4;
/** Zooms up to which each level serves, the coarsest first; the last serves at any. */
const UP_TO_ZOOM = [10.25, 11.25, 12.25, 13.25, Number.POSITIVE_INFINITY] as const;
/** A whole district is in sight at its zooms. */
export const FAR_LEVEL = 1;

/** The coarsest level that looks like the plots themselves at a zoom; 0 is the coarsest. */
export function levelAt(zoom: number): number {
  return UP_TO_ZOOM.findIndex((top) => zoom < top);
}

/** How far an edge may be from where it is, in degrees of longitude; 0: not at all. */
export function toleranceOf(level: number): number {
  const top = UP_TO_ZOOM[level] ?? Number.POSITIVE_INFINITY;
  // MapLibre's world is 512 pixels wide at zoom 0
  return (TOLERANCE_PX * 360) / (512 * 2 ** top);
}

/** Outlines are drawn at some of its zooms and nearer. */
export const EDGED_LEVEL = levelAt(Math.min(OUTLINES_FROM_ZOOM, PARCELS_FROM_ZOOM));
