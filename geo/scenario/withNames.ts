// What are the plots called that an event makes? As no plot of any other event, be it switched off: who works on a piece means that piece.
import type { ScenarioStep } from "./replay";
import { needsOf, type ScenarioEvent } from "./scenarioEvent";
import { freeIds } from "./scenarioState";

/**
 * A cut or merge that was just made, with its plots' names kept in it. Without, two cuts of one parcel, one of them off, would both call
 * their pieces `A-1` and `A-2`, and what was done to a piece of the one would be done to the other's as soon as they are switched.
 * @param steps of the log with the event
 * @returns the very same event where it makes no plots
 */
export function withNames(event: ScenarioEvent, steps: readonly ScenarioStep[]): ScenarioEvent {
  const { edit } = event;
  if (edit.kind !== "split" && edit.kind !== "merge") return event;
  const after = steps.find((step) => step.event === event)?.after ?? new Map();
  const made = [...after].flatMap(([id, plot]) => (plot === null ? [] : [id]));
  const [first] = made;
  if (first === undefined) return event;
  const others = new Set(steps.filter((step) => step.event !== event).flatMap(namesIn));
  const stem = first.replace(/\d+$/, "");
  const ids = freeIds({ isTaken: (id) => others.has(id) }, stem, made.length, made);
  return { ...event, edit: edit.kind === "split" ? { ...edit, ids } : { ...edit, id: ids[0] ?? first } };
}

/** Every plot of which an event speaks, or that it makes. */
function namesIn({ event: { edit }, after }: ScenarioStep): string[] {
  const kept = edit.kind === "split" ? (edit.ids ?? []) : edit.kind === "merge" ? [edit.id ?? ""] : [];
  return [...kept, ...needsOf(edit).plots, ...after.keys()];
}
