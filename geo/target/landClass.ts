// In which class does one piece of land fall, on screen and on paper alike? On the scale of its target, or beside it.
import { isTooLittle } from "../tally/coverage";
import type { TargetClass } from "./classOf";

/** The classes of a measure held against a target: 0–6 diverging, then what has no place on the scale. */
export const PER_MU_CLASS = {
  noData: 7,
  noEnterprise: 8,
  idle: 9,
  withoutTarget: 10,
  lowCoverage: 11,
} as const;
export type PerMuClass = TargetClass | (typeof PER_MU_CLASS)[keyof typeof PER_MU_CLASS];

/** Whether the scale of colours can show a target: its classes begin at a share of it, each break included. */
export const isScaled = ({
  value,
  operator,
}: {
  readonly value: string;
  readonly operator: string;
}): boolean => operator === ">=" && Number(value) > 0;

/**
 * The class of a per-mu figure. One that covers under 90 % of the land in use stands apart, as no panel judges it either;
 * idle land with enterprises on it is classed by their figures.
 * @param yuan NaN where unknown
 * @param landDm2 land of those who report the figure, 0.01 m²
 * @param occupiedDm2 land in use, 0.01 m²
 * @param classOfValue `classifier(target)`; null where nothing may be compared
 * @param dividedByDm2 the land that the target counts, where that is not the land of those who report
 * @example perMuClass(Number.NaN, 0, 1_000_000, false, null) // PER_MU_CLASS.noData
 */
export function perMuClass(
  yuan: number,
  landDm2: number,
  occupiedDm2: number,
  idle: boolean,
  classOfValue: ((yuan: number, landDm2: number) => TargetClass) | null,
  dividedByDm2: number = landDm2,
): PerMuClass {
  if (occupiedDm2 <= 0) return idle ? PER_MU_CLASS.idle : PER_MU_CLASS.noEnterprise;
  // what has a figure but none of the land that the target counts has nothing to be divided by
  if (landDm2 <= 0 || dividedByDm2 <= 0 || Number.isNaN(yuan)) return PER_MU_CLASS.noData;
  if (isTooLittle(landDm2, occupiedDm2)) return PER_MU_CLASS.lowCoverage;
  return classOfValue === null ? PER_MU_CLASS.withoutTarget : classOfValue(yuan, dividedByDm2);
}
