// Why can a form of the scenario not take what is typed?
import { compareRatios, ratioOf } from "../../geo/number/ratio";
import type { PlotLimit } from "../../geo/scenario/plot";
import type { Measure } from "../../geo/tally/tally";
import { yuanOfWanYuan } from "../../geo/unit/money";

/** Whole yuan; null where nothing is typed, undefined where it is no amount. */
export function yuanOfDraft(text: string): number | null | undefined {
  return text.trim() === "" ? null : (yuanOfWanYuan(text.trim()) ?? undefined);
}

const LIMIT = /^\d{1,9}(\.\d{1,6})?$/;
export const isLimit = (text: string | null): boolean => text === null || LIMIT.test(text);

/** Why the plan's bounds cannot stand; null where they can. */
export function limitFault({ min, max }: PlotLimit): "notLimit" | "limitsTurned" | null {
  if (!isLimit(min) || !isLimit(max)) return "notLimit";
  return min !== null && max !== null && compareRatios(ratioOf(min), ratioOf(max)) > 0
    ? "limitsTurned"
    : null;
}

/** Why the text is no figure of this measure; null where it is one or empty. A year's tax can be a refund, output and R&D cannot. */
export function yuanFault(measure: Measure, text: string): "notNumber" | "negative" | null {
  const yuan = yuanOfDraft(text);
  if (yuan === undefined) return "notNumber";
  return measure !== "tax" && yuan !== null && yuan < 0 ? "negative" : null;
}

/**
 * Why an enterprise cannot have so much of the plot; null where it can. Empty takes all that is free.
 * @param landDm2 what the text says, 0.01 m²; null where it is no area
 * @param freeDm2 what no enterprise uses, 0.01 m²
 */
export function landFault(
  text: string,
  landDm2: number | null,
  freeDm2: number,
): "noFreeLand" | "notArea" | "tooMuchLand" | null {
  if (freeDm2 <= 0) return "noFreeLand";
  if (text.trim() === "") return null;
  if (landDm2 === null || landDm2 <= 0) return "notArea";
  return landDm2 > freeDm2 ? "tooMuchLand" : null;
}
