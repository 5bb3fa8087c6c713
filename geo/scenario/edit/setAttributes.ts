// What if a plot had another use, status or plan limits?
import { compareRatios, ratioOf } from "../../number/ratio";
import type { Plot } from "../plot";
import type { AttributesEdit } from "../scenarioEvent";
import { type Change, type Refusal, refuse, type ScenarioState } from "../scenarioState";

export function setAttributes(state: ScenarioState, edit: AttributesEdit): Change | Refusal {
  const plot = state.plot(edit.plotId);
  if (plot === null) return refuse("no_plot", edit.plotId);
  const changed: Plot = {
    ...plot,
    use: edit.use === undefined ? plot.use : edit.use,
    status: edit.status === undefined ? plot.status : edit.status,
    limits: { ...plot.limits, ...edit.limits },
  };
  for (const { min, max } of Object.values(edit.limits ?? {}))
    if (min !== null && max !== null && compareRatios(ratioOf(min), ratioOf(max)) > 0)
      return refuse("limits_inverted", edit.plotId);
  const same =
    changed.use === plot.use &&
    changed.status === plot.status &&
    Object.entries(changed.limits).every(
      ([key, { min, max }]) =>
        (plot.limits[key]?.min ?? null) === min && (plot.limits[key]?.max ?? null) === max,
    );
  return same ? refuse("nothing_changes", edit.plotId) : new Map([[edit.plotId, changed]]);
}
