// What becomes of a scenario that is left without being saved? It waits in the list, so that no way of leaving it loses work.
import { useSyncExternalStore } from "react";
import type { ScenarioLog } from "../../geo/scenario/scenarioEvent";
import type { ScenarioDoc } from "./scenarioDoc";

/** A scenario as it was when it was left. */
export interface Unsaved {
  readonly doc: ScenarioDoc;
  readonly log: ScenarioLog;
}

/** More are forgotten, the oldest first. */
const MOST = 8;

let waiting: readonly Unsaved[] = [];
const readers = new Set<() => void>();

function put(next: readonly Unsaved[]): void {
  waiting = next;
  for (const reader of readers) reader();
}

/** The newest first. */
export const unsavedScenarios = (): readonly Unsaved[] => waiting;

export const useUnsaved = (): readonly Unsaved[] =>
  useSyncExternalStore((reader) => {
    readers.add(reader);
    return () => void readers.delete(reader);
  }, unsavedScenarios);

/** Of a saved scenario only what was left last. */
export function keepUnsaved(left: Unsaved): void {
  const others = waiting.filter(({ doc }) => doc.id === null || doc.id !== left.doc.id);
  put([left, ...others].slice(0, MOST));
}

/** It is open again, or nobody wants it. */
export const dropUnsaved = (left: Unsaved): void => put(waiting.filter((one) => one !== left));
