// How does every enterprise stand under a method in a year, and what stands behind the class of one?
import { classUp } from "../../geo/evaluation/classUp";
import {
  type Evaluated,
  type EvaluatedGroup,
  type Evaluation,
  evaluate,
} from "../../geo/evaluation/evaluate";
import { standingOf } from "../../geo/evaluation/landClasses";
import { CLASSES, type EvaluationMethod } from "../../geo/evaluation/method";
import { fullScore } from "../../geo/evaluation/methodFaults";
import {
  blankOf,
  countJudged,
  missingShare,
  reportedShare,
  whyUnjudged,
} from "../../geo/evaluation/missingData";
import type { EvaluationSubject } from "../../geo/evaluation/subject";
import { MIN_MAX_SHARES, valueRange } from "../../geo/evaluation/valueRange";
import { multiplyRatios } from "../../geo/number/arithmetic";
import { formatAgainstTarget } from "../../geo/number/formatAgainstTarget";
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { type Ratio, ratioOf } from "../../geo/number/ratio";
import { safeInteger } from "../../geo/number/safeInteger";
import { parsePeriod } from "../../geo/period/period";
import { ApiError } from "../api/apiError";
import type { DataContext } from "../api/context";
import type {
  EvaluatedEnterpriseView,
  EvaluationBoardView,
  EvaluationFitView,
  EvaluationGroupView,
  EvaluationIndicatorView,
  EvaluationRowView,
} from "../api/evaluationShapes";
import type { District } from "../district/district";
import {
  type ChosenMethod,
  chosenMethod,
  type MethodChoice,
  methodsOf,
  methodView,
  ruleSetsStamp,
} from "./ruleSets";
import { evaluationSubjects, type NamedSubject, statementsOf } from "./subjects";

export interface EvaluationRequest extends MethodChoice {
  readonly district: District;
  readonly version: string;
  readonly period: string;
}

interface Worked extends ChosenMethod {
  readonly year: number;
  readonly subjects: ReadonlyMap<string, NamedSubject>;
  readonly evaluation: Evaluation;
  /** How many can be ranked. */
  readonly judged: number;
  /** The method under which most can be ranked, where that is another one and more than under this. */
  readonly suggestion: EvaluationBoardView["suggestion"];
}

/** @throws ApiError where the period is no year, or method or shares are unknown or unusable */
async function worked(ctx: DataContext, request: EvaluationRequest): Promise<Worked> {
  const parsed = parsePeriod(request.period);
  if (parsed?.kind !== "year") throw new ApiError("evaluation_not_year", request.period);
  const year = Number(parsed.id);
  const chosen = await chosenMethod(ctx.db, request.district.id, request);
  const { method, shares } = chosen;
  // the suggestion hangs on all methods of the district, not on the chosen one alone
  const rules = await ruleSetsStamp(ctx.db, request.district.id);
  const key = `evaluation ${request.version} ${rules} ${year} ${method.id}@${method.version} ${shares.id}`;
  return ctx.memo.of(key, async () => {
    const named = await evaluationSubjects(ctx.db, request.district.id, year);
    const subjects = named.map(({ subject }) => subject);
    const judged = countJudged(method, subjects);
    const others = (await methodsOf(ctx.db, request.district.id)).filter(
      ({ id, version }) => id !== method.id || version !== method.version,
    );
    return {
      ...chosen,
      year,
      subjects: new Map(named.map((one) => [one.subject.id, one])),
      evaluation: evaluate(method, shares, subjects),
      judged,
      suggestion: mostJudged(others, subjects, judged),
    };
  });
}

/** Of several with as many the first. */
function mostJudged(
  methods: readonly EvaluationMethod[],
  subjects: readonly EvaluationSubject[],
  now: number,
): EvaluationBoardView["suggestion"] {
  let most: EvaluationBoardView["suggestion"] = null;
  for (const method of methods) {
    const judged = method.unusable === null ? countJudged(method, subjects) : 0;
    if (judged > (most?.judged ?? now)) most = { method: methodView(method), judged };
  }
  return most;
}

/**
 * How the method that holds where none is chosen fits what is reported. A page that opens without a choice may then begin with one that judges
 * somebody; a method of the district's own is never passed over.
 */
export async function evaluationFit(
  ctx: DataContext,
  request: Omit<EvaluationRequest, keyof MethodChoice>,
): Promise<EvaluationFitView> {
  const { method, judged, suggestion } = await worked(ctx, request);
  return { first: methodView(method), judged, instead: judged === 0 && method.example ? suggestion : null };
}

