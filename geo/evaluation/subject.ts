// Who is evaluated, with what is known of them?
import { addRatios } from "../number/arithmetic";
import { type Ratio, ratio } from "../number/ratio";

export interface EvaluationSubject {
  readonly id: string;
  readonly aboveScale: boolean;
  /** GB/T 4754; null: none given. */
  readonly industryCode: string | null;
  /** By key in the unit of `MEASURE_UNITS`; one that is missing is not known, never 0. */
  readonly measures: ReadonlyMap<string, Ratio>;
  /** Rules that hold of it by data or by somebody's word, and those that somebody refused. */
  readonly facts: readonly RuleFact[];
  readonly honours: readonly string[];
  /** Points added after the factor; exact decimals. */
  readonly bonus: Ratio;
  /** Points taken off, not below 0. */
  readonly deduction: Ratio;
  /** Times the sum of the terms; 1 where nobody said otherwise. */
  readonly factor: Ratio;
}

interface RuleFact {
  readonly rule: string;
  readonly confirmed: boolean;
}

/** The subject with so many more yuan of a measure of money. */
export function withMore(subject: EvaluationSubject, measure: string, yuan: bigint): EvaluationSubject {
  const now = subject.measures.get(measure);
  if (now === undefined) return subject;
  const measures = new Map(subject.measures).set(measure, addRatios(now, ratio(yuan, 10_000n)));
  return { ...subject, measures };
}
