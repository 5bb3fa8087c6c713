// Why can a form of the scenario not take what is typed?
import { plainNumber } from "../../geo/number/plainNumber";
import { compareRatios, ratioOf } from "../../geo/number/ratio";
import type { PlotLimit } from "../../geo/scenario/plot";
import type { Measure } from "../../geo/tally/tally";
import { dm2Of } from "../../geo/unit/land";
import { LARGEST_YUAN, yuanOfWanYuan } from "../../geo/unit/money";

/** What is typed may be copied from a table or from this page: grouped, full-width, with the unit in which the field asks. */
const typedNumber = (text: string, unit: RegExp): string | null => plainNumber(text.trim().replace(unit, ""));

const wanYuanTyped = (text: string): string | null => typedNumber(text, /\s*万元?$/);

/** Whole yuan; null where nothing is typed, undefined where it is no amount of 万元. */
export function yuanOfDraft(text: string): number | null | undefined {
  if (text.trim() === "") return null;
  const number = wanYuanTyped(text);
  return number === null ? undefined : (yuanOfWanYuan(number) ?? undefined);
}

/** 0.01 m²; null where nothing is typed, or no area in mu. */
export function dm2OfDraft(text: string): number | null {
  const number = typedNumber(text, /\s*(亩|mu)$/i);
  return number === null ? null : dm2Of(number, "mu");
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
export function yuanFault(measure: Measure, text: string): "notNumber" | "negative" | "tooMuchMoney" | null {
  if (text.trim() === "") return null;
  if (wanYuanTyped(text) === null) return "notNumber";
  const yuan = yuanOfDraft(text);
  // as with delivered figures; the server takes none beyond it
  if (yuan == null || Math.abs(yuan) > LARGEST_YUAN) return "tooMuchMoney";
  return measure !== "tax" && yuan < 0 ? "negative" : null;
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

/**
 * Why an enterprise that had so much land cannot stay on so much of a plot; null where it can, or where it is not known what is free.
 * The words are others than of `landFault`: an empty field takes here what it had, not all that is free.
 * @param text in mu; empty: as much as it had
 */
export function stayLandFault(
  text: string,
  heldDm2: number,
  freeDm2: number | null,
): "notStay" | "tooMuchStay" | "notSoMuchLand" | null {
  const landDm2 = text.trim() === "" ? heldDm2 : dm2OfDraft(text);
  if (landDm2 === null || landDm2 <= 0) return "notStay";
  if (freeDm2 === null || landDm2 <= freeDm2) return null;
  return text.trim() === "" ? "notSoMuchLand" : "tooMuchStay";
}

/** The years in which an enterprise may be said to move. */
const [FIRST_YEAR, LAST_YEAR] = [2000, 2100];

/** Why a day cannot be one of a relocation, as a date field gives it; null where it can, or is empty. */
export function dayFault(day: string): "dayOutside" | null {
  if (day === "") return null;
  const year = Number(/^(\d{4})-\d{2}-\d{2}$/.exec(day)?.[1] ?? 0);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? null : "dayOutside";
}
