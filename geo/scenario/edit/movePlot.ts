// What if a plot counted in another park?
import { combineParts } from "../plot";
import type { MoveEdit } from "../scenarioEvent";
import { type Change, type Refusal, refuse, type ScenarioState } from "../scenarioState";

/** All its land and figures go with it. */
export function movePlot(state: ScenarioState, { plotId, parkId }: MoveEdit): Change | Refusal {
  const plot = state.plot(plotId);
  if (plot === null) return refuse("no_plot", plotId);
  if (parkId !== null && !state.parks.has(parkId)) return refuse("no_park", parkId);
  if (plot.parts.every((part) => part.parkId === parkId)) return refuse("same_park", parkId ?? "");
  return new Map([
    [plotId, { ...plot, parts: combineParts(plot.parts.map((part) => ({ ...part, parkId }))) }],
  ]);
}
