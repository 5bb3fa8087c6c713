// Which scenario is on the page, and where does its land stand? One store, as map, ribbon and panel show the same land.
import { useSyncExternalStore } from "react";
import {
  EMPTY_LOG,
  historyOf,
  type LogHistory,
  recorded,
  redone,
  undone,
  withEvents,
} from "../../geo/scenario/logHistory";
import type { Plot } from "../../geo/scenario/plot";
import { ScenarioReplay, type ScenarioStep } from "../../geo/scenario/replay";
import {
  landsOf,
  needsOf,
  type ScenarioEdit,
  type ScenarioEvent,
  type ScenarioLog,
} from "../../geo/scenario/scenarioEvent";
import type { Refusal } from "../../geo/scenario/scenarioState";
import { withNames } from "../../geo/scenario/withNames";
import type { SavedScenario, ScenarioBaseView } from "../../server/api/scenarioShapes";
import { trpcClient } from "../api/trpc";
import type { Scope } from "../ui/useScope";
import { forgetChanges, recordChange } from "../undo/undoStore";
import { docOf, type ScenarioDoc } from "./scenarioDoc";
import { ScenarioLand } from "./scenarioLand";
import { dropUnsaved, keepUnsaved, type Unsaved } from "./unsaved";

/** An edit that was not taken into the log. */
export interface Refused {
  readonly edit: ScenarioEdit;
  readonly why: Refusal;
}

export interface ScenarioPage {
  doc: ScenarioDoc | null;
  base: ScenarioBaseView | null;
  land: ScenarioLand | null;
  history: LogHistory;
  replay: ScenarioReplay | null;
  steps: readonly ScenarioStep[];
  /** Ids of the plots chosen, in the order in which they were. */
  selected: readonly string[];
  /** Whether a click chooses a plot besides those chosen: what Shift says where there is a keyboard. */
  adding: boolean;
  /** Ids of those to be chosen as soon as their land is there: what was clicked last, nothing before it. */
  awaited: readonly string[];
  /** The version that somebody else saved in the meantime. */
  conflict: SavedScenario | null;
  /** Whether adding all plots on the server gave the same. */
  check: "asked" | "agrees" | "differs" | null;
  busy: boolean;
  fault: string | null;
  /** What was last asked for and does not apply; told until something else is chosen or done. */
  refused: readonly Refused[];
  /** Whether it stands beside others, in columns. */
  comparing: boolean;
}

const NOTHING: ScenarioPage = {
  doc: null,
  base: null,
  land: null,
  history: historyOf(EMPTY_LOG),
  replay: null,
  steps: [],
  selected: [],
  adding: false,
  awaited: [],
  conflict: null,
  check: null,
  busy: false,
  fault: null,
  refused: [],
  comparing: false,
};

let page = NOTHING;
let scope: Scope | null = null;
/** Counts what was begun, so that an answer that comes too late is not taken. */
let turn = 0;
/** Counts what was chosen, for the same reason. */
let choice = 0;
const listeners = new Set<() => void>();

export const scenarioPage = (): ScenarioPage => page;

