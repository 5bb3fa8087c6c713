// Who holds the view? This one store: it reads the address once, and writes it when something was chosen.
import { createBrowserHistory } from "@tanstack/react-router";
import { NOBODY_CHOSE } from "../evaluation/evaluationLook";
import { rememberedLook } from "../evaluation/rememberedLook";
import { keepsClasses } from "./keptClasses";
import { type Camera, MEASURE_OF_ROLE, type View, type ViewDefaults } from "./view";
import { readAddress, type ViewAddress, writeAddress } from "./viewUrl";

/** As the browser has it: the router puts a method in its place that tells it of every address. */
const replaceUnheard = window.history.replaceState.bind(window.history);

/** The browser's history, shared with the router so that Back reaches both. */
export const history = createBrowserHistory();

/** Writing at every step of a drag would flood the history; a quarter of a second after the last change is enough. */
const WRITE_DELAY_MS = 250;

let defaults: ViewDefaults = {
  period: "",
  targetSet: "",
  theme: systemTheme(),
  evaluation: rememberedLook(),
};
let address = read();
let timer: ReturnType<typeof setTimeout> | null = null;
const listeners = new Set<() => void>();
const cameraListeners = new Set<(camera: Camera | null) => void>();
const selectionListeners = new Set<(token: string | null) => void>();
const droppedListeners = new Set<() => void>();

history.subscribe(({ action }) => {
  if (action.type === "PUSH" || action.type === "REPLACE") return;
  cancelWrite();
  address = read();
  notify();
  for (const listener of cameraListeners) listener(address.camera);
  for (const listener of selectionListeners) listener(address.selection);
});

/** What may be chosen; opening a park or a parcel replaces the other. */
export type ViewPatch = Partial<View>;

/** The whole address as it stands, before or after it was written. */
export function currentAddress(): ViewAddress {
  return address;
}

