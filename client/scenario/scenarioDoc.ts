// What of a scenario is not in its events?
import type { ScenarioLog } from "../../geo/scenario/scenarioEvent";
import type { SavedScenario, ScenarioHead } from "../../server/api/scenarioShapes";

export interface ScenarioDoc {
  /** Null: not saved yet. */
  id: string | null;
  title: string;
  /** As it was saved last. */
  head: ScenarioHead | null;
  savedLog: ScenarioLog;
  copiedFrom: string | null;
  /** The change from which it was made, as client/reach/reachToken writes it. */
  reach: string | null;
}

/** A scenario as it was saved. */
export const docOf = ({ log, ...head }: SavedScenario): ScenarioDoc => ({
  ...{ id: head.id, title: head.title, head, savedLog: log },
  ...{ copiedFrom: head.copiedFrom, reach: null },
});
