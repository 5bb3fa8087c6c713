// Which score, place and class has everybody under a method?
import { at } from "../list/at";
import { compareRatios } from "../number/ratio";
import { applyRules, type RuleOutcome, rulesOf } from "./applyRules";
import { type ClassEnds, classEnds, classOfPlace } from "./classOfPlace";
import { groupOf, type RankedGroup } from "./groupOf";
import type { ClassShares, EvaluationClass, EvaluationMethod } from "./method";
import { type SubjectScore, scoreGroup } from "./scoreGroup";
import type { EvaluationSubject } from "./subject";

export interface Evaluated extends SubjectScore {
  readonly subject: EvaluationSubject;
  /** From 1, equal scores share it; null without a score. */
  readonly place: number | null;
  /** How many have this score, itself included. */
  readonly alike: number;
  /** By rank alone; null without a score or shares. */
  readonly rankClass: EvaluationClass | null;
  readonly rules: readonly RuleOutcome[];
  /** After the rules. A rule that sets a class does so without a score, too; null without a score is 无法判定. */
  readonly class: EvaluationClass | null;
}

export interface EvaluatedGroup extends RankedGroup {
  /** Best first; equal scores, and those without one at the end, by id. */
  readonly members: readonly Evaluated[];
  /** How many have a score. */
  readonly ranked: number;
  readonly ends: ClassEnds | null;
}

export interface Evaluation {
  readonly groups: readonly EvaluatedGroup[];
  /** Whom no group takes. */
  readonly apart: readonly EvaluationSubject[];
}

/**
 * Evaluates all subjects. Groups come in the method's order, divisions of industry by code.
 * @throws RangeError where a number of the method is no decimal: methods are checked when they are read
 */
export function evaluate(
  method: EvaluationMethod,
  shares: Pick<ClassShares, "upTo"> | null,
  subjects: readonly EvaluationSubject[],
): Evaluation {
  const apart: EvaluationSubject[] = [];
  const groups = new Map<string, { ranked: RankedGroup; subjects: EvaluationSubject[] }>();
  for (const subject of subjects) {
    const ranked = groupOf(method, subject);
    if (ranked === null) apart.push(subject);
    else {
      const group = groups.get(ranked.key) ?? { ranked, subjects: [] };
      group.subjects.push(subject);
      groups.set(ranked.key, group);
    }
  }
  const inOrder = [...groups.values()].toSorted(
    (a, b) =>
      method.groups.indexOf(a.ranked.group) - method.groups.indexOf(b.ranked.group) ||
      order(a.ranked.key, b.ranked.key),
  );
  return {
    groups: inOrder.map(({ ranked, subjects: members }) => evaluateGroup(method, shares, ranked, members)),
    apart,
  };
}

/** One group by itself: nobody outside it counts. */
export function evaluateGroup(
  method: EvaluationMethod,
  shares: Pick<ClassShares, "upTo"> | null,
  ranked: RankedGroup,
  subjects: readonly EvaluationSubject[],
): EvaluatedGroup {
  const scores = scoreGroup(method, ranked.group, subjects);
  const rows = subjects.map((subject, place) => ({ subject, ...at(scores, place) }));
  rows.sort((a, b) => byScore(a, b) || order(a.id, b.id));
  const scored = rows.filter(({ score }) => score !== null).length;
  const ends = shares === null ? null : classEnds(shares, ranked.group.population, scored);
  const members = runsOfEqual(rows).map(({ row, first, alike }): Evaluated => {
    const place = row.score === null ? null : first + 1;
    const rankClass =
      place === null || ends === null ? null : classOfPlace({ place, alike }, ends, method.ties);
    const rules = rulesOf(method, row.subject, row.terms);
    return { ...row, place, alike, rankClass, rules, class: finalClass(rankClass, rules) };
  });
  return { ...ranked, members, ranked: scored, ends };
}

/** Rows in order with the place of the first that has their score, from 0, and how many have it. */
function runsOfEqual<T extends Pick<SubjectScore, "score">>(
  rows: readonly T[],
): { readonly row: T; readonly first: number; readonly alike: number }[] {
  const runs: { readonly first: number; readonly rows: T[] }[] = [];
  for (const [place, row] of rows.entries()) {
    const run = runs.at(-1);
    if (run !== undefined && byScore(at(run.rows, 0), row) === 0) run.rows.push(row);
    else runs.push({ first: place, rows: [row] });
  }
  return runs.flatMap((run) => run.rows.map((row) => ({ row, first: run.first, alike: run.rows.length })));
}

function finalClass(
  rankClass: EvaluationClass | null,
  rules: readonly RuleOutcome[],
): EvaluationClass | null {
  if (rankClass !== null) return applyRules(rankClass, rules);
  const sets = rules.filter(({ rule, state }) => rule.effect === "set" && state === "applied");
  return sets.length === 0 ? null : applyRules("D", sets);
}

function byScore(a: Pick<SubjectScore, "score">, b: Pick<SubjectScore, "score">): number {
  if (a.score === null || b.score === null) return Number(a.score === null) - Number(b.score === null);
  return compareRatios(b.score, a.score);
}

const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
