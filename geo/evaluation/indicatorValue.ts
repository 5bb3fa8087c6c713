// What is the value of an indicator?
import { divideRatios } from "../number/arithmetic";
import { type Ratio, signOf } from "../number/ratio";
import type { EvaluationIndicator } from "./method";
import type { EvaluationSubject } from "./subject";

/**
 * The value of an indicator; null where a measure is not known or the denominator is not above 0.
 * @example indicatorValue(taxPerMu, subject) // tax in 万元 ÷ land in 亩
 */
export function indicatorValue(
  { numerator, denominator }: Pick<EvaluationIndicator, "numerator" | "denominator">,
  { measures }: Pick<EvaluationSubject, "measures">,
): Ratio | null {
  const above = measures.get(numerator);
  const below = measures.get(denominator);
  return above === undefined || below === undefined || signOf(below.numerator) <= 0
    ? null
    : divideRatios(above, below);
}
