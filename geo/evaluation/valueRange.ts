// Between which values does a min–max method place the others?
import { compareRatios, type Ratio } from "../number/ratio";

/** How much of the weight the lowest gets and how much more the highest, in %, where a method does not say. */
export const MIN_MAX_SHARES = { base: "0", span: "100" } as const;

/** The lowest and the highest of those known; null where none is. */
export function valueRange(
  values: readonly (Ratio | null)[],
): { readonly lowest: Ratio; readonly highest: Ratio } | null {
  const known = values.flatMap((value) => value ?? []);
  const [first] = known;
  if (first === undefined) return null;
  return {
    lowest: known.reduce((a, b) => (compareRatios(b, a) < 0 ? b : a), first),
    highest: known.reduce((a, b) => (compareRatios(b, a) > 0 ? b : a), first),
  };
}
