// In which class does every parcel fall? One pass over typed arrays; no objects, so that 100 000 cost a few milliseconds.
import { CLASS_BREAKS, classifier } from "../../geo/target/classOf";
import type { ParcelColumns } from "./parcelColumns";
import type { ParcelGeometry } from "./parcelGeometry";

/** The classes of a measure held against a target: 0–6 diverging, then what has no place on the scale. */
export const PER_MU_CLASS = { noData: 7, noEnterprise: 8, idle: 9, withoutTarget: 10 } as const;
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

/**
 * Classes one per-mu figure against its target.
 * @param target decimal text in 万元/亩; null where the target set or the period allows no comparison: parcels with
 *   a figure then all fall in `withoutTarget`
 * @param into one class per parcel, overwritten
 */
export function classifyPerMu(
  geometry: Pick<ParcelGeometry, "count" | "idle">,
  columns: ParcelColumns,
  figure: Figure,
  target: string | null,
  into: Uint8Array,
): void {
  const yuan = columns.yuan[figure];
  const land = columns.land[figure];
  const { occupiedDm2 } = columns;
  const classOfValue = target === null ? null : classifier(target);
  for (let i = 0; i < geometry.count; i++) {
    const money = yuan[i] ?? Number.NaN;
    const area = land[i] ?? 0;
    if (geometry.idle[i] === 1) into[i] = PER_MU_CLASS.idle;
    else if ((occupiedDm2[i] ?? 0) <= 0) into[i] = PER_MU_CLASS.noEnterprise;
    else if (area <= 0 || Number.isNaN(money)) into[i] = PER_MU_CLASS.noData;
    else into[i] = classOfValue ? classOfValue(money, area) : PER_MU_CLASS.withoutTarget;
  }
}

/**
 * The verdict of every parcel over the targets that bind: missed where one is missed, met where all are met, else
 * undecided (a figure is missing, or covers under 90 % of the occupied land).
 */
export function classifyVerdict(
  geometry: Pick<ParcelGeometry, "count" | "idle">,
  columns: ParcelColumns,
  targets: readonly { figure: Figure; value: string }[],
  into: Uint8Array,
): void {
  const judges = targets.map(({ figure, value }) => ({
    yuan: columns.yuan[figure],
    land: columns.land[figure],
    classOfValue: classifier(value),
  }));
  for (let i = 0; i < geometry.count; i++) {
    const occupied = columns.occupiedDm2[i] ?? 0;
    if (geometry.idle[i] === 1) into[i] = VERDICT_CLASS.idle;
    else if (occupied <= 0) into[i] = VERDICT_CLASS.noEnterprise;
    else {
      let met = 0;
      let missed = 0;
      let figures = 0;
      for (const judge of judges) {
        const money = judge.yuan[i] ?? Number.NaN;
        const area = judge.land[i] ?? 0;
        if (area <= 0 || Number.isNaN(money)) continue;
        figures++;
        if (area * 10 < occupied * 9) continue;
        if (judge.classOfValue(money, area) >= TARGET_CLASS) met++;
        else missed++;
      }
      if (missed > 0) into[i] = VERDICT_CLASS.missed;
      else if (judges.length > 0 && met === judges.length) into[i] = VERDICT_CLASS.met;
      else into[i] = judges.length > 0 && figures === 0 ? VERDICT_CLASS.noData : VERDICT_CLASS.undecided;
    }
  }
}

/** Classes by a dictionary code (use, status, area basis, industry): the code itself is the class. */
export function classifyByCode(codes: Uint8Array, into: Uint8Array): void {
  into.set(codes);
}

/** The first class that meets the target. */
const TARGET_CLASS = CLASS_BREAKS.indexOf(100) + 1;
