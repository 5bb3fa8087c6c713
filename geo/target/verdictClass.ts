// What is the verdict of each parcel over the targets that bind it? One pass over columns; exact, as `meets` is.
import type { Measure } from "../tally/tally";
import { meets } from "./meets";
import type { Target } from "./target";

/** The classes of the parcel verdict. */
export const VERDICT_CLASS = {
  met: 0,
  missed: 1,
  undecided: 2,
  noData: 3,
  noEnterprise: 4,
  idle: 5,
} as const;

type Goal = Pick<Target, "value" | "operator"> & { readonly figure: Measure };

interface VerdictLand {
  readonly count: number;
  /** 1 where the land lies idle. */
  readonly idle: ArrayLike<number>;
}

interface VerdictColumns {
  /** NaN: unknown. */
  readonly yuan: Readonly<Record<Measure, ArrayLike<number>>>;
  /** 0.01 m² of those who report the figure. */
  readonly land: Readonly<Record<Measure, ArrayLike<number>>>;
  readonly occupiedDm2: ArrayLike<number>;
}

/**
 * The verdict of every parcel over the targets that bind: missed where one is missed, met where all are met, else
 * undecided (a figure is missing, or covers under 90 % of the occupied land).
 */
export function classifyVerdict(
  land: VerdictLand,
  columns: VerdictColumns,
  targets: readonly Goal[],
  into: Uint8Array,
): void {
  const judges = targets.map((target) => ({
    yuan: columns.yuan[target.figure],
    land: columns.land[target.figure],
    isMet: meets(target),
  }));
  for (let i = 0; i < land.count; i++) {
    const occupied = columns.occupiedDm2[i] ?? 0;
    if (occupied <= 0) {
      into[i] = land.idle[i] === 1 ? VERDICT_CLASS.idle : VERDICT_CLASS.noEnterprise;
    } else {
      let met = 0;
      let missed = 0;
      let figures = 0;
      for (const judge of judges) {
        const money = judge.yuan[i] ?? Number.NaN;
        const area = judge.land[i] ?? 0;
        if (area <= 0 || Number.isNaN(money)) continue;
        figures++;
        if (area * 10 < occupied * 9) continue;
        if (judge.isMet(money, area)) met++;
        else missed++;
      }
      if (missed > 0) into[i] = VERDICT_CLASS.missed;
      else if (judges.length > 0 && met === judges.length) into[i] = VERDICT_CLASS.met;
      else into[i] = judges.length > 0 && figures === 0 ? VERDICT_CLASS.noData : VERDICT_CLASS.undecided;
    }
  }
}
