// What would one class up take: the least more of one figure alone?
import { at } from "../list/at";
import { compareRatios } from "../number/ratio";
import { applyRules, rulesOf } from "./applyRules";
import { classOfPlace } from "./classOfPlace";
import { type Evaluated, type EvaluatedGroup, evaluateGroup } from "./evaluate";
import { isMoney } from "./measure";
import { CLASSES, type ClassShares, type EvaluationClass, type EvaluationMethod } from "./method";
import { blankOf } from "./missingData";
import { scoreGroup, scoreOf } from "./scoreGroup";
import { type EvaluationSubject, withMore } from "./subject";

/** `out_of_reach`: no sum helps, as the indicator is capped or a rule holds the class; `both_sides`: the figure also stands below a line, so more of it can lower the score. */
export type ClassUp =
  | {
      readonly measure: string;
      readonly state: "found";
      readonly moreYuan: bigint;
      readonly to: EvaluationClass;
    }
  | { readonly measure: string; readonly state: "out_of_reach" | "no_data" | "both_sides" };

/** 10¹⁴ 元: more than any enterprise makes. */
const MOST_YUAN = 100_000_000_000_000n;

/**
 * For each figure of money that the group's formula has above a line: the least whole yuan more of it, all else as it is, with which the
 * enterprise gets a better class; with one yuan less it does not. The group is worked out again for every try, so that means, lowest and
 * highest of the group move along. Empty for class A, without a class and for whom the group does not have.
 * More of a figure never lowers the place, so that halving finds the least.
 */
export function classUp(
  method: EvaluationMethod,
  shares: Pick<ClassShares, "upTo">,
  group: EvaluatedGroup,
  id: string,
): readonly ClassUp[] {
  const member = group.members.find((one) => one.id === id);
  const now = member?.class ?? null;
  if (member === undefined || now === null || now === "A") return [];
  const { indicators } = group.group;
  const measures = [...new Set(indicators.map(({ numerator }) => numerator))].filter(isMoney);
  return measures.map((measure): ClassUp => {
    if (indicators.some(({ denominator }) => denominator === measure))
      return { measure, state: "both_sides" };
    if (!member.subject.measures.has(measure)) return { measure, state: "no_data" };
    const isBetter = (to: EvaluationClass | null): boolean =>
      to !== null && CLASSES.indexOf(to) < CLASSES.indexOf(now);
    const worked = (yuan: bigint) =>
      classWorkedOut(method, shares, group, withMore(member.subject, measure, yuan));
    const quick = (yuan: bigint) =>
      classAmong(method, group, member, withMore(member.subject, measure, yuan));
    const search = othersStay(method, group, measure) ? quick : worked;
    const moreYuan = leastThat((yuan) => isBetter(search(yuan)));
    if (moreYuan === null) return { measure, state: "out_of_reach" };
    // once more with the whole group, whichever way it was found
    const to = worked(moreYuan);
    if (to === null || !isBetter(to) || isBetter(worked(moreYuan - 1n)))
      throw new Error(`one class up by ${measure} does not stand when worked out again`);
    return { measure, state: "found", moreYuan, to };
  });
}

/** Whether nobody else's score depends on the figure. */
const othersStay = (method: EvaluationMethod, { group }: EvaluatedGroup, measure: string): boolean =>
  method.form === "benchmark" &&
  group.indicators.every(
    (indicator) => indicator.numerator !== measure || blankOf(method, indicator) !== "group_average",
  );

function classWorkedOut(
  method: EvaluationMethod,
  shares: Pick<ClassShares, "upTo">,
  group: EvaluatedGroup,
  changed: EvaluationSubject,
): EvaluationClass | null {
  const subjects = group.members.map(({ subject }) => (subject.id === changed.id ? changed : subject));
  return (
    evaluateGroup(method, shares, group, subjects).members.find(({ id }) => id === changed.id)?.class ?? null
  );
}

/** The same where the others' scores stay: only its own is worked out. A mean of the group is taken from where it stands. */
function classAmong(
  method: EvaluationMethod,
  { group, members, ends }: EvaluatedGroup,
  before: Evaluated,
  changed: EvaluationSubject,
): EvaluationClass | null {
  if (ends === null) return before.class;
  const alone = at(scoreGroup(method, group, [changed]), 0);
  const terms = alone.terms.map((term, place) => (term.value === null ? at(before.terms, place) : term));
  const score = scoreOf(method, changed, terms);
  if (score === null) return before.class;
  const others = members.filter(({ id }) => id !== changed.id).flatMap((one) => one.score ?? []);
  const place = 1 + others.filter((other) => compareRatios(other, score) > 0).length;
  const alike = 1 + others.filter((other) => compareRatios(other, score) === 0).length;
  return applyRules(classOfPlace({ place, alike }, ends, method.ties), rulesOf(method, changed, terms));
}

/** The least whole number above 0 of which `holds` is true, where it stays true from there on; null: not up to the most there is. */
function leastThat(holds: (yuan: bigint) => boolean): bigint | null {
  let high = 10_000n;
  let low = 0n;
  while (!holds(high)) {
    if (high >= MOST_YUAN) return null;
    low = high;
    high *= 32n;
  }
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
