// Does a site satisfy a rule for a project, and if not, by how much does it miss?
import { multiplyRatios, subtractRatios } from "../number/arithmetic";
import { compareRatios, type Exact, type Ratio, ratioOf } from "../number/ratio";
import type { Fact, Facts, Needs } from "./fact";
import type { Against, Clause, NumberTest, SiteRule } from "./rule";

/** What a clause found: what there is, what was asked. */
interface Finding {
  readonly fact: string;
  readonly test: Clause["test"];
  readonly have: Exact;
  /** A number or day, or the words of which one was asked. */
  readonly asked: Exact | readonly string[];
  /** How far a number is from satisfying it, above 0; null for words and days. */
  readonly missing: Ratio | null;
}

export type RuleOutcome =
  /** Satisfied, or the project asks nothing of the kind. */
  | { readonly kind: "pass" }
  /** A fact that decides is not known. */
  | { readonly kind: "unknown"; readonly facts: readonly string[] }
  | { readonly kind: "fail"; readonly findings: readonly Finding[] };

export const PASS: RuleOutcome = { kind: "pass" };

/**
 * One clause that holds is enough; where none does and one cannot be decided, the rule is undecided. Numbers are compared unrounded.
 * @throws RangeError where a number is no decimal: rules and facts are checked at the border
 */
export function checkRule({ anyOf }: SiteRule, facts: Facts, needs: Needs): RuleOutcome {
  const unknown: string[] = [];
  const findings: Finding[] = [];
  for (const clause of anyOf) {
    const asked = askedOf(clause, needs);
    if (asked === null) return PASS;
    const have = facts[clause.fact] ?? null;
    if (have === null) {
      unknown.push(clause.fact);
      continue;
    }
    const finding = held(clause, have, asked);
    if (finding === null) return PASS;
    findings.push(finding);
  }
  if (unknown.length > 0) return { kind: "unknown", facts: unknown };
  return findings.length === 0 ? PASS : { kind: "fail", findings };
}

/** What a clause asks of a site for a project: a number, a day or words; null: the project asks nothing. */
export function askedOf(clause: Clause, needs: Needs): Exact | readonly string[] | null {
  if ("words" in clause) return clause.words;
  const asked = against(clause.than, needs);
  if (clause.test === "shares") return asked === null ? null : wordsOf(asked);
  if (asked === null || !("times" in clause) || clause.times === undefined) return asked;
  return multiplyRatios(ratioOf(asked), ratioOf(clause.times));
}

const wordsOf = (value: Exact): string[] => String(value).split(";");

const against = (than: Against, needs: Needs): Fact =>
  "value" in than ? than.value : (needs[than.need] ?? null);

/** @returns null where it holds */
function held(clause: Clause, have: Exact, asked: Exact | readonly string[]): Finding | null {
  const finding = { fact: clause.fact, test: clause.test, have, asked };
  if (clause.test === "shares") {
    const fits = wordsOf(have).some((word) => Array.isArray(asked) && asked.includes(word));
    return fits ? null : { ...finding, missing: null };
  }
  if ("words" in clause) {
    const word = String(have);
    const fits =
      clause.test === "in" ? clause.words.includes(word) : clause.words.some((one) => word.startsWith(one));
    return fits ? null : { ...finding, missing: null };
  }
  const limit = asked as Exact;
  if (clause.test === "by" || clause.test === "from") {
    // ISO days are in the order of their texts
    const fits = clause.test === "by" ? String(have) <= String(limit) : String(have) >= String(limit);
    return fits ? null : { ...finding, missing: null };
  }
  const side = compareRatios(ratioOf(have), ratioOf(limit));
  return satisfied(clause.test, side)
    ? null
    : { ...finding, missing: distance(ratioOf(have), ratioOf(limit)) };
}

function satisfied(test: NumberTest, side: -1 | 0 | 1): boolean {
  if (side === 0) return test === ">=" || test === "<=";
  return side > 0 === (test === ">=" || test === ">");
}

function distance(a: Ratio, b: Ratio): Ratio {
  const { numerator, denominator } = subtractRatios(a, b);
  return { numerator: numerator < 0n ? -numerator : numerator, denominator };
}
