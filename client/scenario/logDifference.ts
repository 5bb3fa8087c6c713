// What has become of a log in other hands: which events came, went, were switched, and is their order or day another?
import type { ScenarioEvent, ScenarioLog } from "../../geo/scenario/scenarioEvent";

export interface LogDifference {
  readonly added: readonly ScenarioEvent[];
  readonly dropped: readonly ScenarioEvent[];
  /** As they are now. */
  readonly switched: readonly ScenarioEvent[];
  /** Events that are in both stand in another order. */
  readonly reordered: boolean;
  readonly day: boolean;
}

/** An event is never changed but for being switched: one with the same id is the same. */
export function logDifference(was: ScenarioLog, is: ScenarioLog): LogDifference {
  const before = new Map(was.events.map((event) => [event.id, event]));
  const after = new Map(is.events.map((event) => [event.id, event]));
  const kept = (log: ScenarioLog, other: ReadonlyMap<string, ScenarioEvent>) =>
    log.events.filter(({ id }) => other.has(id)).map(({ id }) => id);
  return {
    added: is.events.filter(({ id }) => !before.has(id)),
    dropped: was.events.filter(({ id }) => !after.has(id)),
    switched: is.events.filter(({ id, off }) => before.has(id) && before.get(id)?.off !== off),
    reordered: kept(was, after).join() !== kept(is, before).join(),
    day: was.day !== is.day,
  };
}
