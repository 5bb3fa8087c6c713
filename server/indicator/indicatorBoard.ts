// How far is each of the policy's indicators: reported, worked out, or unknown?
import type { Computation } from "../../geo/indicator/computation";
import type { DatedValue } from "../../geo/indicator/indicator";
import { type Progress, progressOf } from "../../geo/indicator/progress";
import { formatAgainstTarget } from "../../geo/number/formatAgainstTarget";
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { parseDecimal } from "../../geo/number/parseDecimal";
import { type Exact, type Ratio, toNumber } from "../../geo/number/ratio";
import { lastDay, parsePeriod } from "../../geo/period/period";
import type { DataContext } from "../api/context";
import type {
  ComputedView,
  IndicatorBoard,
  IndicatorEntryView,
  IndicatorLight,
  IndicatorProgressView,
  IndicatorView,
} from "../api/indicatorShapes";
import type { District } from "../district/district";
import { type Computed, compute, ruleOf, standsForScope } from "./computed";
import { indicatorEntries } from "./entries";
import { type IndicatorRow, indicatorRows } from "./indicatorRows";
import { type IndicatorInputs, indicatorInputs } from "./inputs";
import { type IndicatorPlan, indicatorPlan } from "./plan";
import { today } from "./writeEntry";

/** For which district, state of the data and period (null: it has none) the board is. */
export interface BoardOf {
  readonly district: District;
  readonly version: string;
  readonly period: string | null;
}

const SCREEN = { group: true, minus: "−" } as const;
const MOST_DIGITS = 6;

/** Every indicator in the policy's order; the reported value goes before what is worked out. */
export async function indicatorBoard(
  ctx: DataContext,
  { district, version, period }: BoardOf,
): Promise<IndicatorBoard> {
  const rows = await indicatorRows(ctx.db, district.id);
  const entries = await indicatorEntries(ctx.db, district.id);
  const plan = await indicatorPlan(ctx.db, district.id);
  const day = await today(ctx.db);
  const inputs = period === null ? null : indicatorInputs(ctx, { districtId: district.id, version, period });
  const indicators: IndicatorView[] = [];
  for (const row of rows) {
    const own = entries.filter(({ indicatorId }) => indicatorId === row.id);
    indicators.push(viewOf(row, own, await computedOf(row, inputs, period, day), plan));
  }
  return { period, demo: district.demo, plan, indicators };
}

interface WorkedOut {
  readonly computed: Computed;
  readonly computation: Computation;
  readonly asOf: string;
  readonly period: string | null;
}

async function computedOf(
  row: IndicatorRow,
  inputs: IndicatorInputs | null,
  period: string | null,
  day: string,
): Promise<WorkedOut | null> {
  const computation = ruleOf(row);
  if (computation === null) return null;
  const parsed = period === null ? null : parsePeriod(period);
  if (inputs === null || parsed === null) {
    const computed = { value: null, reason: "no_period", parts: [], counted: null, coverage: null } as const;
    return { computation, computed, asOf: day, period: null };
  }
  const computed = await compute(computation, inputs, parsed.annual);
  // parks are as the layer is now, everything else is of the period
  return computation.rule === "parks"
    ? { computation, computed, asOf: day, period: null }
    : { computation, computed, asOf: lastDay(parsed), period };
}

function viewOf(
  row: IndicatorRow,
  entries: readonly IndicatorEntryView[],
  worked: WorkedOut | null,
  plan: IndicatorPlan | null,
): IndicatorView {
  const { computation: _, ...policy } = row;
  const inForce = (role: IndicatorEntryView["role"]) =>
    entries.filter((entry) => entry.role === role && entry.state === "in_force");
  const values = inForce("value");
  const baseline = inForce("baseline")[0] ?? null;
  const interims = inForce("interim");
  const reported = values[0] ?? null;
  const computed = worked === null ? null : computedView(row, worked);
  const stands = computed?.state === "counts" && worked?.computed.value != null ? worked : null;
  const dated: DatedValue | null =
    reported !== null
      ? reported
      : stands === null
        ? null
        : { asOf: stands.asOf, value: stands.computed.value ?? 0 };
  const progress = dated === null || plan === null ? null : progressOf(row, dated, baseline, interims, plan);
  return {
    ...policy,
    current:
      dated === null
        ? null
        : {
            text: reported === null ? (computed?.text ?? "") : writeReported(reported.value),
            value: numberOf(dated.value),
            asOf: dated.asOf,
            origin: reported === null ? "computed" : "entered",
          },
    progress: progress === null ? null : progressView(progress),
    light: lightOf(row, dated, progress, reported === null ? (computed?.reason ?? null) : null),
    baseline: baseline === null ? null : { value: writeReported(baseline.value), asOf: baseline.asOf },
    series: values
      .map(({ asOf, value }) => ({ asOf, value: Number(value) }))
      .toSorted((a, b) => a.asOf.localeCompare(b.asOf)),
    computed,
    entries: entries.length,
  };
}

function lightOf(
  row: IndicatorRow,
  current: DatedValue | null,
  progress: Progress | null,
  reason: ComputedView["reason"],
): IndicatorLight {
  if (current === null) return "unreported";
  if (row.kind === "milestone") return current.value === "1" ? "done" : "open";
  return reason === "low_coverage" || progress === null ? "undecided" : progress.light;
}

function computedView(row: IndicatorRow, { computed, computation, asOf, period }: WorkedOut): ComputedView {
  const { value, reason, parts, counted, coverage } = computed;
  const text = (one: Ratio | null) => (one === null ? null : writeComputed(row, one));
  return {
    rule: computation.rule,
    state: value === null ? "none" : standsForScope(row.scope, computation) ? "counts" : "reference",
    reason,
    text: text(value),
    value: value === null ? null : toNumber(value),
    asOf,
    period,
    parts: parts.map((part) => ({
      id: part.id,
      name: part.name,
      nameEn: part.nameEn,
      text: text(part.value),
    })),
    counted,
    coverage,
  };
}

function progressView({ course, due, end, met, progress, attainment }: Progress): IndicatorProgressView {
  const short = (value: Ratio) => {
    const text = formatHalfUp(value, 2, SCREEN);
    return text.replace(/\.?0+$/, "");
  };
  return {
    course,
    due: short(due),
    end: short(end),
    met,
    progress: progress === null ? null : toNumber(progress),
    attainment: attainment === null ? null : toNumber(attainment),
  };
}

/** As entered, thousands apart. */
const writeReported = (value: string): string => formatHalfUp(value, parseDecimal(value)?.scale ?? 0, SCREEN);

/** With more digits where fewer would read like the target. */
function writeComputed({ unit, target }: IndicatorRow, value: Ratio): string {
  const digits = unit === "%" || unit === "亿元" || unit.startsWith("万元") ? 2 : 0;
  return formatAgainstTarget(value, target, {
    digits,
    maxDigits: digits === 0 ? 0 : MOST_DIGITS,
    ...SCREEN,
  }).text;
}

const numberOf = (value: Exact): number => (typeof value === "object" ? toNumber(value) : Number(value));
