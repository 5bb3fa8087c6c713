// Are two sums the same to the yuan?
import { subtract } from "../../geo/tally/add";
import { TALLY_FIELDS, type Tally } from "../../geo/tally/tally";

/** True where nothing is left when one is taken from the other. */
export function isSameTally(a: Tally, b: Tally): boolean {
  const left = subtract(a, b);
  return TALLY_FIELDS.every((field) => left[field] === 0) && Object.keys(left.outputByIndustry).length === 0;
}
