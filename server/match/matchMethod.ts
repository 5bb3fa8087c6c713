// By which rules and weights are sites chosen? The published sample, or a file of the office.
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { IndustryGrade } from "../../geo/match/industryGrade";
import { type SiteRule, SUPPLIES } from "../../geo/match/rule";
import type { Criterion } from "../../geo/match/score";
import { PROJECT_MODES } from "../../geo/promotion/projectMode";
import { LAYER_FACT_NAMES } from "./layerFacts";

const FACTS = [
  "supply",
  "status",
  "use",
  "area_mu",
  "far_actual",
  "far_max",
  "height_max_m",
  "expires_on",
  "output_per_mu",
  "tax_per_mu",
  "enterprises",
  "parcels",
  "owners",
  "compactness",
  "floor_m2",
  "clear_height_m",
  "floor_load_t_m2",
  "crane_t",
  "lifts",
  "price_per_m2_month",
  "available_from",
  "title_problem",
  "commit_tax_per_mu",
  "commit_output_per_mu",
  "price_per_mu",
  "use_grade",
  "parks",
  ...LAYER_FACT_NAMES,
] as const;
const NEEDS = [
  "land_min_mu",
  "land_max_mu",
  "far_min",
  "clear_height_m",
  "floor_min_m2",
  "floor_load_t_m2",
  "crane_t",
  "lifts",
  "output_per_mu",
  "tax_per_mu",
  "needed_by",
  "industry_grade",
  "wanted_parks",
] as const;
/** What sites can be scored by; see `criterionValues`. */
const CRITERIA = [
  ...(["chain", "surplus", "size", "years", "ready"] as const),
  ...(["yields", "distance", "available", "price", "expansion"] as const),
] as const;
export type CriterionId = (typeof CRITERIA)[number];

const words = z.string().trim().min(1).max(500);
const id = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);
const decimal = z.string().regex(/^-?\d{1,12}(\.\d{1,9})?$/);
const fact = z.enum(FACTS);
const need = z.object({ need: z.enum(NEEDS) });
const clause = z.union([
  z.object({ fact, test: z.enum(["in", "prefix"]), words: z.array(z.string().min(1).max(40)).min(1) }),
  z.object({
    fact,
    test: z.enum([">=", "<=", ">", "<"]),
    than: z.union([need, z.object({ value: decimal })]),
    times: decimal.optional(),
  }),
  z.object({ fact, test: z.literal("shares"), than: need }),
  z.object({
    fact,
    test: z.enum(["by", "from"]),
    than: z.union([need, z.object({ value: z.iso.date() })]),
  }),
]);
const methodFile = z
  .object({
    version: z.string().regex(/^[A-Za-z0-9._-]{1,20}$/),
    name: words,
    nameEn: words,
    source: words,
    example: z.boolean(),
    rules: z.array(
      z.object({
        id,
        name: words,
        nameEn: words,
        anyOf: z.array(clause).min(1),
        modes: z.array(z.enum(PROJECT_MODES)),
        of: z.enum(SUPPLIES).optional(),
        whenUnknown: z.enum(["keep", "exclude"]),
        soft: z.boolean().optional(),
      }),
    ),
    criteria: z
      .array(
        z.object({
          id: z.enum(CRITERIA),
          name: words,
          nameEn: words,
          weight: z.int().min(0).max(100),
          better: z.enum(["most", "least"]),
        }),
      )
      .min(1),
    industryGrades: z
      .array(
        z.object({
          grade: z.union([z.literal(1), z.literal(2), z.literal(3)]),
          prefixes: z.array(z.string().regex(/^\d{2,4}$/)).min(1),
        }),
      )
      .default([]),
    assembly: z
      .object({
        mostParcels: z.int().min(2).max(12),
        mostOwners: z.int().min(1).max(12),
        leastCompactness: z.number().min(0).max(1),
        leastRestMu: z.number().min(0).max(10_000),
        gapM: z.number().min(0).max(60),
        leastBorderM: z.number().min(0).max(10_000),
        most: z.int().min(1).max(2_000),
      })
      .optional(),
    sharing: z
      .object({
        statuses: z.array(z.string().min(1).max(40)).min(1),
        leastRestMu: z.number().min(0).max(10_000),
      })
      .optional(),
  })
  .refine(({ rules }) => new Set(rules.map((rule) => rule.id)).size === rules.length, {
    path: ["rules"],
    error: "a rule's id stands twice",
  })
  .refine(({ criteria }) => criteria.reduce((sum, { weight }) => sum + weight, 0) === 100, {
    path: ["criteria"],
    error: "the weights must sum to 100",
  });

export interface NamedRule extends SiteRule {
  /** `{value}` stands where its threshold is read. */
  readonly name: string;
  readonly nameEn: string;
}
interface NamedCriterion extends Criterion {
  readonly id: CriterionId;
  readonly name: string;
  readonly nameEn: string;
}
/** Which parcels make a site together. */
export interface AssemblyMethod {
  readonly mostParcels: number;
  readonly mostOwners: number;
  /** 4π·area ÷ perimeter², from 0 to 1. */
  readonly leastCompactness: number;
  /** What is left of the free land beside it is no smaller; mu. */
  readonly leastRestMu: number;
  /** Parcels with a strip between them that is no parcel and no wider are neighbours; metres. */
  readonly gapM: number;
  /** They face each other over so many metres at least. */
  readonly leastBorderM: number;
  /** So many for a project at most. */
  readonly most: number;
}

/** Which parcels several projects can share. */
export interface SharingMethod {
  /** Without users, and of one of these states. */
  readonly statuses: readonly string[];
  /** What is left of a shared parcel is no smaller; mu. */
  readonly leastRestMu: number;
}

export interface MatchMethod {
  readonly version: string;
  readonly name: string;
  readonly nameEn: string;
  readonly source: string;
  /** True: thresholds are samples that the office has to settle. */
  readonly example: boolean;
  readonly rules: readonly NamedRule[];
  readonly criteria: readonly NamedCriterion[];
  /** Which class of industrial land an industry asks for at least; empty: nobody says. */
  readonly industryGrades: readonly IndustryGrade[];
  /** Null: every site is one parcel. */
  readonly assembly: AssemblyMethod | null;
  /** Null: every parcel goes to one project. */
  readonly sharing: SharingMethod | null;
}

/** @throws ZodError where the content is none, with the place in it; SyntaxError where it is no JSON */
export function parseMethod(text: string): MatchMethod {
  const { rules, assembly, sharing, ...rest } = methodFile.parse(JSON.parse(text));
  return {
    ...rest,
    assembly: assembly ?? null,
    sharing: sharing ?? null,
    rules: rules.map(({ anyOf, of, soft, ...rule }) => ({
      ...rule,
      ...(of === undefined ? {} : { of }),
      ...(soft === undefined ? {} : { soft }),
      anyOf: anyOf.map((one) => {
        if (!("times" in one)) return one;
        const { times, ...plain } = one;
        return times === undefined ? plain : { ...plain, times };
      }),
    })),
  };
}

let sample: MatchMethod | null = null;

/** The sample of seeds/policy. */
export function sampleMethod(): MatchMethod {
  sample ??= parseMethod(
    readFileSync(new URL("../../seeds/policy/match_rules.json", import.meta.url), "utf8"),
  );
  return sample;
}
