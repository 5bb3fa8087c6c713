// How is a log changed, and every change taken back? Whole logs in a row: unchanged events are the same objects in all of them.
import type { ScenarioEvent, ScenarioLog } from "./scenarioEvent";

/** No events. */
export const EMPTY_LOG: ScenarioLog = { events: [], day: null };

export interface LogHistory {
  readonly past: readonly ScenarioLog[];
  readonly now: ScenarioLog;
  readonly future: readonly ScenarioLog[];
}

/** A history that begins here. */
export const historyOf = (log: ScenarioLog): LogHistory => ({ past: [], now: log, future: [] });

/** The changed log; what had been undone is forgotten. The very same history where nothing changed. */
export function recorded(history: LogHistory, log: ScenarioLog): LogHistory {
  return log === history.now ? history : { past: [...history.past, history.now], now: log, future: [] };
}

/** One change back; the same history where there is none. */
export function undone({ past, now, future }: LogHistory): LogHistory {
  const before = past.at(-1);
  return before === undefined
    ? { past, now, future }
    : { past: past.slice(0, -1), now: before, future: [now, ...future] };
}

/** One change forward again; the same history where there is none. */
export function redone({ past, now, future }: LogHistory): LogHistory {
  const [after, ...rest] = future;
  return after === undefined ? { past, now, future } : { past: [...past, now], now: after, future: rest };
}

export const withEvents = (log: ScenarioLog, events: readonly ScenarioEvent[]): ScenarioLog => ({
  ...log,
  events: [...log.events, ...events],
});

/** An event switched on or off. */
export const withSwitched = (log: ScenarioLog, id: string): ScenarioLog => ({
  ...log,
  events: log.events.map((event) => (event.id === id ? { ...event, off: !event.off } : event)),
});

export const withoutEvent = (log: ScenarioLog, id: string): ScenarioLog => ({
  ...log,
  events: log.events.filter((event) => event.id !== id),
});

/** Without several events, as one change; the same log where it has none of them. */
export function withoutEvents(log: ScenarioLog, ids: readonly string[]): ScenarioLog {
  const events = log.events.filter(({ id }) => !ids.includes(id));
  return events.length === log.events.length ? log : { ...log, events };
}

/** An event moved to a place (0 = first); the same log where it is there already. */
export function withMoved(log: ScenarioLog, id: string, place: number): ScenarioLog {
  const at = log.events.findIndex((event) => event.id === id);
  const event = log.events[at];
  const to = Math.max(0, Math.min(log.events.length - 1, place));
  if (event === undefined || to === at) return log;
  const events = log.events.toSpliced(at, 1).toSpliced(to, 0, event);
  return { ...log, events };
}

/** The day for which the scenario is looked at; null: after all events. */
export const withDay = (log: ScenarioLog, day: string | null): ScenarioLog =>
  log.day === day ? log : { ...log, day };
