// What is the verdict of each parcel over the targets that bind it? One pass over columns; exact, as `meets` is.
import { isTooLittle } from "../tally/coverage";
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

type Goal = Pick<Target, "value" | "operator" | "denominator" | "exemption"> & { readonly figure: Measure };

/** What plots are held against, by group; `groupOf` null where all are of the first. */
export interface Grouped<T> {
  readonly groups: readonly T[];
  readonly groupOf: ArrayLike<number> | null;
}

interface VerdictLand {
  readonly count: number;
  /** 1 where the land lies idle. */
  readonly idle: ArrayLike<number>;
  /** All of it, 0.01 m². */
  readonly areaDm2: ArrayLike<number>;
}

interface VerdictColumns {
  /** NaN: unknown. */
  readonly yuan: Readonly<Record<Measure, ArrayLike<number>>>;
  /** 0.01 m² of those who report the figure. */
  readonly land: Readonly<Record<Measure, ArrayLike<number>>>;
  readonly occupiedDm2: ArrayLike<number>;
  /** Supplied industrial land, 0.01 m². */
  readonly industrialDm2: ArrayLike<number>;
}

/** Supplied or all land of every plot, where the target counts that; null where it counts the land of those who report. */
export function otherLand(
  { denominator }: Pick<Target, "denominator">,
  areaDm2: ArrayLike<number>,
  industrialDm2: ArrayLike<number>,
): ArrayLike<number> | null {
  return denominator === "supplied" ? industrialDm2 : denominator === "gross" ? areaDm2 : null;
}

/**
 * The verdict of every parcel over the targets that bind it: missed where one is missed, met where all are met, else
 * undecided (a figure is missing, or covers under 90 % of the occupied land).
 */
export function classifyVerdict(
  land: VerdictLand,
  columns: VerdictColumns,
  { groups, groupOf }: Grouped<readonly Goal[]>,
  into: Uint8Array,
): void {
  const judgesOf = groups.map((goals) =>
    goals
      .filter(({ exemption }) => !exemption)
      .map((goal) => ({
        yuan: columns.yuan[goal.figure],
        land: columns.land[goal.figure],
        under: otherLand(goal, land.areaDm2, columns.industrialDm2),
        isMet: meets(goal),
      })),
  );
  for (let i = 0; i < land.count; i++) {
    const occupied = columns.occupiedDm2[i] ?? 0;
    if (occupied <= 0) {
      into[i] = land.idle[i] === 1 ? VERDICT_CLASS.idle : VERDICT_CLASS.noEnterprise;
    } else {
      const judges = judgesOf[groupOf?.[i] ?? 0] ?? [];
      let met = 0;
      let missed = 0;
      let figures = 0;
      for (const judge of judges) {
        const money = judge.yuan[i] ?? Number.NaN;
        const reported = judge.land[i] ?? 0;
        const area = judge.under === null ? reported : (judge.under[i] ?? 0);
        if (reported <= 0 || area <= 0 || Number.isNaN(money)) continue;
        figures++;
        if (isTooLittle(reported, occupied)) continue;
        if (judge.isMet(money, area)) met++;
        else missed++;
      }
      if (missed > 0) into[i] = VERDICT_CLASS.missed;
      else if (judges.length > 0 && met === judges.length) into[i] = VERDICT_CLASS.met;
      else into[i] = judges.length > 0 && figures === 0 ? VERDICT_CLASS.noData : VERDICT_CLASS.undecided;
    }
  }
}
