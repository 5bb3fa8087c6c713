// What has somebody chosen of the rules and weights for this look: order, rules left out, thresholds, weights? Checked against the method.
import { z } from "zod";
import { appliesTo, type Supply } from "../../geo/match/rule";
import { type Threshold, thresholdOf, withThreshold } from "../../geo/match/threshold";
import { ApiError } from "../api/apiError";
import type { MatchCriterionView, MatchRuleView } from "../api/matchShapes";
import { isAskable } from "./askable";
import { askedViews } from "./faultView";
import type { MatchMethod, NamedRule } from "./matchMethod";
import type { MatchProject } from "./projects";

const name = z.string().min(1).max(40);
const decimal = z.string().regex(/^\d{1,12}(\.\d{1,9})?$/);

/** Everything may be left out: what is not chosen is as the method has it. */
export const matchChoiceInput = z.object({
  /** Rules that come first, in this order; the others follow in the method's. */
  order: z.array(name).max(60).default([]),
  /** Rules that are not asked. */
  off: z.array(name).max(60).default([]),
  /** By rule. */
  thresholds: z.record(name, z.union([decimal, z.iso.date()])).default({}),
  /** Whole percents by criterion, 0 for those left away; null: the method's. */
  weights: z.record(name, z.int().min(0).max(100)).nullable().default(null),
  /** Places to which sites are to be near: longitude and latitude, CGCS2000. */
  points: z
    .array(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]))
    .max(8)
    .default([]),
  /** A reference layer of lines along which the way to them leads; null: straight. */
  road: z.string().max(20).nullable().default(null),
});
export type MatchChoice = z.infer<typeof matchChoiceInput>;

export const AS_THE_METHOD: MatchChoice = {
  order: [],
  off: [],
  thresholds: {},
  weights: null,
  points: [],
  road: null,
};

/** A method as chosen. */
export interface ChosenMethod {
  /** The rules that are asked, and the criteria with the weights chosen. */
  readonly method: MatchMethod;
  /** All rules in the order chosen. */
  readonly rules: readonly NamedRule[];
}

/**
 * @param supplies rules of other supply are left out
 * @param told rules that ask for what nobody tells are left out; see `isAskable`
 * @throws ApiError where a rule or criterion is none of the method's, a threshold is of another kind, or the weights do not sum to 100
 */
export function chosenMethod(
  method: MatchMethod,
  choice: MatchChoice,
  supplies: readonly Supply[],
  told: ReadonlySet<string>,
): ChosenMethod {
  const known = new Map(method.rules.map((rule) => [rule.id, rule]));
  for (const id of [...choice.order, ...choice.off, ...Object.keys(choice.thresholds)])
    if (!known.has(id)) throw new ApiError("unknown_match_rule", id);
  const first = new Set(choice.order);
  const ordered = [
    ...[...first].flatMap((id) => known.get(id) ?? []),
    ...method.rules.filter(({ id }) => !first.has(id)),
  ];
  const rules = ordered.flatMap((rule) => {
    if ((rule.of !== undefined && !supplies.includes(rule.of)) || !isAskable(rule, told)) return [];
    const value = choice.thresholds[rule.id];
    return value === undefined ? rule : movedRule(rule, value);
  });
  return {
    method: {
      ...method,
      rules: rules.filter(({ id }) => !choice.off.includes(id)),
      criteria: choice.weights === null ? method.criteria : weighed(method, choice.weights),
    },
    rules,
  };
}

function movedRule(rule: NamedRule, value: string): NamedRule {
  const stated = thresholdOf(rule);
  const isDay = value.includes("-");
  if (stated === null || isDay !== (stated.kind === "day"))
    throw new ApiError("bad_match_threshold", `${rule.id}: ${value}`);
  return withThreshold(rule, value);
}

function weighed({ criteria }: MatchMethod, weights: NonNullable<MatchChoice["weights"]>) {
  const sum = Object.values(weights).reduce((all, one) => all + one, 0);
  const ids = new Set<string>(criteria.map(({ id }) => id));
  if (sum !== 100 || Object.keys(weights).some((id) => !ids.has(id)))
    throw new ApiError("bad_match_weights", String(sum));
  return criteria.map((one) => ({ ...one, weight: weights[one.id] ?? 0 }));
}

/** A rule's name with its threshold read in its place. */
const ruleName = (text: string, threshold: Threshold | null): string =>
  text.replaceAll("{value}", threshold?.value ?? "");

/** A rule's names in both languages, with the threshold that it states. */
export function ruleNames(rule: NamedRule): { name: string; nameEn: string } {
  const threshold = thresholdOf(rule);
  return { name: ruleName(rule.name, threshold), nameEn: ruleName(rule.nameEn, threshold) };
}

/** How the rules of a project's mode were asked of it. */
export function ruleViews(
  standard: MatchMethod,
  { rules, method }: ChosenMethod,
  { mode, needs }: Pick<MatchProject, "mode" | "needs">,
): MatchRuleView[] {
  const on = new Set(method.rules.map(({ id }) => id));
  return rules.flatMap((rule) => {
    if (!appliesTo(rule, mode)) return [];
    const threshold = thresholdOf(rule);
    const before = standard.rules.find(({ id }) => id === rule.id);
    const own = before === undefined ? null : thresholdOf(before);
    return {
      rule: rule.id,
      ...ruleNames(rule),
      on: on.has(rule.id),
      soft: rule.soft === true,
      asked: askedViews(rule, needs),
      threshold: threshold === null ? null : { ...threshold, standard: own?.value ?? threshold.value },
    };
  });
}

export const criterionViews = (standard: MatchMethod, { method }: ChosenMethod): MatchCriterionView[] =>
  method.criteria.map(({ id, name, nameEn, weight }) => ({
    ...{ criterion: id, name, nameEn, weight },
    standard: standard.criteria.find((one) => one.id === id)?.weight ?? weight,
  }));
