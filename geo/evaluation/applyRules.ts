// What do vetoes and raises make of a class?
import { compareRatios, ratioOf } from "../number/ratio";
import { CLASSES, type EvaluationClass, type EvaluationMethod, type EvaluationRule } from "./method";
import type { EvaluationTerm } from "./scoreGroup";
import type { EvaluationSubject } from "./subject";

/** `applied`: it holds, whether or not it changes the class; `waiting`: it may hold and nobody has confirmed it. */
export interface RuleOutcome {
  readonly rule: EvaluationRule;
  readonly state: "applied" | "waiting" | "refused";
}

/** The rules that concern a subject: those it meets by data, and those somebody stated of it. */
export function rulesOf(
  { rules }: Pick<EvaluationMethod, "rules">,
  { facts, honours }: Pick<EvaluationSubject, "facts" | "honours">,
  terms: readonly EvaluationTerm[],
): readonly RuleOutcome[] {
  return rules.flatMap((rule): RuleOutcome[] => {
    // the last word counts
    const said = facts.findLast((fact) => fact.rule === rule.id);
    if (said !== undefined) return [{ rule, state: said.confirmed ? "applied" : "refused" }];
    if (!meets(rule, honours, terms)) return [];
    return [{ rule, state: rule.needsConfirmation ? "waiting" : "applied" }];
  });
}

function meets(
  { condition }: EvaluationRule,
  honours: readonly string[],
  terms: readonly EvaluationTerm[],
): boolean {
  if (condition.kind === "fact") return false;
  if (condition.kind === "honour") return condition.honours.some((honour) => honours.includes(honour));
  const value = terms.find(({ indicator }) => indicator.id === condition.indicator)?.value ?? null;
  // what is not known is below nothing
  return value !== null && compareRatios(value, ratioOf(condition.value)) < 0;
}

const worse = (a: EvaluationClass, b: EvaluationClass): EvaluationClass =>
  CLASSES.indexOf(a) > CLASSES.indexOf(b) ? a : b;
const better = (a: EvaluationClass, b: EvaluationClass): EvaluationClass =>
  CLASSES.indexOf(a) < CLASSES.indexOf(b) ? a : b;

/**
 * The class after the rules that apply: first raises, then caps, last what sets a class, of several the worst. So a veto is never undone by a raise.
 * @example applyRules("C", [{ rule: raiseToA, state: "applied" }, { rule: capAtB, state: "applied" }]) // "B"
 */
export function applyRules(byRank: EvaluationClass, outcomes: readonly RuleOutcome[]): EvaluationClass {
  const of = (effect: EvaluationRule["effect"]) =>
    outcomes.flatMap(({ rule, state }) =>
      state === "applied" && rule.effect === effect ? [rule.class] : [],
    );
  const raised = of("raise").reduce(better, byRank);
  const capped = of("cap").reduce(worse, raised);
  const [first, ...others] = of("set");
  return first === undefined ? capped : others.reduce(worse, first);
}
