// Does a parcel cross a park's line, or is that only how finely the line was drawn?

/** Up to one ten-thousandth of a parcel outside is digitising, not crossing. */
const NOISE = 0.0001;

/**
 * @param share of the parcel inside the park, 0–1
 * @example crossesLine(0.98) // true
 */
export function crossesLine(share: number): boolean {
  return share > NOISE && share < 1 - NOISE;
}
