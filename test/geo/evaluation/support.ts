// Subjects and methods for tests of the evaluation, made by functions.
import type { EvaluationGroup, EvaluationIndicator, EvaluationMethod } from "../../../geo/evaluation/method";
import type { EvaluationSubject } from "../../../geo/evaluation/subject";
import { ratioOf } from "../../../geo/number/ratio";

export const indicator = (
  id: string,
  numerator: string,
  weight: string,
  benchmark: string | null,
  more: Partial<EvaluationIndicator> = {},
): EvaluationIndicator => ({
  id,
  name: id,
  nameEn: id,
  numerator,
  denominator: "land",
  unit: "万元/亩",
  weight,
  benchmark,
  blank: null,
  ...more,
});

export const group = (
  indicators: readonly EvaluationIndicator[],
  more: Partial<EvaluationGroup> = {},
): EvaluationGroup => ({
  id: "all",
  name: "all",
  nameEn: "all",
  population: "all",
  fromMu: null,
  belowMu: null,
  byIndustry: false,
  indicators,
  ...more,
});

export const method = (
  groups: readonly EvaluationGroup[],
  more: Partial<EvaluationMethod> = {},
): EvaluationMethod => ({
  id: "m",
  version: "1",
  name: "m",
  nameEn: "m",
  source: "test",
  example: true,
  completed: [],
  completedEn: [],
  unusable: null,
  unusableEn: null,
  form: "benchmark",
  minMax: null,
  cap: "1.5",
  floor: "0",
  blank: "zero",
  missingAtMost: "100",
  negative: "zero",
  ties: "better",
  shares: null,
  groups,
  rules: [],
  ...more,
});

export const subject = (
  id: string,
  measures: Readonly<Record<string, string>>,
  more: Partial<EvaluationSubject> = {},
): EvaluationSubject => ({
  id,
  aboveScale: true,
  industryCode: null,
  measures: new Map(Object.entries(measures).map(([key, value]) => [key, ratioOf(value)])),
  facts: [],
  honours: [],
  bonus: ratioOf("0"),
  deduction: ratioOf("0"),
  factor: ratioOf("1"),
  ...more,
});

export const WENLING = {
  upTo: { above_scale: ["20", "80", "95"], below_scale: ["5", "75", "95"], all: ["20", "80", "95"] },
} as const;
