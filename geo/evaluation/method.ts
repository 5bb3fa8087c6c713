// What is a method of 亩均效益综合评价? Data, one version a year and place: nothing of it is a constant of the program.

/** A 优先发展, B 提升发展, C 调控帮扶, D 倒逼整治. */
export const CLASSES = ["A", "B", "C", "D"] as const;
export type EvaluationClass = (typeof CLASSES)[number];

/** What an indicator is worth where an enterprise has no value of it: nothing, the mean of its group, or no score at all. */
export const BLANK_POLICIES = ["zero", "group_average", "no_score"] as const;
type BlankPolicy = (typeof BLANK_POLICIES)[number];

/** What a value below zero is worth: nothing, or what the formula gives (the floor still holds). */
export const NEGATIVE_POLICIES = ["zero", "formula"] as const;
type NegativePolicy = (typeof NEGATIVE_POLICIES)[number];

/** numerator ÷ denominator, both measures by key (`tax`, `land`, `added_value` …); money in 万元, land in 亩. */
export interface EvaluationIndicator {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly unit: string;
  /** Decimal text; the weights of a group are its full score. */
  readonly weight: string;
  /** Decimal text above 0; null in a min–max method, which needs none. */
  readonly benchmark: string | null;
  /** The method's where null. */
  readonly blank: BlankPolicy | null;
}

/** Whom a formula is for. Land is what the enterprise uses; an end that is null is open. */
export interface EvaluationGroup {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly population: "above_scale" | "below_scale" | "all";
  /** Inclusive, decimal text of mu. */
  readonly fromMu: string | null;
  /** Exclusive. */
  readonly belowMu: string | null;
  /** Whether each division (大类) of GB/T 4754 is ranked by itself. */
  readonly byIndustry: boolean;
  readonly indicators: readonly EvaluationIndicator[];
}

/** Which part of a group gets which class, best first, in percent; what remains is D. */
export interface ClassShares {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly source: string;
  /** `above_scale`, `below_scale` or `all` → upper ends in percent of the group: A to a, B to b, C to c. */
  readonly upTo: Readonly<Partial<Record<EvaluationGroup["population"], readonly [string, string, string]>>>;
}

/** Of equal scores at the end of a class all are in it, or none. */
export type TiePolicy = "better" | "worse";

/** What makes a class other than the rank's. */
export interface EvaluationRule {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly condition:
    | { readonly kind: "fact" }
    | { readonly kind: "honour"; readonly honours: readonly string[] }
    | { readonly kind: "indicator_below"; readonly indicator: string; readonly value: string };
  /** `set`: that class; `cap`: no better; `raise`: no worse. */
  readonly effect: "set" | "cap" | "raise";
  readonly class: EvaluationClass;
  readonly evidence: string;
  readonly evidenceEn: string;
  /** Whether it holds only once somebody has confirmed it. */
  readonly needsConfirmation: boolean;
}

export interface EvaluationMethod {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly nameEn: string;
  readonly source: string;
  /** Whether it is another place's, shown as an example only. */
  readonly example: boolean;
  /** What the source leaves open and how it was completed, in words. */
  readonly completed: readonly string[];
  readonly completedEn: readonly string[];
  /** Why it cannot be used; null where it can. */
  readonly unusable: string | null;
  readonly unusableEn: string | null;
  /** `benchmark`: value ÷ benchmark; `min_max`: base + span × (value − lowest) ÷ (highest − lowest), in percent. */
  readonly form: "benchmark" | "min_max";
  readonly minMax: { readonly base: string; readonly span: string } | null;
  /** Most that an indicator gives, in times of its weight; null: no end. */
  readonly cap: string | null;
  /** Least that it gives, likewise. */
  readonly floor: string | null;
  readonly blank: BlankPolicy;
  /** Decimal text, 0 to 100: most of the full score, in percent, that may have no value; an enterprise of which more is missing is 无法判定. */
  readonly missingAtMost: string;
  readonly negative: NegativePolicy;
  readonly ties: TiePolicy;
  /** Which shares are meant; null where the source gives none. */
  readonly shares: string | null;
  readonly groups: readonly EvaluationGroup[];
  readonly rules: readonly EvaluationRule[];
}
