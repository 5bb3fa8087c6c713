// By which ways can a park be brought to a target?

/** Renew parcels, release land, or lift what is there. */
export const LEVERS = ["renew", "release", "lift"] as const;
export type Lever = (typeof LEVERS)[number];
