// What must a file of evaluation methods look like? Checked once, when it is read.
import { z } from "zod";
import {
  BLANK_POLICIES,
  CLASSES,
  type ClassShares,
  type EvaluationMethod,
  NEGATIVE_POLICIES,
} from "../../geo/evaluation/method";
import { type MethodFault, methodFaults, sharesFaults } from "../../geo/evaluation/methodFaults";

const words = z.string().trim().min(1).max(500);
const key = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);
const decimal = z.string().regex(/^-?\d{1,12}(\.\d{1,12})?$/);
const population = z.enum(["above_scale", "below_scale", "all"]);

const indicator = z.object({
  id: key,
  name: words,
  nameEn: words,
  numerator: key,
  denominator: key,
  unit: words,
  weight: decimal,
  benchmark: decimal.nullable(),
  blank: z.enum(BLANK_POLICIES).nullable().default(null),
});

const group = z.object({
  id: key,
  name: words,
  nameEn: words,
  population,
  fromMu: decimal.nullable().default(null),
  belowMu: decimal.nullable().default(null),
  byIndustry: z.boolean().default(false),
  indicators: z.array(indicator).max(30),
});

const rule = z.object({
  id: key,
  name: words,
  nameEn: words,
  condition: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("fact") }),
    z.object({ kind: z.literal("honour"), honours: z.array(key).min(1) }),
    z.object({ kind: z.literal("indicator_below"), indicator: key, value: decimal }),
  ]),
  effect: z.enum(["set", "cap", "raise"]),
  class: z.enum(CLASSES),
  evidence: words,
  evidenceEn: words,
  needsConfirmation: z.boolean(),
});

const method = z.object({
  id: key,
  version: z.string().regex(/^[A-Za-z0-9._-]{1,20}$/),
  name: words,
  nameEn: words,
  source: words,
  example: z.boolean(),
  completed: z.array(words),
  completedEn: z.array(words),
  unusable: words.nullable().default(null),
  unusableEn: words.nullable().default(null),
  form: z.enum(["benchmark", "min_max"]),
  minMax: z.object({ base: decimal, span: decimal }).nullable().default(null),
  cap: decimal.nullable(),
  floor: decimal.nullable(),
  blank: z.enum(BLANK_POLICIES),
  // as for every other figure: below 90 % of coverage nothing is judged
  missingAtMost: decimal.default("10"),
  negative: z.enum(NEGATIVE_POLICIES),
  ties: z.enum(["better", "worse"]),
  shares: key.nullable().default(null),
  groups: z.array(group).max(30),
  rules: z.union([key, z.array(rule)]),
});

const ends = z.tuple([decimal, decimal, decimal]);
const file = z.object({
  rules: z.record(key, z.array(rule)).default({}),
  shares: z
    .array(
      z.object({
        id: key,
        name: words,
        nameEn: words,
        source: words,
        upTo: z.object({ above_scale: ends, below_scale: ends, all: ends }).partial(),
      }),
    )
    .default([]),
  methods: z.array(method),
});

export interface EvaluationFile {
  readonly methods: readonly EvaluationMethod[];
  readonly shares: readonly ClassShares[];
}

/**
 * Methods and shares of a file, the lists of rules that several share put into each.
 * @throws z.ZodError where the form is wrong
 * @throws MethodFileError where a method that is meant to be used does not fit together
 */
export function parseMethods(content: unknown): EvaluationFile {
  const read = file.parse(content);
  const methods = read.methods.map((one): EvaluationMethod => {
    const rules = typeof one.rules === "string" ? read.rules[one.rules] : one.rules;
    if (rules === undefined) throw new MethodFileError(one.id, [{ code: "no_group", of: String(one.rules) }]);
    return { ...one, rules };
  });
  for (const one of methods) {
    const faults = one.unusable === null ? methodFaults(one) : [];
    if (faults.length > 0) throw new MethodFileError(`${one.id} ${one.version}`, faults);
  }
  for (const one of read.shares) {
    const faults = sharesFaults(one as ClassShares);
    if (faults.length > 0) throw new MethodFileError(one.id, faults);
  }
  return { methods, shares: read.shares as readonly ClassShares[] };
}

/** The parts of a method do not fit together. */
export class MethodFileError extends Error {
  constructor(
    readonly method: string,
    readonly faults: readonly MethodFault[],
  ) {
    super(`${method}: ${faults.map(({ code, of }) => `${code} ${of}`).join(", ")}`);
  }
}
