// For which reasons can a surplus differ between two states of the data?

/**
 * In the order in which they are worked out and shown. `lines`: the same enterprise on the same parcel, which another park line or boundary
 * rule counts elsewhere. `entered`, `left`: an enterprise that was not here, or is not any more. `population`: one that has grown into or
 * shrunk out of the population (升规, 退规). `data`: one whose figure has come or is missing now. `figure`: what it reports. `area`: its
 * land, with the part of its figure that goes with it. `industry`: whether its trade leads the park. `target`: what is asked.
 */
export const CAUSES = [
  "lines",
  "entered",
  "left",
  "population",
  "data",
  "figure",
  "area",
  "industry",
  "target",
] as const;
export type Cause = (typeof CAUSES)[number];
