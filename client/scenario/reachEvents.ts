// Which events make the smallest change that reaches a target?

import type { ScenarioEdit, ScenarioEvent } from "../../geo/scenario/scenarioEvent";
import type { Measure } from "../../geo/tally/tally";
import { MEASURE_OF_METRIC } from "../../geo/target/metricMeasure";
import type { LeverView, ReachView } from "../../server/api/reachShapes";
import { demandOf } from "../reach/leverWords";
import type { ReachChoice } from "../reach/reachToken";

/** One event a parcel, in the order of the lever's steps; none where the lever reaches nothing. */
export function eventsOfReach(
  view: ReachView,
  choice: Pick<ReachChoice, "lever" | "metric">,
  by: string,
): ScenarioEvent[] {
  const lever = view.levers.find(
    (found) =>
      found.lever === choice.lever &&
      (found.lever !== "lift" || view.demands.length < 2 || demandOf(view, found)?.metric === choice.metric),
  );
  if (lever === undefined) return [];
  const at = new Date().toISOString();
  return lever.steps.flatMap((step, place) => {
    const edit = editOf(view, lever, step);
    return edit === null ? [] : [{ id: `r${place + 1}`, at, by, off: false, edit }];
  });
}

/** Null where a lift does not say by how much: an unknown rise is none that could be tried out. */
function editOf(view: ReachView, lever: LeverView, step: LeverView["steps"][number]): ScenarioEdit | null {
  const plotId = step.parcelId;
  const { population } = view;
  if (lever.lever === "release") return { kind: "move", plotId, parkId: null };
  if (lever.lever === "lift") {
    if (step.extraYuan === null) return null;
    const metric = demandOf(view, lever)?.metric ?? "output_per_mu";
    const industries = metric === "concentration" ? view.leads : [];
    return {
      kind: "raise",
      plotId,
      population,
      measure: MEASURE_OF_METRIC[metric],
      yuan: step.extraYuan,
      industries,
    };
  }
  const perMu: Partial<Record<Measure, string>> = {};
  for (const { metric } of view.demands) perMu[MEASURE_OF_METRIC[metric]] = view.conditions.yields[metric];
  // renewed output counts as the leading industries' where concentration is what is lacking
  const lacks = view.demands.some(({ metric }) => metric === "concentration");
  return { kind: "renew", plotId, population, perMu, industry: lacks ? (view.leads[0] ?? null) : null };
}
