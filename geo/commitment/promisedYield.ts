// What does a whole parcel yield, to be held against what its buyer promised?
import type { Ratio } from "../number/ratio";
import { figureOf } from "../tally/figureOf";
import type { Measure, Tally } from "../tally/tally";
import { yieldRatio } from "../tally/yieldRatio";

export type PromisedYield =
  /** Every enterprise on the parcel reports the figure. */
  | { readonly known: true; readonly perMu: Ratio }
  /** Some do not report it: then the parcel's yield is not known, however much the others make. */
  | { readonly known: false; readonly why: "partial" | "no_figures" };

/**
 * A figure of all enterprises on the parcel over its whole land, used or not, in 万元/亩: a buyer promises for the site that was sold.
 * @param tally of the parcel for all enterprises, above scale or not
 * Source: 浙江“标准地” conditions are per mu of the site granted (domain.md 6.4).
 */
export function promisedYield(tally: Tally, measure: Measure): PromisedYield {
  const { yuan, landDm2 } = figureOf(tally, measure);
  const perMu = yieldRatio(yuan, tally.areaDm2);
  if (landDm2 === 0 || perMu === null) return { known: false, why: "no_figures" };
  if (landDm2 < tally.occupiedDm2) return { known: false, why: "partial" };
  return { known: true, perMu };
}
