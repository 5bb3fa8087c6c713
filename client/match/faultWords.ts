// How is it said that a site does not satisfy a rule: what there is, what is asked, how far it is?
import type { AskedView, RuleFaultView, RuleFindingView } from "../../server/api/matchShapes";
import type { Words } from "../locale/words";
import { writeNumber } from "../ui/write";

/** What a park is called, by its id. */
type ParkName = (id: string) => string;

const FEWEST_DIGITS = 2;
const MOST_DIGITS = 6;
const SIGNS: Readonly<Record<string, string>> = { ">=": "≥", "<=": "≤", ">": ">", "<": "<" };

/** Every reason of a fault, with its numbers. */
export function faultWords(fault: RuleFaultView, t: Words, parkName: ParkName): string {
  if (fault.kind === "unknown")
    return t("fault.unknown", { facts: fault.unknown.map((fact) => factName(fact, t)).join(t("and")) });
  return fault.findings.map((finding) => findingWords(finding, t, parkName)).join(t("either"));
}

/** The one thing to relax, and how far; a fault of words alone is told whole. */
export function gapWords(fault: RuleFaultView, t: Words, parkName: ParkName): string {
  const near = fault.findings.find(({ missing }) => missing !== null);
  if (near === undefined || near.missing === null) return faultWords(fault, t, parkName);
  return t(near.test === "<=" || near.test === "<" ? "fault.excess" : "fault.gap", {
    fact: factName(near.fact, t),
    have: plain(near.have),
    missing: withUnit(near.fact, missingText(near.missing), t),
  });
}

/** Held against a promise per mu of the land that the project asks for at least: a larger site is not judged by its own land. */
const PER_LAND_ASKED: readonly string[] = ["commit_tax_per_mu", "commit_output_per_mu"];

/** What the project asks by a rule, as `≥ 28 亩`; "" where the rule takes nothing from the project. */
export function askedWords(asked: readonly AskedView[], t: Words, parkName: ParkName): string {
  if (asked.length === 0) return "";
  const said = asked.flatMap(({ fact, test, value }) =>
    value === null
      ? []
      : test === "shares"
        ? value.split(";").map(parkName).join(t("or"))
        : test === "by" || test === "from"
          ? t(`asked.${test}`, { asked: value })
          : `${SIGNS[test] ?? test} ${withUnit(fact, plain(value), t)}`,
  );
  if (said.length === 0) return t("asked.nothing");
  const words = said.join(t("or"));
  return asked.some(({ fact }) => PER_LAND_ASKED.includes(fact)) ? t("asked.perLandAsked", { words }) : words;
}

export const factName = (fact: string, t: Words): string => t(`fact.${fact}`, { defaultValue: fact });

/** A value with its unit, which some facts do not have. */
export function withUnit(fact: string, value: string, t: Words): string {
  const unit = t(`unit.${fact}`, { defaultValue: "" });
  return unit === "" ? value : `${value} ${unit}`;
}

function findingWords({ fact, test, have, asked }: RuleFindingView, t: Words, parkName: ParkName): string {
  const name = factName(fact, t);
  if (test === "in" || test === "prefix")
    return t(`fault.${test}`, {
      fact: name,
      have: wordOf(fact, have, t),
      asked: asked.map((word) => wordOf(fact, word, t)).join(t("or")),
    });
  if (test === "shares") {
    // a park stands before those that it lies in
    const [nearest = ""] = have.split(";");
    return t("fault.shares", {
      have: nearest === "" ? t("fault.noPark") : parkName(nearest),
      asked: asked.map(parkName).join(t("or")),
    });
  }
  if (test === "by" || test === "from")
    return t(`fault.${test}`, { fact: name, have, asked: asked[0] ?? "" });
  return t("fault.number", {
    ...{ fact: name, sign: SIGNS[test] ?? test },
    have: withUnit(fact, plain(have), t),
    asked: withUnit(fact, plain(asked[0] ?? ""), t),
  });
}

const wordOf = (fact: string, word: string, t: Words): string =>
  fact === "status" ? t(`legend:word.status.${word}`, { defaultValue: word }) : word;

/** `28.00` is `28`. */
export const plain = (text: string): string =>
  /^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, "") : text;

/** With as many digits as it takes not to read as nothing. */
function missingText(missing: number): string {
  let digits = FEWEST_DIGITS;
  while (digits < MOST_DIGITS && Number(missing.toFixed(digits)) === 0) digits += 1;
  return plain(writeNumber(missing, digits));
}
