// Does a Tally change nothing where it is added?
import type { Tally } from "./tally";

/** True where every sum is 0 and no industry is named. */
export function isNothing({ outputByIndustry, ...sums }: Tally): boolean {
  return Object.values(sums).every((value) => value === 0) && Object.keys(outputByIndustry).length === 0;
}
