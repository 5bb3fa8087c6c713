// Which indicators are shown, and in which groups? Scopes are never mixed in one.
import type { IndicatorLight, IndicatorView } from "../../server/api/indicatorShapes";

export type GroupBy = "scope" | "clause";

export interface IndicatorFilter {
  /** Null: all. */
  readonly light: IndicatorLight | null;
  readonly scope: string | null;
  /** Responsible unit; "" where the text names none; null: all. */
  readonly unit: string | null;
  readonly text: string;
}

export interface IndicatorGroup {
  readonly key: string;
  readonly scope: string;
  /** Null where a group is a whole scope. */
  readonly clause: string | null;
  readonly indicators: readonly IndicatorView[];
}

/** The wider area first; what is of some parks only last. */
const SCOPES: readonly string[] = ["全大区", "全区", "2070集聚区", "战略产业园"];
const place = (scope: string): number => {
  const at = SCOPES.indexOf(scope);
  return at < 0 ? SCOPES.length : at;
};

/** Scopes that there are, in the order in which they are shown. */
export function scopesOf(indicators: readonly IndicatorView[]): readonly string[] {
  return [...new Set(indicators.map(({ scope }) => scope))].toSorted((a, b) => place(a) - place(b));
}

/** Responsible units by how many indicators they have, "" last where some have none. */
export function unitsOf(indicators: readonly IndicatorView[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const unit of indicators.flatMap(({ responsible }) => responsible))
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const named = [...counts].toSorted(([a, many], [b, more]) => more - many || a.localeCompare(b, "zh"));
  const some = indicators.some(({ responsible }) => responsible.length === 0);
  return [...named.map(([unit]) => unit), ...(some ? [""] : [])];
}

/** Whether an indicator is among those asked for; text is looked for in number, names, quote and units. */
function isShown(indicator: IndicatorView, { light, scope, unit, text }: IndicatorFilter): boolean {
  if (light !== null && indicator.light !== light) return false;
  if (scope !== null && indicator.scope !== scope) return false;
  const { responsible } = indicator;
  if (unit === "" ? responsible.length > 0 : unit !== null && !responsible.includes(unit)) return false;
  const wanted = text.trim().toLowerCase();
  const { id, name, nameEn, quote } = indicator;
  return wanted === "" || [id, name, nameEn, quote, ...responsible].join("\n").toLowerCase().includes(wanted);
}

/** Groups in the order of scopes, or of the policy's items with a group for each scope of an item. */
export function groupIndicators(
  indicators: readonly IndicatorView[],
  filter: IndicatorFilter,
  by: GroupBy,
): readonly IndicatorGroup[] {
  const groups = new Map<string, { scope: string; clause: string | null; indicators: IndicatorView[] }>();
  for (const indicator of indicators) {
    if (!isShown(indicator, filter)) continue;
    const { scope } = indicator;
    const clause = by === "clause" ? indicator.clause : null;
    const key = `${scope} ${clause ?? ""}`;
    const group = groups.get(key) ?? { scope, clause, indicators: [] };
    group.indicators.push(indicator);
    groups.set(key, group);
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .toSorted((a, b) => item(a.clause) - item(b.clause) || place(a.scope) - place(b.scope));
}

/** 主要目标 comes before item 1. */
const item = (clause: string | null): number => Number.parseInt(clause ?? "", 10) || 0;

/** How many have each light. */
export function lightCounts(indicators: readonly IndicatorView[]): ReadonlyMap<IndicatorLight, number> {
  const counts = new Map<IndicatorLight, number>();
  for (const { light } of indicators) counts.set(light, (counts.get(light) ?? 0) + 1);
  return counts;
}
