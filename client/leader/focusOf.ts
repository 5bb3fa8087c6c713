// Of which park and which target do the two answers below speak? The open park's; else of the one that lacks most.
import type { MetricId, ParkList, ParkRow } from "../../server/api/shapes";
import { leafParks } from "../park/leafParks";
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
    lowestSurplus(leafParks(list.rows), "tax_per_mu")[0] ??
    slowest(leafParks(list.rows)) ??
    list.rows[0];
  if (park === undefined) return null;
  return { parkId: park.id, metric: metric ?? focusMetric(park, measure) };
}

/** In a part of a year, the park furthest behind the schedule of its tax. */
function slowest(parks: readonly ParkRow[]): ParkRow | undefined {
  const [behind] = parks
    .flatMap((park) => {
      const { schedule } = park.metrics.tax_per_mu;
      return schedule === null || schedule.light === null ? [] : { park, progress: schedule.progress };
    })
    .toSorted((a, b) => a.progress - b.progress || (a.park.id < b.park.id ? -1 : 1));
  return behind?.park ?? parks[0];
}

/** The first per-mu target that the park misses, one that binds before a reference; else the map's measure. */
export function focusMetric({ metrics }: ParkRow, measure: string): PerMuMetric {
  const missed = ORDER.filter((metric) => metrics[metric].verdict === "missed");
  return (
    missed.find((metric) => metrics[metric].target?.reference === false) ??
    missed[0] ??
    metricOfMeasure(measure)
  );
}