/** All groups, best first. */
export async function evaluationBoard(
  ctx: DataContext,
  request: EvaluationRequest,
): Promise<EvaluationBoardView> {
  const { method, shares, year, subjects, evaluation, judged, suggestion } = await worked(ctx, request);
  const { upTo: _, ...sharesView } = shares;
  return {
    year,
    demo: request.district.demo,
    method: methodView(method),
    shares: sharesView,
    reported: percentOf(reportedShare(evaluation.groups)),
    judged,
    enterprises: evaluation.groups.reduce((all, { members }) => all + members.length, 0),
    suggestion,
    rules: method.rules,
    groups: evaluation.groups.map((group) => ({
      ...groupView(method, group),
      rows: group.members.map((member) => rowView(method, member, subjects)),
    })),
    apart: evaluation.apart.map(({ id }) => {
      const named = subjects.get(id);
      return { id, name: named?.name ?? id, parcels: [...(named?.parcels ?? [])] };
    }),
  };
}

/** @throws ApiError where there is no such enterprise in the register */
export async function evaluatedEnterprise(
  ctx: DataContext,
  request: EvaluationRequest,
  id: string,
): Promise<EvaluatedEnterpriseView> {
  const { method, shares, year, subjects, evaluation } = await worked(ctx, request);
  const named = subjects.get(id);
  if (named === undefined) throw new ApiError("unknown_evaluated", id);
  const group = evaluation.groups.find(({ members }) => members.some((one) => one.id === id)) ?? null;
  const member = group?.members.find((one) => one.id === id) ?? null;
  const { upTo: _, ...sharesView } = shares;
  const statements = await statementsOf(ctx.db, request.district.id, year, id);
  return {
    year,
    demo: request.district.demo,
    method: methodView(method),
    shares: sharesView,
    name: named.name,
    group: group === null ? null : groupView(method, group),
    row: member === null ? null : rowView(method, member, subjects),
    classUp:
      group === null
        ? []
        : classUp(method, shares, group, id).map((up) => ({
            measure: up.measure,
            state: up.state,
            moreYuan: up.state === "found" ? safeInteger(up.moreYuan) : null,
            to: up.state === "found" ? up.to : null,
          })),
    rules: method.rules,
    statements: statements.map(({ enterpriseId: _, ...one }) => one),
  };
}

const SIX = 6;
const text = (value: Ratio): string => formatHalfUp(value, SIX);
const percent = (share: Ratio): string => formatHalfUp(multiplyRatios(share, ratioOf("100")), 2);
const percentOf = (share: Ratio | null): string | null => (share === null ? null : percent(share));
const textOrNull = (value: Ratio | null): string | null => (value === null ? null : text(value));

function groupView(
  method: ChosenMethod["method"],
  { key, group, industry, members, ranked, ends }: EvaluatedGroup,
): Omit<EvaluationGroupView, "rows"> {
  return {
    key,
    name: group.name,
    nameEn: group.nameEn,
    industry,
    ends,
    full: text(fullScore(group.indicators)),
    ranked,
    reported: percentOf(reportedShare([{ members }])),
    indicators: group.indicators.map(({ numerator: _, denominator: __, ...view }, at) => ({
      ...view,
      between: betweenOf(
        method,
        members.map(({ terms }) => terms[at]?.value ?? null),
      ),
      blank: blankOf(method, view),
      missing: members.filter(({ terms }) => terms[at]?.value === null).length,
    })),
    counts: Object.fromEntries(
      CLASSES.map((one) => [one, members.filter((member) => member.class === one).length]),
    ) as EvaluationGroupView["counts"],
    undecided: members.filter((member) => standingOf(member) === "undecided").length,
    unclassed: members.filter((member) => standingOf(member) === null).length,
  };
}

function betweenOf(
  { form, minMax }: EvaluationMethod,
  values: readonly (Ratio | null)[],
): EvaluationIndicatorView["between"] {
  const range = form === "min_max" ? valueRange(values) : null;
  if (range === null) return null;
  const { base, span } = minMax ?? MIN_MAX_SHARES;
  return { lowest: text(range.lowest), highest: text(range.highest), base, span };
}

function rowView(
  method: ChosenMethod["method"],
  member: Evaluated,
  subjects: ReadonlyMap<string, NamedSubject>,
): EvaluationRowView {
  const { id, place, score, terms, rules, subject } = member;
  const named = subjects.get(id);
  return {
    id,
    name: named?.name ?? id,
    place,
    class: member.class,
    standing: standingOf(member),
    // 10.004 % must not read like the limit of 10 % that it is above
    missingPercent: formatAgainstTarget(
      multiplyRatios(missingShare(terms), ratioOf("100")),
      method.missingAtMost,
      { digits: 2, maxDigits: SIX },
    ).text,
    unjudged: whyUnjudged(method, terms),
    rankClass: member.rankClass,
    score: textOrNull(score),
    terms: terms.map(({ value, points, state }) => ({
      value: textOrNull(value),
      points: text(points),
      state,
    })),
    factor: text(subject.factor),
    bonus: text(subject.bonus),
    deduction: text(subject.deduction),
    rules: rules.map(({ rule, state }) => ({ id: rule.id, state })),
    parcels: [...(named?.parcels ?? [])],
  };
}
