// Where does the land stand on another day than the one that is looked at, and what is free there for who would come?
import { freeLandDm2 } from "./plot";
import { ScenarioReplay } from "./replay";
import type { ScenarioLog, ScenarioPopulation } from "./scenarioEvent";
import type { ScenarioBase } from "./scenarioState";

/** The land after the log on that day; null: after all of it. Costs a whole replay. */
export function landOnDay(
  base: ScenarioBase,
  population: ScenarioPopulation,
  log: ScenarioLog,
  day: string | null,
): ScenarioReplay {
  const land = new ScenarioReplay(base, population);
  land.run({ ...log, day });
  return land;
}

/** Who would come to a plot, from which one, with how much land held there. */
export interface Comer {
  readonly fromPlotId: string;
  readonly heldDm2: number;
}

/** What of a plot nobody uses, in 0.01 m², for one who comes to it; null where the plot is not there. */
export function freeForComer(
  land: Pick<ScenarioReplay, "plot">,
  plotId: string,
  { fromPlotId, heldDm2 }: Comer,
): number | null {
  const plot = land.plot(plotId);
  // what it leaves is free when it comes back to the same plot
  return plot === null ? null : freeLandDm2(plot) + (plotId === fromPlotId ? heldDm2 : 0);
}
