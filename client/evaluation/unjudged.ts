// Why can some not be judged, and what does nobody report? Counted over all groups.
import type { EvaluationIndicatorView, EvaluationRowView } from "../../server/api/evaluationShapes";

/** How many are not judged for either reason. @param rows of one group or of several */
export function unjudgedCounts(rows: readonly Pick<EvaluationRowView, "unjudged">[]): {
  readonly blank: number;
  readonly missing: number;
} {
  return {
    blank: rows.filter(({ unjudged }) => unjudged === "blank").length,
    missing: rows.filter(({ unjudged }) => unjudged === "missing").length,
  };
}

/** Indicators of which no member of any group that is asked for them has a value, in the order of the groups. */
export function unreported<Indicator extends Pick<EvaluationIndicatorView, "id" | "missing">>(
  groups: readonly { readonly indicators: readonly Indicator[]; readonly rows: readonly unknown[] }[],
): Indicator[] {
  const of = new Map<string, { first: Indicator; reported: boolean }>();
  for (const { indicators, rows } of groups)
    for (const one of indicators) {
      const known = of.get(one.id);
      const reported = (known?.reported ?? false) || one.missing < rows.length;
      of.set(one.id, { first: known?.first ?? one, reported });
    }
  return [...of.values()].filter(({ reported }) => !reported).map(({ first }) => first);
}
