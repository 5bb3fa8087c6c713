// In which class is a parcel that may have several words, such as the classes of its enterprises? One word is its class, several are "several".
import { LAND_CLASSES } from "../../geo/evaluation/landClasses";
import { DISPOSAL_STAGES } from "../../geo/lowEfficiency/disposal";
import type { ParcelEnterprises } from "./parcelEnterprises";

/** Measures of which a parcel may have several words. */
const SET_MEASURES = ["class", "low", "disposal"] as const;
export type SetMeasure = (typeof SET_MEASURES)[number];

export const isSetMeasure = (measure: string): measure is SetMeasure =>
  SET_MEASURES.some((one) => one === measure);

/** The words that have a class of their own, in the order of the legend. */
export function setTokens(
  measure: SetMeasure,
  rules: readonly Pick<ParcelEnterprises["rules"][number], "id">[],
): readonly string[] {
  if (measure === "class") return LAND_CLASSES;
  return measure === "low" ? rules.map(({ id }) => id) : DISPOSAL_STAGES;
}

/**
 * Class numbers: the place of the one word in `setTokens`, then one more for several different words, two more for none, three more
 * where nothing is evaluated in the period.
 */
export function classifySets(
  { words, rules, evaluated }: ParcelEnterprises,
  measure: SetMeasure,
  into: Uint8Array,
): void {
  const tokens = setTokens(measure, rules);
  const { codes, members } = words[measure];
  const numbers = Uint8Array.from(members ?? [], (set) => {
    if (!evaluated) return tokens.length + 2;
    const [only, second] = set;
    if (only === undefined) return tokens.length + 1;
    return second === undefined ? Math.max(tokens.indexOf(only), 0) : tokens.length;
  });
  for (let i = 0; i < into.length; i++) into[i] = numbers[codes[i] ?? 0] ?? tokens.length + 2;
}
