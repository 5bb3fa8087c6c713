// Which parks miss a target by most money?
import type { MetricId, ParkRow } from "../../server/api/shapes";

/** The parks that miss this metric's target, the largest shortfall first; equal ones by id. */
export function largestShortfalls(rows: readonly ParkRow[], metric: MetricId): ParkRow[] {
  return rows
    .filter((row) => row.metrics[metric].verdict === "missed")
    .sort(
      (a, b) =>
        (a.metrics[metric].surplusYuan ?? 0) - (b.metrics[metric].surplusYuan ?? 0) || (a.id < b.id ? -1 : 1),
    );
}
