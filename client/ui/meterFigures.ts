// What does a target meter write? The value beside its target, the distance between them, last year: all exact, as text.
import { formatAgainstTarget } from "../../geo/number/formatAgainstTarget";
import { type Exact, type Ratio, ratio, ratioOf } from "../../geo/number/ratio";
import { growth } from "../../geo/period/growth";
import type { MetricView } from "../../server/api/shapes";
import { difference, powerOfTen, writeNumber, writeSigned } from "./write";

export interface MeterFigures {
  /** The value; with more decimals where one would read like a target it has missed. Null where nothing is known. */
  value: string | null;
  target: string | null;
  /** Signed distance to the target; null where nothing may be compared. */
  gap: string | null;
  /** The same in per cent of the target; null for shares, whose distance is in percentage points. */
  gapPercent: string | null;
  previous: string | null;
  change: string | null;
  /** The change in per cent of last year's (同比); null for shares, and where there was nothing or a loss. */
  growth: string | null;
  /** 0–1 along a bar that spans 0 to 150 % of the target. */
  fill: number;
  previousAt: number | null;
  /** True where the value lies beyond the end of the bar. */
  beyond: boolean;
}

/** The bar ends at 150 % of the target, or at 100 % for a share. */
const PER_MU_SPAN = 1.5;
const MOST_DIGITS = 4;

/** Where the target's tick stands along the bar. */
export function targetAt(metric: MetricView): number {
  const target = metric.target ? Number(metric.target.value) : 0;
  return isShare(metric) ? Math.min(1, target / 100) : 1 / PER_MU_SPAN;
}

/**
 * The texts of a metric.
 * @param digits decimals where nothing is in doubt: 1 on meters, 2 in tables
 * @param compare false where the period is no year: the target is named, never measured against
 */
export function meterFigures(metric: MetricView, digits: number, compare: boolean): MeterFigures {
  const { target } = metric;
  const value = inUnit(metric, metric.value);
  const previous = inUnit(metric, metric.previous);
  const against =
    value !== null && target !== null && compare
      ? formatAgainstTarget(value, target.value, {
          digits,
          maxDigits: MOST_DIGITS,
          group: true,
          minus: "−",
        })
      : null;
  const shown = against?.digits ?? digits;
  const end = isShare(metric) ? 100 : target ? Number(target.value) * PER_MU_SPAN : 0;
  const along = (amount: number | null): number | null =>
    amount === null || end <= 0 ? null : Math.min(1, Math.max(0, amount / end));
  const plainValue = metric.value === null ? null : isShare(metric) ? metric.value * 100 : metric.value;
  const plainPrevious =
    metric.previous === null ? null : isShare(metric) ? metric.previous * 100 : metric.previous;
  return {
    value: against?.text ?? (value === null ? null : writeNumber(value, digits)),
    target: target?.value ?? null,
    gap: against && value !== null && target ? writeSigned(difference(value, target.value), shown) : null,
    gapPercent:
      against && value !== null && target && !isShare(metric) ? gapPercent(value, target.value) : null,
    previous: previous === null ? null : writeNumber(previous, digits),
    change: value === null || previous === null ? null : writeSigned(difference(value, previous), digits),
    growth:
      value === null || previous === null || isShare(metric) ? null : percentSigned(growth(value, previous)),
    fill: along(plainValue) ?? 0,
    previousAt: along(plainPrevious),
    beyond: plainValue !== null && end > 0 && plainValue > end,
  };
}

/** What share of its target a value reaches, as text; null where nothing can be compared. */
export function attainment(metric: MetricView): string | null {
  const value = inUnit(metric, metric.value);
  if (value === null || metric.target === null) return null;
  const goal = ratioOf(metric.target.value);
  if (goal.numerator === 0n) return null;
  const have = ratioOf(value);
  return `${writeNumber(
    powerOfTen(ratio(have.numerator * goal.denominator, have.denominator * goal.numerator), 2),
    1,
  )} %`;
}

export function isShare(metric: Pick<MetricView, "metric">): boolean {
  return metric.metric === "concentration";
}

function gapPercent(value: Exact, target: string): string | null {
  const goal = ratioOf(target);
  if (goal.numerator === 0n) return null;
  const gap = difference(value, target);
  const share = ratio(gap.numerator * goal.denominator, gap.denominator * goal.numerator);
  return percentSigned(share);
}

const percentSigned = (share: Ratio | null): string | null =>
  share === null ? null : `${writeSigned(powerOfTen(share, 2), 1)} %`;

function inUnit(metric: MetricView, value: number | null): Exact | null {
  if (value === null) return null;
  return isShare(metric) ? powerOfTen(value, 2) : value;
}
