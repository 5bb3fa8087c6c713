// How is a metric written on paper? Beside its target, with more decimals where one would read like the target it has missed.
import { formatAgainstTarget } from "../../geo/number/formatAgainstTarget";
import { NOTHING, powerOfTen, writeNumber, writePercent } from "../../geo/number/write";
import { parsePeriod, periodTerms } from "../../geo/period/period";
import type { MetricView, TargetView } from "../api/shapes";
import type { Language } from "../locale/language";
import { sayReport } from "./words";

const FORMAT = { digits: 1, maxDigits: 4, group: true, minus: "−" } as const;

export const isShare = ({ metric }: Pick<MetricView, "metric">): boolean => metric === "concentration";

/** The value without its unit. */
export function writeValue(
  view: Pick<MetricView, "metric" | "value"> & { readonly target: Pick<TargetView, "value"> | null },
  annual: boolean,
): string {
  if (view.value === null) return NOTHING;
  const value = isShare(view) ? powerOfTen(view.value, 2) : view.value;
  return view.target !== null && annual
    ? formatAgainstTarget(value, view.target.value, FORMAT).text
    : writeNumber(value, 1);
}

export const unitOf = (view: Pick<MetricView, "metric">, lang: Language): string =>
  isShare(view) ? "%" : sayReport("perMu", lang);

export const withUnit = (text: string, view: Pick<MetricView, "metric">, lang: Language): string =>
  text === NOTHING ? text : `${text} ${unitOf(view, lang)}`;

/** The same a year earlier, without its unit. */
export const writePrevious = (view: MetricView): string =>
  isShare(view) ? writePercent(view.previous) : writeNumber(view.previous, 1);

/** Along a bar from 0 to 150 % of the target, or to 100 % for a share; null where there is nothing to draw. */
export function alongBar(view: MetricView): { fill: number; tick: number | null } | null {
  if (view.value === null) return null;
  const target = view.target === null ? null : Number(view.target.value);
  if (isShare(view))
    return { fill: Math.min(1, Math.max(0, view.value)), tick: target === null ? null : target / 100 };
  if (target === null || target <= 0) return null;
  return { fill: Math.min(1, Math.max(0, view.value / (1.5 * target))), tick: 1 / 1.5 };
}

/** `2025 年`, or in which quarters it ends. */
export function writePeriod(id: string, lang: Language): string {
  const parsed = parsePeriod(id);
  if (parsed === null || periodTerms(id) === null) return id;
  const [, year = id, quarter = "", rolling = ""] = /^(\d{4})(?:Q(\d)(R?))?$/.exec(id) ?? [];
  if (quarter === "") return sayReport("periodYear", lang, { period: year });
  return sayReport(rolling === "R" ? "periodRolling" : "periodQuarter", lang, { year, quarter });
}
