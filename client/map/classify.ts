// In which class does every parcel fall? One pass over typed arrays; no objects, so that 100 000 cost a few milliseconds.
import { classifier } from "../../geo/target/classOf";
import { isScaled, PER_MU_CLASS, perMuClass } from "../../geo/target/landClass";
import { meets } from "../../geo/target/meets";
import type { TargetView } from "../../server/api/shapes";
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
type Goal = Pick<TargetView, "value" | "operator">;

/**
 * Classes one per-mu figure against its target. A figure that covers too little of the land in use stands apart, as the panel
 * does not judge it either; idle land with enterprises on it is classed by their figures, and keeps its dashed line.
 * @param target null where the target set or the period allows no comparison: parcels with a figure then all fall in
 *   `withoutTarget`, and so they do where the scale cannot show it
 * @param into one class per parcel, overwritten
 */
export function classifyPerMu(
  geometry: Pick<ParcelGeometry, "count" | "idle">,
  columns: ParcelColumns,
  figure: Figure,
  target: Goal | null,
  into: Uint8Array,
): void {
  const yuan = columns.yuan[figure];
  const land = columns.land[figure];
  const { occupiedDm2 } = columns;
  const classOfValue = target !== null && isScaled(target) ? classifier(target.value) : null;
  for (let i = 0; i < geometry.count; i++) {
    into[i] = perMuClass(
      yuan[i] ?? Number.NaN,
      land[i] ?? 0,
      occupiedDm2[i] ?? 0,
      geometry.idle[i] === 1,
      classOfValue,
    );
  }
}

/**
 * The verdict of every parcel over the targets that bind: missed where one is missed, met where all are met, else
 * undecided (a figure is missing, or covers under 90 % of the occupied land).
 */
export function classifyVerdict(
  geometry: Pick<ParcelGeometry, "count" | "idle">,
  columns: ParcelColumns,
  targets: readonly (Goal & { figure: Figure })[],
  into: Uint8Array,
): void {
  const judges = targets.map((target) => ({
    yuan: columns.yuan[target.figure],
    land: columns.land[target.figure],
    isMet: meets(target),
  }));
  for (let i = 0; i < geometry.count; i++) {
    const occupied = columns.occupiedDm2[i] ?? 0;
    if (occupied <= 0) {
      into[i] = geometry.idle[i] === 1 ? VERDICT_CLASS.idle : VERDICT_CLASS.noEnterprise;
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
