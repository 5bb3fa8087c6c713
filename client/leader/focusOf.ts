// Of which park and which target do the two answers below speak? The open park's; else of the one that lacks most.
import type { MetricId, ParkList, ParkRow } from "../../server/api/shapes";
import { lowestSurplus } from "../park/lowestSurplus";
import { metricOfMeasure, type PerMuMetric } from "../ui/perMuMetrics";
import { summary } from "./summary";

export interface Focus {
  parkId: string;
  metric: MetricId;
}

/** Tax, what the district lives on, speaks first, as in the sentence. */
const ORDER: readonly PerMuMetric[] = ["tax_per_mu", "output_per_mu", "rd_per_mu"];

/**
 * The park and metric to take apart; null where there is no park.
 * @param choice the open park, the map's measure, and the metric somebody chose (null: that which the park misses)
 */
export function focusOf(
  list: ParkList,
  { parkId, measure, metric }: { parkId: string | null; measure: string; metric: MetricId | null },
): Focus | null {
  const park =
    list.rows.find(({ id }) => id === parkId) ??
    summary(list).largest?.park ??
    lowestSurplus(list.rows, "tax_per_mu")[0] ??
    list.rows[0];
  if (park === undefined) return null;
  return { parkId: park.id, metric: metric ?? missedOf(park) ?? metricOfMeasure(measure) };
}

function missedOf({ metrics }: ParkRow): PerMuMetric | null {
  const missed = ORDER.filter((metric) => metrics[metric].verdict === "missed");
  return missed.find((metric) => metrics[metric].target?.reference === false) ?? missed[0] ?? null;
}
