// Does a per-mu figure speak of the parcel, or of a corner of it? One enterprise on a tenth of a large plot yields much per mu of that tenth.
import { compareRatios, ratioOf } from "../number/ratio";
import { muRatio } from "../unit/land";

/** Below this the land is smaller than what Ningbo evaluates by itself (规下企业用地 3 亩). */
const SMALL_MU = "3";

/**
 * Why a per-mu figure of a parcel is marked: its land is less than half of the parcel (`part`), or less than 3 亩 in all (`small`); null where it
 * is neither. A figure without land has no mark, as it is no figure.
 * @param landDm2 land of those who report the figure, 0.01 m²
 * @param areaDm2 of the whole parcel
 * @example smallBase(10_000_00, 100_000_00) // "part"
 */
export function smallBase(landDm2: number, areaDm2: number): "part" | "small" | null {
  if (!(landDm2 > 0)) return null;
  if (landDm2 * 2 < areaDm2) return "part";
  return compareRatios(muRatio(landDm2), ratioOf(SMALL_MU)) < 0 ? "small" : null;
}

/** Part of the parcel that the figure is divided by, for showing; null for a parcel without land. @example baseShare(25, 100) // 0.25 */
export const baseShare = (landDm2: number, areaDm2: number): number | null =>
  areaDm2 > 0 ? landDm2 / areaDm2 : null;
