// Between which layers of the map does somebody else's go? Two of them draw nothing and only keep the place.

/** Under the plots, over the ground of parks. */
export const UNDER_PARCELS = "under-parcels";
/** Over plots and the lines of parks, under values and names. */
export const OVER_LINES = "over-lines";
