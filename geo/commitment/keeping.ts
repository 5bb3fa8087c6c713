// Is a parcel's condition kept: what its buyer promised, what its plan allows?
import { compareRatios, type Exact, type Ratio, ratio, ratioOf } from "../number/ratio";

export type ConditionOperator = ">=" | "<=" | ">" | "<" | "=";

export interface Condition {
  readonly operator: ConditionOperator;
  readonly value: Exact;
}

/** A range of a plan; null where it is open. */
export interface PlanRange {
  readonly min: Exact | null;
  readonly max: Exact | null;
  /** Whether the ends themselves are allowed. */
  readonly minInclusive: boolean;
  readonly maxInclusive: boolean;
}

/**
 * Whether the actual value satisfies the condition, compared unrounded.
 * @param actual in the condition's unit
 * @example isKept({ operator: ">=", value: "48" }, ratioOf("47.999")) // false
 */
export function isKept({ operator, value }: Condition, actual: Ratio): boolean {
  const side = compareRatios(actual, ratioOf(value));
  if (operator === "=") return side === 0;
  if (side === 0) return operator === ">=" || operator === "<=";
  return side > 0 === (operator === ">=" || operator === ">");
}

/**
 * Actual minus promised: what is over or, negative, what is missing.
 * @example toNumber(differenceFrom({ operator: ">=", value: "48" }, ratioOf("40"))) // -8
 */
export function differenceFrom({ value }: Condition, actual: Ratio): Ratio {
  const asked = ratioOf(value);
  return ratio(
    actual.numerator * asked.denominator - asked.numerator * actual.denominator,
    actual.denominator * asked.denominator,
  );
}

/**
 * Where the actual value lies in a plan's range, compared unrounded.
 * @param actual in the range's unit
 * @example placeInRange({ min: "2.0", max: "3.0", minInclusive: true, maxInclusive: true }, ratioOf("1.8")) // "below"
 */
export function placeInRange(
  { min, max, minInclusive, maxInclusive }: PlanRange,
  actual: Ratio,
): "within" | "below" | "above" {
  if (min !== null && !isKept({ operator: minInclusive ? ">=" : ">", value: min }, actual)) return "below";
  if (max !== null && !isKept({ operator: maxInclusive ? "<=" : "<", value: max }, actual)) return "above";
  return "within";
}
