// What was changed, in which order, and how is it taken back? One row of changes for filter, legend, selection and scenario alike.
import { useSyncExternalStore } from "react";

export type ChangedThing = "filter" | "legend" | "selection" | "scenario" | "drawing";

/** One change that somebody made. */
export interface Change {
  readonly what: ChangedThing;
  /** Takes it back. @returns false where that did not work: the change then still stands */
  readonly undo: () => boolean | Promise<boolean>;
  readonly redo: () => boolean | Promise<boolean>;
}

export interface UndoRow {
  readonly past: readonly Change[];
  /** The next to be made again comes first. */
  readonly future: readonly Change[];
}

/** A selection of 100 000 parcels is a tenth of a megabyte. */
const MOST = 100;
const EMPTY: UndoRow = { past: [], future: [] };

let row = EMPTY;
/** True while a change is being taken back or made again: what changes then is no new change. */
let replaying = false;
/** One after the other: a key that is held must not overtake what is still being fetched. */
let turn: Promise<unknown> = Promise.resolve();
const readers = new Set<() => void>();

export const undoRow = (): UndoRow => row;
export const isReplaying = (): boolean => replaying;

export const useUndoRow = (): UndoRow =>
  useSyncExternalStore((reader) => {
    readers.add(reader);
    return () => void readers.delete(reader);
  }, undoRow);

function put(next: UndoRow): void {
  row = next;
  for (const reader of readers) reader();
}

/** Adds a change that was just made; what had been taken back is forgotten. */
export function recordChange(change: Change): void {
  put({ past: [...row.past, change].slice(-MOST), future: [] });
}

/** Forgets the changes of a thing that is no longer there. */
export function forgetChanges(what: ChangedThing): void {
  const others = (changes: readonly Change[]) => changes.filter((change) => change.what !== what);
  put({ past: others(row.past), future: others(row.future) });
}

/** What was to be taken back or made again, and whether it was: one that was not stands as it did. */
interface Replayed {
  readonly what: ChangedThing;
  readonly done: boolean;
}

/** Takes the last change back. @returns null where there is none */
export const undoChange = (): Promise<Replayed | null> =>
  inTurn(async () => {
    const change = row.past.at(-1);
    if (change === undefined) return null;
    if (!(await replay(change.undo))) return { what: change.what, done: false };
    put({ past: row.past.filter((one) => one !== change), future: [change, ...row.future] });
    return { what: change.what, done: true };
  });

/** Makes the next change again. @returns as above */
export const redoChange = (): Promise<Replayed | null> =>
  inTurn(async () => {
    const [change] = row.future;
    if (change === undefined) return null;
    if (!(await replay(change.redo))) return { what: change.what, done: false };
    put({ past: [...row.past, change], future: row.future.filter((one) => one !== change) });
    return { what: change.what, done: true };
  });

function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const mine = turn.then(act, act);
  turn = mine;
  return mine;
}

/** Only what happens at once is part of it: who waits for the server must not silence what others do meanwhile. */
function replay(act: () => boolean | Promise<boolean>): boolean | Promise<boolean> {
  replaying = true;
  try {
    return act();
  } finally {
    replaying = false;
  }
}
