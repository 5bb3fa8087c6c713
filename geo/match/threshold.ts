// Which number or day of a rule is the office's to move, and how does the rule read with another one?
import type { Clause, SiteRule } from "./rule";

export interface Threshold {
  /** A number or a day that a fact is held against, or how many times of what the project asks. */
  readonly kind: "number" | "day" | "times";
  /** The fact that is held against it, which gives it its unit. */
  readonly fact: string;
  /** A decimal, or `YYYY-MM-DD`. */
  readonly value: string;
}

/** The first number, day or multiple that a rule itself states; null where it takes all from the project or compares words. */
export function thresholdOf({ anyOf }: Pick<SiteRule, "anyOf">): Threshold | null {
  return anyOf.map(stated).find((one) => one !== null) ?? null;
}

/** The rule with another threshold in the same place; one without any stays as it is. */
export function withThreshold<R extends SiteRule>(rule: R, value: string): R {
  const place = rule.anyOf.findIndex((clause) => stated(clause) !== null);
  return {
    ...rule,
    anyOf: rule.anyOf.map((clause, index) => (index === place ? moved(clause, value) : clause)),
  };
}

function stated(clause: Clause): Threshold | null {
  if ("words" in clause || clause.test === "shares") return null;
  const { fact, than } = clause;
  if ("times" in clause && clause.times !== undefined) return { kind: "times", fact, value: clause.times };
  if (!("value" in than)) return null;
  const kind = clause.test === "by" || clause.test === "from" ? "day" : "number";
  return { kind, fact, value: than.value };
}

function moved(clause: Clause, value: string): Clause {
  if ("words" in clause || clause.test === "shares") return clause;
  return "times" in clause && clause.times !== undefined
    ? { ...clause, times: value }
    : { ...clause, than: { value } };
}
