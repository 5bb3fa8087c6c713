// Of how many parks would anything change, and what? For the sentence over the table and the name of its tab.
import type { ParkEffect, PeriodEffect } from "../../server/api/deliveryShapes";

export interface EffectCounts {
  /** Judged for the first time. */
  first: number;
  /** Judged before and after, and otherwise. */
  flips: number;
  /** No longer judged. */
  gone: number;
  /** With another figure, judged or not. */
  figures: number;
  /** With any of these, or another count of parcels. */
  parks: number;
}

/** Parks, each counted once however many of the periods it changes in. */
export function effectCounts(effects: readonly PeriodEffect[]): EffectCounts {
  const all = effects.flatMap(({ parks }) => parks);
  const count = (fits: (park: ParkEffect) => boolean) => new Set(all.filter(fits).map(({ id }) => id)).size;
  return {
    first: count(({ standing }) => standing === "first"),
    flips: count(({ flips }) => flips),
    gone: count(({ standing }) => standing === "gone"),
    figures: count(({ metrics }) =>
      metrics.some(({ before, after }) => (before?.value ?? null) !== (after?.value ?? null)),
    ),
    parks: count(() => true),
  };
}

const TOLD = ["first", "flips", "gone", "figures"] as const;

/** The counts that are not zero, in the order in which they weigh. */
export const toldCounts = (counts: EffectCounts): { what: (typeof TOLD)[number]; count: number }[] =>
  TOLD.flatMap((what) => (counts[what] > 0 ? [{ what, count: counts[what] }] : []));