export function subscribeView(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Told when Back or Forward brings another camera (null: fit what is open). */
export function subscribeCamera(listener: (camera: Camera | null) => void): () => void {
  cameraListeners.add(listener);
  return () => cameraListeners.delete(listener);
}

/**
 * Applies a choice at once and writes the address: as a new entry where a park, a parcel, a board, a role or the present mode is opened
 * (or as `push` says), otherwise in place and a little later.
 */
export function openView(patch: ViewPatch, options: { push?: boolean } = {}): void {
  const next = patched(address, patch);
  const moved =
    next.view.role !== address.view.role ||
    next.view.board !== address.view.board ||
    next.view.present !== address.view.present ||
    next.view.parkId !== address.view.parkId ||
    next.view.parcelId !== address.view.parcelId;
  const push = options.push ?? moved;
  if (push) flushWrite();
  // another role brings its own
  const dropped =
    patch.classes === undefined &&
    address.view.classes !== null &&
    next.view.classes === null &&
    next.view.role === address.view.role;
  address = moved ? { ...next, camera: null } : next;
  notify();
  if (dropped) for (const listener of droppedListeners) listener();
  if (push) history.push(writeAddress(address));
  else scheduleWrite();
}

/** What is sent or kept says also that nobody chose a method of evaluation: its reader may have used one last, and would see other classes. */
export function nameMethod(): void {
  if (address.view.evaluation === "") openView({ evaluation: NOBODY_CHOSE });
}

/** The address a choice would lead to: the href of a link to it. */
export function hrefOf(patch: ViewPatch): string {
  return writeAddress({ ...patched(address, patch), camera: null });
}

/** Remembers where a person moved the map; programmatic moves must not come here. */
export function rememberCamera(camera: Camera): void {
  address = { ...address, camera };
  scheduleWrite();
}

/** Brings the map somewhere, as somebody asked for it; what is open stays open. */
export function goTo(camera: Camera): void {
  rememberCamera(camera);
  for (const listener of cameraListeners) listener(camera);
}

/** Remembers what is selected; the map and the tables know it from client/selection. */
export function rememberSelection(token: string | null): void {
  if (address.selection === token) return;
  address = { ...address, selection: token };
  scheduleWrite();
}

/** Told when classes lit in the legend went because measure or breaks are others: nobody asked for that. */
export function subscribeDropped(listener: () => void): () => void {
  droppedListeners.add(listener);
  return () => droppedListeners.delete(listener);
}

/** Told when Back, Forward or a saved view brings another selection. */
export function subscribeSelectionLink(listener: (token: string | null) => void): () => void {
  selectionListeners.add(listener);
  return () => selectionListeners.delete(listener);
}

/** Opens a saved link, as a new entry unless told otherwise: all of it but the language and the theme of the page. */
export function openLink(link: string, { push = true }: { push?: boolean } = {}): void {
  flushWrite();
  const url = new URL(link, window.location.origin);
  const next = readAddress(url.pathname, url.search, defaults);
  const { lang, theme } = address.view;
  address = {
    ...next,
    view: { ...next.view, lang, theme },
    named: { ...next.named, theme: address.named.theme },
  };
  notify();
  if (push) history.push(writeAddress(address));
  else replaceAddress(writeAddress(address));
  for (const listener of cameraListeners) listener(address.camera);
  for (const listener of selectionListeners) listener(address.selection);
}

/** Whether the address has been held against what the district has: nothing is asked for by a dead name. */
export const viewIsSettled = (): boolean => defaults.targetSet !== "";

/** What a link named that is not there (any more); the rest of it was opened. */
export interface DeadReferences {
  readonly period: string | null;
  readonly targetSet: string | null;
  /** Id of a short link. */
  readonly link: string | null;
  /** Id of a selection that was kept on the server. */
  readonly selection: string | null;
}

let dead: DeadReferences = { period: null, targetSet: null, link: null, selection: null };

export const deadReferences = (): DeadReferences => dead;

/** A short link names nothing that the server keeps (any more). */
export function noteDeadLink(id: string): void {
  dead = { ...dead, link: id };
  notify();
}

/** A link names a selection that the server does not keep (any more). */
export function noteDeadSelection(id: string): void {
  dead = { ...dead, selection: id };
  notify();
}

/** Takes a parameter out of the address that has been followed. */
export function dropForeign(key: string): void {
  address = { ...address, foreign: address.foreign.filter(([name]) => name !== key) };
  scheduleWrite();
}

/**
 * Fills in what the link left open once the district is known, and what it names without being there: that is
 * remembered in `deadReferences`.
 */
export function setViewDefaults(known: {
  period: string;
  targetSet: string;
  periods: readonly string[];
  targetSets: readonly string[];
}): void {
  defaults = { ...defaults, period: known.period, targetSet: known.targetSet };
  const { view, named } = address;
  const period = named.period && known.periods.includes(view.period);
  // an earlier version of a set (`item22@2`) is no name in the list; whether there is one the server says
  const targetSet =
    named.targetSet && known.targetSets.includes(view.targetSet.replace(/@[1-9]\d{0,6}$/, ""));
  dead = {
    ...dead,
    period: named.period && !period ? view.period : dead.period,
    targetSet: named.targetSet && !targetSet ? view.targetSet : dead.targetSet,
  };
  address = {
    ...address,
    named: { ...named, period, targetSet },
    view: {
      ...view,
      period: period ? view.period : defaults.period,
      targetSet: targetSet ? view.targetSet : defaults.targetSet,
    },
  };
  notify();
}

/** The address is exactly what is shown: writes what is still waiting. For sharing and before leaving. */
export function flushWrite(): void {
  if (timer === null) return;
  cancelWrite();
  replaceAddress(writeAddress(address));
}

/**
 * Puts an address in the place of the one that stands. The router hears of it only where another page is meant: it would match its pages anew
 * at every colour and every filter, for the same page.
 */
function replaceAddress(link: string): void {
  // what was opened a moment ago is an entry of its own: the router writes it with its next task
  history.flush();
  const { pathname } = new URL(link, window.location.href);
  if (pathname !== window.location.pathname) history.replace(link);
  // its own marks of the entry stay
  else replaceUnheard(window.history.state, "", link);
}

function patched(from: ViewAddress, patch: ViewPatch): ViewAddress {
  const view: View = { ...from.view, ...patch };
  if (patch.parcelId != null) view.parkId = null;
  else if (patch.parkId != null) view.parcelId = null;
  if (patch.role && patch.board === undefined) view.board = "parks";
  // the leader's filters narrow the leader's screen only
  if (view.role !== "leader")
    Object.assign(view, { grouping: "park", within: null, only: null, metric: null, present: false });
  const usesDefault = from.view.measure === MEASURE_OF_ROLE[from.view.role];
  if (patch.role && patch.measure === undefined && usesDefault) view.measure = MEASURE_OF_ROLE[patch.role];
  // breaks set by hand are of one measure; a method is of all
  if (view.measure !== from.view.measure && patch.breaks === undefined && /\d/.test(view.breaks))
    view.breaks = "target";
  if (view.classes !== null && patch.classes === undefined && !keepsClasses(view.classes, from.view, view))
    view.classes = null;
  const named = {
    period: view.period !== defaults.period,
    targetSet: view.targetSet !== defaults.targetSet,
    theme: view.theme !== defaults.theme,
  };
  const replaced = new Set<string>();
  if (patch.measure !== undefined || patch.role !== undefined) replaced.add("m");
  if (patch.board !== undefined || patch.role !== undefined) replaced.add("board");
  if (patch.period !== undefined) replaced.add("rel");
  if (patch.targetSet !== undefined) replaced.add("t");
  if (patch.population !== undefined) replaced.add("pop");
  const foreign = from.foreign.filter(([key]) => !replaced.has(key));
  return { ...from, view, named, foreign, known: true };
}

function read(): ViewAddress {
  return readAddress(window.location.pathname, window.location.search, defaults);
}

function notify(): void {
  for (const listener of listeners) listener();
}

function scheduleWrite(): void {
  cancelWrite();
  timer = setTimeout(flushWrite, WRITE_DELAY_MS);
}

function cancelWrite(): void {
  if (timer !== null) clearTimeout(timer);
  timer = null;
}

function systemTheme(): "light" | "dark" {
  return window.matchMedia?.("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