export function subscribeScenario(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The scenario on the page; renders again with every change of it. */
export const useScenario = (): ScenarioPage => useSyncExternalStore(subscribeScenario, scenarioPage);

export function setScenario(patch: Partial<ScenarioPage>): void {
  page = { ...page, ...patch };
  for (const listener of listeners) listener();
}

/** Shows a scenario over the land of the scope; one that was open and is not saved waits in the list. */
export async function openScenario(doc: ScenarioDoc, log: ScenarioLog, asked: Scope): Promise<void> {
  setAside();
  scope = asked;
  forgetChanges("scenario");
  const { awaited } = page;
  setScenario({ ...NOTHING, doc, history: historyOf(log), awaited, busy: true });
  await load();
}

/** The same scenario over the figures of another period, population or target set. */
export async function changeScope(asked: Scope): Promise<void> {
  if (page.doc === null || JSON.stringify(asked) === JSON.stringify(scope)) return;
  scope = asked;
  setScenario({ busy: true, check: null });
  await load();
}

async function load(): Promise<void> {
  const asked = scope;
  if (asked === null) return;
  const mine = ++turn;
  try {
    const base = await trpcClient.scenario.base.query(asked);
    const land = new ScenarioLand(asked, base);
    await land.fetch(wantedBy(page.history.now.events));
    if (mine !== turn) return;
    const replay = new ScenarioReplay(land, asked.population);
    setScenario({ base, land, replay, steps: replay.run(page.history.now), busy: false, fault: null });
    if (page.awaited.length > 0) await selectPlots(page.awaited);
  } catch (error) {
    if (mine === turn) setScenario({ busy: false, fault: (error as Error).message });
  }
}

/** Opens what was left unsaved as it was left. */
export function resumeScenario(left: Unsaved, asked: Scope): Promise<void> {
  dropUnsaved(left);
  return openScenario({ ...left.doc, reach: null }, left.log, asked);
}

/** Of what a change from elsewhere made, nothing is lost unless somebody has gone on from there: it can be made again. */
function setAside(): void {
  const { doc, history } = page;
  if (doc !== null && isChanged(page) && (doc.reach === null || history.past.length > 0))
    keepUnsaved({ doc, log: history.now });
}

export function closeScenario(): void {
  setAside();
  turn += 1;
  choice += 1;
  forgetChanges("scenario");
  setScenario(NOTHING);
}

/**
 * Puts another log in the place of this one; it can be undone.
 * @returns whether that log stands: its land may not be had from the server
 */
export async function changeLog(change: (log: ScenarioLog) => ScenarioLog): Promise<boolean> {
  const log = change(page.history.now);
  if (log === page.history.now) return true;
  if (!(await show(recorded(page.history, log)))) return false;
  recordLogChange();
  return true;
}

const recordLogChange = (): void =>
  recordChange({
    what: "scenario",
    undo: () => show(undone(page.history)),
    redo: () => show(redone(page.history)),
  });

/**
 * Adds to the end of the log those of the edits that apply, as one change; where none does the log stands as it did, and there is nothing
 * to undo.
 * @returns those that do not, with why; none where the scenario says itself that it could not be worked out
 */
export async function tryEdits(edits: readonly ScenarioEdit[], by: string): Promise<readonly Refused[]> {
  const { history } = page;
  const at = new Date().toISOString();
  const events = edits.map((edit): ScenarioEvent => ({ id: freshId(), at, by, off: false, edit }));
  const ids = new Set(events.map(({ id }) => id));
  const mine = turn;
  if (!(await show(recorded(history, withEvents(history.now, events)))))
    // somebody's other change came while the land was read: these go behind it
    return mine === turn && page.history !== history ? tryEdits(edits, by) : [];
  const refused = page.steps.flatMap(({ event, refusal }) =>
    ids.has(event.id) && refusal !== null ? [{ id: event.id, edit: event.edit, why: refusal }] : [],
  );
  const not = new Set(refused.map(({ id }) => id));
  const { steps } = page;
  const left = events.filter(({ id }) => !not.has(id)).map((event) => withNames(event, steps));
  if (left.length < events.length || left.some((event) => !events.includes(event))) {
    await show(left.length === 0 ? history : recorded(history, withEvents(history.now, left)));
    // the pieces may be called otherwise now
    if (page.selected.length === 0) setScenario({ selected: madeLast(page.steps).slice(0, 1) });
  }
  if (refused.length < events.length) recordLogChange();
  return refused.map(({ edit, why }) => ({ edit, why }));
}

/** The same for what a button asks for: what does not apply is told beside the plots chosen. */
export async function askEdits(edits: readonly ScenarioEdit[], by: string): Promise<readonly Refused[]> {
  const refused = await tryEdits(edits, by);
  // several were chosen for this: the next click means one plot again
  const merged = edits.some(({ kind }) => kind === "merge") && refused.length === 0;
  setScenario(merged ? { refused, adding: false } : { refused });
  return refused;
}

let made = 0;
/** Two people who add to one scenario give their events different ids. */
function freshId(): string {
  made += 1;
  return `${Date.now().toString(36)}${made.toString(36)}`;
}

/** @returns whether the land stands where this history says */
async function show(history: LogHistory): Promise<boolean> {
  const { land, replay } = page;
  if (land === null || replay === null || history === page.history) return false;
  const wanted = wantedBy(history.now.events);
  if (land.lacks(wanted)) {
    const mine = turn;
    const before = page.history;
    setScenario({ busy: true });
    try {
      await land.fetch(wanted);
    } catch (error) {
      setScenario({ busy: false, fault: (error as Error).message });
      return false;
    }
    if (mine !== turn) return false;
    // another change was made while it was read: it is not taken back by this one
    if (page.history !== before) {
      setScenario({ busy: false });
      return false;
    }
  }
  performance.mark("mutu:scenario:start");
  const origins = originsOf(page);
  const steps = replay.run(history.now);
  const selected = page.selected.filter((id) => replay.plot(id) !== null);
  const fresh = madeLast(steps);
  const back = origins.filter((id) => replay.plot(id) !== null);
  setScenario({
    history,
    steps,
    selected:
      selected.length > 0
        ? selected
        : history.now.events.length > page.history.now.events.length
          ? fresh.slice(0, 1)
          : back,
    busy: false,
    fault: null,
    check: null,
    refused: [],
  });
  performance.measure("mutu:scenario", "mutu:scenario:start");
  return true;
}

/** The plots that the last event left. */
const madeLast = (steps: readonly ScenarioStep[]): string[] =>
  [...(steps.at(-1)?.after ?? [])].flatMap(([id, plot]) => (plot === null ? [] : [id]));

/** The plots that gave way to those chosen: they are chosen again once their heirs are gone. */
const originsOf = ({ selected, steps }: ScenarioPage): string[] => [
  ...new Set(
    steps
      .filter(({ after }) => selected.some((id) => after.get(id) != null))
      .flatMap(({ after }) => [...after].flatMap(([id, plot]) => (plot === null ? [id] : []))),
  ),
];

/** What is chosen, or will be as soon as it can. */
export const meantPlots = ({ awaited, selected }: ScenarioPage): readonly string[] =>
  awaited.length > 0 ? awaited : selected;

/**
 * Chooses plots; their land is fetched, so that an edit of them need not wait. While the scenario is still being read they are
 * chosen once it is. Only the newest choice counts: an earlier one whose land comes late changes nothing.
 */
export async function selectPlots(ids: readonly string[]): Promise<void> {
  choice += 1;
  const mine = choice;
  const { land, replay } = page;
  if (land === null || replay === null) return setScenario({ awaited: ids });
  const wanted = { plots: ids.filter((id) => replay.plot(id) === null), enterprises: [], around: [] };
  if (land.lacks(wanted)) {
    setScenario({ awaited: ids });
    let fault: string | null = null;
    try {
      await land.fetch(wanted);
    } catch (error) {
      fault = (error as Error).message;
    }
    // another was chosen meanwhile, or another land stands: what is awaited is chosen on that
    if (mine !== choice || page.replay !== replay) return;
    if (fault !== null) return setScenario({ awaited: [], fault });
  }
  setScenario({
    ...{ selected: ids.filter((id) => replay.plot(id) !== null), awaited: [] },
    ...{ fault: null, refused: [] },
  });
}

function wantedBy(events: readonly ScenarioEvent[]) {
  const needs = events.map(({ edit }) => needsOf(edit));
  return {
    plots: [...new Set(needs.flatMap(({ plots }) => plots))],
    enterprises: [...new Set(needs.flatMap(({ enterprises }) => enterprises))],
    around: landsOf(events.map(({ edit }) => edit)),
  };
}

/** Puts what the other saved in the place of what is here; the own events come back by undoing it. */
export async function takeTheirs(): Promise<void> {
  const { conflict } = page;
  if (conflict === null) return;
  // before their log stands, the head must not be theirs: what is here would be saved over it
  const stands = await changeLog(() => conflict.log);
  if (!stands || page.doc === null || page.conflict !== conflict) return;
  setScenario({ doc: { ...docOf(conflict), reach: page.doc.reach }, conflict: null });
}

export const isChanged = ({ doc, history }: ScenarioPage): boolean =>
  doc !== null && (doc.head === null ? history.now.events.length > 0 : doc.savedLog !== history.now);

/** The plots that are not as in the base, now. */
export const standingPlots = ({ replay }: Pick<ScenarioPage, "replay">): Plot[] =>
  replay === null ? [] : [...replay.touched().values()].filter((plot) => plot !== null);
