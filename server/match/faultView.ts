// How is a rule that a site does not satisfy told: what there is, what was asked, how far it is?
import { askedOf, type RuleOutcome } from "../../geo/match/checkRule";
import type { Needs } from "../../geo/match/fact";
import type { RuleFault } from "../../geo/match/funnel";
import type { SiteRule } from "../../geo/match/rule";
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { compareRatios, type Exact, ratioOf, toNumber } from "../../geo/number/ratio";
import type { AskedView, RuleFaultView, RuleFindingView } from "../api/matchShapes";

type Finding = Extract<RuleOutcome, { kind: "fail" }>["findings"][number];

export function faultView({ rule, outcome }: RuleFault): RuleFaultView {
  if (outcome.kind === "unknown") return { rule, kind: "unknown", findings: [], unknown: [...outcome.facts] };
  return { rule, kind: "fail", unknown: [], findings: outcome.findings.map(findingView) };
}

function findingView({ fact, test, have, asked, missing }: Finding): RuleFindingView {
  const plain = { fact, test, missing: missing === null ? null : toNumber(missing) };
  if (isList(asked)) return { ...plain, have: written(have, 2), asked: [...asked] };
  const digits = missing === null ? 2 : digitsApart(have, asked);
  return { ...plain, have: written(have, digits), asked: [written(asked, digits)] };
}

const isList = (asked: Finding["asked"]): asked is readonly string[] => Array.isArray(asked);

const FEWEST_DIGITS = 2;
const MOST_DIGITS = 6;

/** Decimals with which a number does not read like the limit that it has missed. */
function digitsApart(have: Exact, limit: Exact): number {
  if (compareRatios(ratioOf(have), ratioOf(limit)) === 0) return FEWEST_DIGITS;
  let digits = FEWEST_DIGITS;
  while (digits < MOST_DIGITS && formatHalfUp(have, digits) === formatHalfUp(limit, digits)) digits += 1;
  return digits;
}

/** What a rule takes from the project: an amount or a day for each of its clauses that asks for one; null: the project asks nothing. */
export const askedViews = ({ anyOf }: SiteRule, needs: Needs): AskedView[] =>
  anyOf.flatMap((clause) => {
    if ("words" in clause || !("need" in clause.than)) return [];
    const asked = askedOf(clause, needs);
    const value = asked === null ? null : isList(asked) ? asked.join(";") : written(asked, FEWEST_DIGITS);
    return { fact: clause.fact, test: clause.test, value };
  });

/** Fractions with so many digits; texts as they are. */
const written = (value: Exact, digits: number): string =>
  typeof value === "object" ? formatHalfUp(value, digits) : String(value);
