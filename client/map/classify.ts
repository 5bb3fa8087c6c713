// In which class does every parcel fall? One pass over typed arrays; no objects, so that 100 000 cost a few milliseconds.
import { classifier } from "../../geo/target/classOf";
import { isScaled, PER_MU_CLASS, perMuClass } from "../../geo/target/landClass";
import { meets } from "../../geo/target/meets";
import type { Target } from "../../geo/target/target";
import type { ParcelColumns } from "./parcelColumns";
import type { ParcelGeometry } from "./parcelGeometry";

export { isScaled, PER_MU_CLASS };

/** The classes of the parcel verdict. */
export const VERDICT_CLASS = {
  met: 0,
  missed: 1,
  undecided: 2,
  noData: 3,
  noEnterprise: 4,
  idle: 5,
} as const;

type Figure = "output" | "tax" | "rd";
type Goal = Pick<Target, "value" | "operator" | "denominator" | "exemption">;
type Land = Pick<ParcelGeometry, "count" | "idle" | "areaDm2">;

/** What plots are held against, by group; `groupOf` null where all are of the first. */
export interface Grouped<T> {
  readonly groups: readonly T[];
  readonly groupOf: ArrayLike<number> | null;
}

/**
 * Classes one per-mu figure, of each plot against its own target. A figure that covers too little of the land in use stands apart, as the panel
 * does not judge it either; idle land with enterprises on it is classed by their figures, and keeps its dashed line.
 * @param goals null where the target set or the period allows no comparison, or it lets the plot off: parcels with a figure then
 *   all fall in `withoutTarget`, and so they do where the scale cannot show it
 * @param into one class per parcel, overwritten
 */
export function classifyPerMu(
  geometry: Land,
  columns: ParcelColumns,
  figure: Figure,
  { groups, groupOf }: Grouped<Goal | null>,
  into: Uint8Array,
): void {
  const yuan = columns.yuan[figure];
  const land = columns.land[figure];
  const { occupiedDm2 } = columns;
  const scales = groups.map((goal) => {
    if (goal === null || goal.exemption || !isScaled(goal)) return null;
    return { classOf: classifier(goal.value), landUnder: otherLand(goal, geometry, columns) };
  });
  for (let i = 0; i < geometry.count; i++) {
    const scale = scales[groupOf?.[i] ?? 0] ?? null;
    const other = scale?.landUnder?.[i];
    const reported = land[i] ?? 0;
    into[i] = perMuClass(
      yuan[i] ?? Number.NaN,
      // what has a figure but none of the land that the target counts has nothing to be divided by
      other === undefined || other > 0 ? reported : 0,
      occupiedDm2[i] ?? 0,
      geometry.idle[i] === 1,
      scale === null ? null : other === undefined ? scale.classOf : (money) => scale.classOf(money, other),
    );
  }
}

/** Supplied or all land of every plot, where the target counts that; null where it counts the land of those who report. */
function otherLand(
  { denominator }: Goal,
  { areaDm2 }: Pick<ParcelGeometry, "areaDm2">,
  { industrialDm2 }: ParcelColumns,
): ArrayLike<number> | null {
  return denominator === "supplied" ? industrialDm2 : denominator === "gross" ? areaDm2 : null;
}

/**
 * The verdict of every parcel over the targets that bind: missed where one is missed, met where all are met, else
 * undecided (a figure is missing, or covers under 90 % of the occupied land).
 */
export function classifyVerdict(
  geometry: Land,
  columns: ParcelColumns,
  { groups, groupOf }: Grouped<readonly (Goal & { figure: Figure })[]>,
  into: Uint8Array,
): void {
  const judgesOf = groups.map((goals) =>
    goals
      .filter(({ exemption }) => !exemption)
      .map((goal) => ({
        yuan: columns.yuan[goal.figure],
        land: columns.land[goal.figure],
        under: otherLand(goal, geometry, columns),
        isMet: meets(goal),
      })),
  );
  for (let i = 0; i < geometry.count; i++) {
    const occupied = columns.occupiedDm2[i] ?? 0;
    if (occupied <= 0) {
      into[i] = geometry.idle[i] === 1 ? VERDICT_CLASS.idle : VERDICT_CLASS.noEnterprise;
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
        if (reported * 10 < occupied * 9) continue;
        if (judge.isMet(money, area)) met++;
        else missed++;
      }
      if (missed > 0) into[i] = VERDICT_CLASS.missed;
      else if (judges.length > 0 && met === judges.length) into[i] = VERDICT_CLASS.met;
      else into[i] = judges.length > 0 && figures === 0 ? VERDICT_CLASS.noData : VERDICT_CLASS.undecided;
    }
  }
}

/**
 * Classes by the industrial cluster with most output: the cluster's code; 0 where nobody is on the land, then one more than the
 * codes where it lies idle besides, two more where the trade of those on it is not known.
 */
export function classifyIndustry(
  geometry: Pick<ParcelGeometry, "count" | "idle">,
  { cluster, clusters, occupiedDm2 }: ParcelColumns,
  into: Uint8Array,
): void {
  for (let i = 0; i < geometry.count; i++) {
    const code = cluster[i] ?? 0;
    if (code > 0) into[i] = code;
    else if ((occupiedDm2[i] ?? 0) > 0) into[i] = clusters.length + 1;
    else into[i] = geometry.idle[i] === 1 ? clusters.length : 0;
  }
}

/** Classes by a dictionary code (use, status, area basis): the code itself is the class. */
export function classifyByCode(codes: Uint8Array | Uint16Array, into: Uint8Array): void {
  into.set(codes);
}
