// For which reasons is a parcel inefficient, and with which numbers? Each rule answers; none is a verdict until somebody confirms it.
import { compareRatios, type Ratio, ratio, ratioOf, signOf } from "../number/ratio";
import { muRatio } from "../unit/land";
import type { ParcelFacts, ParcelYear } from "./parcelFacts";
import type { LowEfficiencyRule } from "./rule";

/** `unknown`: a number is missing, so nothing can be said; `not_applicable`: the rule is not for land of this state. */
export type ReasonState = "met" | "not_met" | "unknown" | "not_applicable";

/** A number that decided, or that is missing (`value` null). */
interface ReasonNumber {
  readonly key:
    | "far"
    | "far_min"
    | "tax_per_mu"
    // the line: what was agreed of this parcel, else the rule's own
    | "tax_per_mu_agreed"
    | "tax_per_mu_rule"
    | "output"
    | "granted_on"
    | "due_on"
    | "status"
    | "use_code";
  readonly year: number | null;
  /** Exact for numbers, text for days and codes. */
  readonly value: Ratio | string | null;
}

export interface Reason {
  readonly rule: LowEfficiencyRule;
  readonly state: ReasonState;
  readonly numbers: readonly ReasonNumber[];
}

/** What is looked at: the year whose figures are the latest, and the day. */
export interface LookedAt {
  readonly year: number;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/** Every rule's answer, in the order of the rules. */
export const findReasons = (
  rules: readonly LowEfficiencyRule[],
  facts: ParcelFacts,
  at: LookedAt,
): readonly Reason[] => rules.map((rule) => ({ rule, ...answer(rule, facts, at) }));

type Answer = Pick<Reason, "state" | "numbers">;
const NOT_FOR_IT: Answer = { state: "not_applicable", numbers: [] };
const known = (
  key: ReasonNumber["key"],
  value: ReasonNumber["value"],
  year: number | null = null,
): ReasonNumber => ({
  key,
  year,
  value,
});

function answer(rule: LowEfficiencyRule, facts: ParcelFacts, at: LookedAt): Answer {
  if (rule.kind === "off_plan") return offPlan(rule.allowedUses, facts);
  if (rule.kind === "idle") {
    if (facts.status === null) return { state: "unknown", numbers: [known("status", null)] };
    return {
      state: rule.statuses.includes(facts.status) ? "met" : "not_met",
      numbers: [known("status", facts.status)],
    };
  }
  if (facts.status === null) return { state: "unknown", numbers: [known("status", null)] };
  if (!rule.statuses.includes(facts.status)) return NOT_FOR_IT;
  switch (rule.kind) {
    case "supplied_unused":
      return suppliedUnused(rule.months, facts, at.day);
    case "partly_used":
      return partlyUsed(facts);
    case "built_not_producing":
      return notProducing(yearsBack(at.year, rule.years), facts);
    case "below_standard":
      return belowStandard(rule.taxPerMu, yearsBack(at.year, rule.years), facts);
  }
}

function suppliedUnused(months: number, { grantedOn }: ParcelFacts, day: string): Answer {
  if (grantedOn === null) return { state: "unknown", numbers: [known("granted_on", null)] };
  const due = monthsLater(grantedOn, months);
  return {
    state: day > due ? "met" : "not_met",
    numbers: [known("granted_on", grantedOn), known("due_on", due)],
  };
}

/**
 * The day so many months later; at the end of a shorter month its last day.
 * @example monthsLater("2023-08-31", 6) // "2024-02-29"
 */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const at = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(at / 12), at % 12];
  const last = new Date(Date.UTC(toYear, toMonth + 1, 0)).getUTCDate();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${toYear}-${two(toMonth + 1)}-${two(Math.min(date, last))}`;
}

function partlyUsed({ farActual, farMin }: ParcelFacts): Answer {
  const numbers = [
    known("far", farActual === null ? null : ratioOf(farActual)),
    known("far_min", farMin === null ? null : ratioOf(farMin)),
  ];
  if (farActual === null || farMin === null) return { state: "unknown", numbers };
  return { state: compareRatios(ratioOf(farActual), ratioOf(farMin)) < 0 ? "met" : "not_met", numbers };
}

const yearsBack = (year: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => year - at);

/** All years: every one met → met; one not met → not met, whatever is missing; else unknown. */
function running(states: readonly ("met" | "not_met" | "unknown")[]): "met" | "not_met" | "unknown" {
  if (states.includes("not_met")) return "not_met";
  return states.includes("unknown") ? "unknown" : "met";
}

function notProducing(years: readonly number[], facts: ParcelFacts): Answer {
  const all = years.map((year) => ({ year, of: yearOf(facts, year) }));
  return {
    state: running(
      all.map(({ of }) =>
        of === null || of.outputYuan === null ? "unknown" : of.outputYuan > 0 ? "not_met" : "met",
      ),
    ),
    numbers: all.map(({ year, of }) =>
      known(
        "output",
        of === null || of.outputYuan === null ? null : ratio(BigInt(of.outputYuan), 10_000n),
        year,
      ),
    ),
  };
}

function belowStandard(own: string | null, years: readonly number[], facts: ParcelFacts): Answer {
  const text = facts.agreedTaxPerMu ?? own;
  const basis = facts.agreedTaxPerMu === null && own !== null ? "tax_per_mu_rule" : "tax_per_mu_agreed";
  if (text === null) return { state: "unknown", numbers: [known(basis, null)] };
  const limit = ratioOf(text);
  const all = years.map((year) => ({ year, value: taxPerMu(yearOf(facts, year)) }));
  return {
    state: running(
      all.map(({ value }) =>
        value === null ? "unknown" : compareRatios(value, limit) < 0 ? "met" : "not_met",
      ),
    ),
    numbers: [known(basis, limit), ...all.map(({ year, value }) => known("tax_per_mu", value, year))],
  };
}

const yearOf = ({ years }: ParcelFacts, year: number): ParcelYear | null =>
  years.find((one) => one.year === year) ?? null;

/** 万元/亩 of those who report tax; null where nobody does. */
function taxPerMu(year: ParcelYear | null): Ratio | null {
  if (year === null || year.taxYuan === null) return null;
  const land = muRatio(year.taxLandDm2);
  return signOf(land.numerator) <= 0
    ? null
    : ratio(BigInt(year.taxYuan) * land.denominator, 10_000n * land.numerator);
}

function offPlan(allowed: readonly string[], { useCode }: ParcelFacts): Answer {
  const numbers = [known("use_code", useCode)];
  if (useCode === null) return { state: "unknown", numbers };
  return { state: allowed.some((prefix) => useCode.startsWith(prefix)) ? "not_met" : "met", numbers };
}
