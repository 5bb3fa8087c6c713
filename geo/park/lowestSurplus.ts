// Which parks stand lowest against a target, in money?
import type { MetricId, Verdict } from "../target/target";

interface Judged {
  readonly id: string;
  readonly metrics: Readonly<
    Record<MetricId, { readonly verdict: Verdict; readonly surplusYuan: number | null }>
  >;
}

/** Parks held against this metric's target, the lowest surplus (the largest shortfall) first; equal ones by id. */
export function lowestSurplus<T extends Judged>(rows: readonly T[], metric: MetricId): T[] {
  return rows
    .filter((row) => row.metrics[metric].verdict !== "undecided" && row.metrics[metric].surplusYuan !== null)
    .sort(
      (a, b) =>
        (a.metrics[metric].surplusYuan ?? 0) - (b.metrics[metric].surplusYuan ?? 0) || (a.id < b.id ? -1 : 1),
    );
}

/** Those of them that miss it. */
export function largestShortfalls<T extends Judged>(rows: readonly T[], metric: MetricId): T[] {
  return lowestSurplus(rows, metric).filter((row) => row.metrics[metric].verdict === "missed");
}
