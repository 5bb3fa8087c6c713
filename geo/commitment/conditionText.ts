// How is a condition written: a range of the plan, a promise of the buyer?
import { NOTHING } from "../number/write";
import type { ConditionOperator } from "./keeping";

const SIGN: Readonly<Record<ConditionOperator, string>> = {
  ">=": "≥",
  "<=": "≤",
  ">": ">",
  "<": "<",
  "=": "=",
};

interface WrittenRange {
  readonly min: number | null;
  readonly max: number | null;
  readonly minInclusive: boolean;
  readonly maxInclusive: boolean;
}

/**
 * Both ends where there are two; an end that is itself not allowed stands with its sign. Without the unit.
 * @example rangeText({ min: 1.2, max: 2, minInclusive: true, maxInclusive: true }) // "1.2 – 2"
 */
export function rangeText({ min, max, minInclusive, maxInclusive }: WrittenRange): string {
  if (min !== null && max !== null && minInclusive && maxInclusive) return `${min} – ${max}`;
  const lower = min === null ? null : `${minInclusive ? "≥" : ">"} ${min}`;
  const upper = max === null ? null : `${maxInclusive ? "≤" : "<"} ${max}`;
  return [lower, upper].filter((end) => end !== null).join(" ") || NOTHING;
}

/** @example promiseText({ operator: ">=", value: "48" }) // "≥ 48" */
export const promiseText = ({
  operator,
  value,
}: {
  readonly operator: ConditionOperator;
  readonly value: string;
}): string => `${SIGN[operator]} ${value}`;
