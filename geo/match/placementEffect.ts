// What does a placement add to, or take from, each park and the district?
import type { Plot } from "../scenario/plot";
import { plotTallies } from "../scenario/plotTallies";
import type { ScenarioPopulation } from "../scenario/scenarioEvent";
import type { ScenarioPark } from "../scenario/scenarioState";
import { add, subtract } from "../tally/add";
import { EMPTY_TALLY, type Tally } from "../tally/tally";
import { type PromisedYear, placeProject } from "./placeProject";

/**
 * The change of each unit's Tally, by unit; "" is the district. Added to the unit's own it gives the Tally afterwards; changes of
 * placements on different land add up.
 */
export function placementEffect(
  plots: readonly Plot[],
  promise: PromisedYear,
  parks: ReadonlyMap<string, ScenarioPark>,
  population: ScenarioPopulation,
): Map<string, Tally> {
  return changeOf(plots, placeProject(plots, promise), parks, population);
}

/** What each unit's Tally gains where plots become others. */
export function changeOf(
  before: readonly Plot[],
  after: readonly Plot[],
  parks: ReadonlyMap<string, ScenarioPark>,
  population: ScenarioPopulation,
): Map<string, Tally> {
  const changes = new Map<string, Tally>();
  const count = (all: readonly Plot[], how: typeof add) => {
    for (const plot of all)
      for (const [unit, tally] of plotTallies(plot, parks, population))
        changes.set(unit, how(changes.get(unit) ?? EMPTY_TALLY, tally));
  };
  count(after, add);
  count(before, subtract);
  return changes;
}
