// From which zoom does each thing make sense?

/** Below it a plot is a few pixels: the pointer means the park, and park verdicts are filled instead of plots. */
export const PARCELS_FROM_ZOOM = 12.5;
/** Plot outlines would be a grey mush below it. */
export const OUTLINES_FROM_ZOOM = 13;
/** Values are written inside plots from here on. */
export const VALUES_FROM_ZOOM = 14.2;
