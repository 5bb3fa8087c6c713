// How does a view read as an address, and an address as a view? Pure, so that a link can be tested without a browser.
import { ALL_METRICS } from "../ui/perMuMetrics";
import {
  BOARDS,
  type Camera,
  GROUPINGS,
  isPerMu,
  MEASURE_OF_ROLE,
  MEASURES,
  ROLES,
  type Role,
  type View,
  type ViewDefaults,
} from "./view";

/** The parts of an address that are not the view itself but must survive it. */
export interface ViewAddress {
  view: View;
  camera: Camera | null;
  /** What is selected, as client/selection/selectionLink writes it; null for nothing. */
  selection: string | null;
  /** Parameters of others, and values of ours that this version does not know: kept as they came. */
  foreign: readonly (readonly [string, string])[];
  /** False for a path that names nothing here. */
  known: boolean;
  /** Which of period, target set and theme the link names itself. */
  named: { period: boolean; targetSet: boolean; theme: boolean };
}

/**
 * Reads an address. Never throws: what is not understood is kept in `foreign` and the default is used.
 * An empty parameter is a choice (`c=` lights no class), an absent one is the default.
 */
export function readAddress(pathname: string, search: string, defaults: ViewDefaults): ViewAddress {
  const path = readPath(pathname);
  const role = path?.role ?? "planner";
  const view: View = {
    role,
    board: "parks",
    parkId: path?.parkId ?? null,
    parcelId: path?.parcelId ?? null,
    period: defaults.period,
    population: "above-scale",
    targetSet: defaults.targetSet,
    measure: MEASURE_OF_ROLE[role],
    lang: "zh",
    theme: defaults.theme,
    classes: null,
    filter: "",
    breaks: BY_TARGET,
    hatch: false,
    grouping: "park",
    within: null,
    only: null,
    present: false,
    metric: null,
    reach: null,
    scenario: null,
    compare: [],
    table: "",
    beside: "",
    evaluation: defaults.evaluation ?? "",
    project: null,
    match: "",
    plan: null,
    layers: [],
  };
  const named = { period: false, targetSet: false, theme: false };
  const foreign: [string, string][] = [];
  let camera: Camera | null = null;
  let selection: string | null = null;
  for (const [key, value] of new URLSearchParams(search)) {
    const measure = MEASURES.find((m) => m === value);
    const board = BOARDS.find((b) => b === value);
    const grouping = GROUPINGS.find((g) => g === value);
    const metric = ALL_METRICS.find((one) => one === value);
    const only = ONLY.find((word) => word === value);
    const place = key === "z" ? readCamera(value) : null;
    if (key === "rel" && value !== "") {
      view.period = value;
      named.period = true;
    } else if (key === "board" && board) view.board = board;
    else if (key === "t" && value !== "") {
      view.targetSet = value;
      named.targetSet = true;
    } else if (key === "m" && measure) view.measure = measure;
    else if (key === "pop" && (value === "all" || value === "above-scale")) view.population = value;
    else if (key === "lang" && (value === "zh" || value === "en")) view.lang = value;
    else if (key === "theme" && (value === "light" || value === "dark")) {
      view.theme = value;
      named.theme = true;
    } else if (key === "hatch" && (value === "1" || value === "0")) view.hatch = value === "1";
    else if (key === "reach" && value !== "") view.reach = value;
    else if (key === "sc" && SCENARIO.test(value)) view.scenario = value;
    else if (key === "cmp")
      view.compare = idsOf(view.compare, value, SAVED, (others) => foreign.push([key, others]));
    else if (key === "tb" && TABLE.test(value)) view.table = value;
    else if (key === "vs" && BESIDE.test(value)) view.beside = value;
    else if (key === "ev" && EVALUATION.test(value)) view.evaluation = value;
    else if (key === "ly")
      view.layers = idsOf(view.layers, value, LAYER, (others) => foreign.push([key, others]));
    else if (key === "pj" && value !== "" && value.length <= 64) view.project = value;
    else if (key === "pl" && PLAN.test(value)) view.plan = value;
    else if (key === "mt" && MATCH.test(value)) view.match = value;
    else if (key === "by" && grouping) view.grouping = grouping;
    else if (key === "in" && WITHIN.test(value)) view.within = value;
    else if (key === "v" && only) view.only = only;
    else if (key === "q" && metric) view.metric = metric;
    else if (key === "view" && value === "present") view.present = true;
    else if (key === "br" && BREAKS.test(value)) view.breaks = value;
    else if (key === "sel" && value !== "") selection = value;
    else if (key === "f") view.filter = value;
    else if (key === "c") view.classes = new Set(value.split(",").filter((token) => token !== ""));
    else if (place) camera = place;
    else foreign.push([key, value]);
  }
  view.classes = knownClasses(view);
  return { view, camera, selection, foreign, known: path !== null, named };
}

/**
 * Those of several that can be ids, each once, after those found before under the same key.
 * @param keep is given the others, so that they can be told; where none of them is an id they stay in the address
 */
function idsOf(
  before: readonly string[],
  value: string,
  id: RegExp,
  keep: (others: string) => void,
): string[] {
  const named = value.split(",");
  const others = named.filter((one) => !id.test(one));
  if (others.length > 0) keep(others.join(","));
  return [...new Set([...before, ...named.filter((one) => id.test(one))])];
}

const TABLE = /^[0-9]{1,2}(~[a-z]:[^~]+)*$/;
const PLAN = /^([a-z]:[^\s]{1,2000})?$/;
const MATCH = /^[oxtws]:[^\s]{1,2000}$/;
const BESIDE = /^(park|parcel):./;
const EVALUATION = /^[ms]:[^\s~]{1,80}(~[ms]:[^\s~]{1,80})?(~low)?$|^(low|none)$/;
const LAYER = /^L[1-9][0-9]{0,8}$/;
const SAVED = /^s[0-9]{1,15}$/;
const SCENARIO = /^(new|s[0-9]{1,15})$/;
/** The division of the scale that is not said. */
const BY_TARGET = "target";
const BREAKS = /^(quantile|equal|natural|-?[\d.]+(,-?[\d.]+)*)$/;
const ONLY = ["met", "missed", "undecided"] as const;
const WITHIN = /^(town|cluster):./;

/** The tokens that a measure's legend can have; the classes of the others are words of the data. */
const SCALE = /^([1-7]|nodata|none|idle|value|low)$/;
const VERDICTS = /^(met|missed|undecided|nodata|none|idle)$/;

/** The classes without those that the measure cannot have; where none is left of those named, all are shown. */
function knownClasses({ classes, measure }: View): View["classes"] {
  const known =
    isPerMu(measure) || measure === "concentration" ? SCALE : measure === "verdict" ? VERDICTS : null;
  if (classes === null || classes.size === 0 || known === null) return classes;
  const left = [...classes].filter((token) => known.test(token));
  return left.length === 0 ? null : new Set(left);
}

/** Writes the address of a view, defaults left out. */
export function writeAddress(address: Omit<ViewAddress, "known">): string {
  const { view, camera, selection, foreign, named } = address;
  const parts: [string, string][] = [];
  if (view.board !== "parks") parts.push(["board", view.board]);
  if (named.period) parts.push(["rel", view.period]);
  if (view.measure !== MEASURE_OF_ROLE[view.role]) parts.push(["m", view.measure]);
  if (view.population !== "above-scale") parts.push(["pop", view.population]);
  if (named.targetSet) parts.push(["t", view.targetSet]);
  if (camera)
    parts.push([
      "z",
      `${camera.latitude.toFixed(5)},${camera.longitude.toFixed(5)},${camera.zoom.toFixed(2)}`,
    ]);
  if (view.classes) parts.push(["c", [...view.classes].join(",")]);
  if (view.filter !== "") parts.push(["f", view.filter]);
  if (view.breaks !== BY_TARGET) parts.push(["br", view.breaks]);
  if (selection !== null) parts.push(["sel", selection]);
  if (view.hatch) parts.push(["hatch", "1"]);
  if (view.grouping !== "park") parts.push(["by", view.grouping]);
  if (view.within !== null) parts.push(["in", view.within]);
  if (view.only !== null) parts.push(["v", view.only]);
  if (view.metric !== null) parts.push(["q", view.metric]);
  if (view.present) parts.push(["view", "present"]);
  if (view.reach !== null) parts.push(["reach", view.reach]);
  if (view.scenario !== null) parts.push(["sc", view.scenario]);
  if (view.compare.length > 0) parts.push(["cmp", view.compare.join(",")]);
  if (view.table !== "") parts.push(["tb", view.table]);
  if (view.beside !== "") parts.push(["vs", view.beside]);
  if (view.evaluation !== "") parts.push(["ev", view.evaluation]);
  if (view.project !== null) parts.push(["pj", view.project]);
  if (view.plan !== null) parts.push(["pl", view.plan]);
  if (view.match !== "") parts.push(["mt", view.match]);
  if (view.layers.length > 0) parts.push(["ly", view.layers.join(",")]);
  if (view.lang !== "zh") parts.push(["lang", view.lang]);
  if (named.theme) parts.push(["theme", view.theme]);
  const ours = new Set(parts.map(([key]) => key));
  const query = [...parts, ...foreign.filter(([key]) => !ours.has(key))]
    .map(([key, value]) => `${encodeToken(key)}=${encodeToken(value)}`)
    .join("&");
  return writePath(view) + (query ? `?${query}` : "");
}

/** Percent-encodes, but leaves the commas and colons that make a link readable. */
export function encodeToken(text: string): string {
  return encodeURIComponent(text).replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%7E", "~");
}

function readPath(pathname: string): { role: Role; parkId: string | null; parcelId: string | null } | null {
  const parts = pathname.split("/").filter((part) => part !== "");
  const role = ROLES.find((r) => r === parts[0]);
  if (role) parts.shift();
  const base = { role: role ?? "planner", parkId: null, parcelId: null };
  if (parts.length === 0) return base;
  const [kind, id] = parts;
  if (parts.length !== 2 || id === undefined) return null;
  if (kind === "park") return { ...base, parkId: decode(id) };
  if (kind === "parcel") return { ...base, parcelId: decode(id) };
  return null;
}

function writePath(view: View): string {
  const role = view.role === "planner" ? "" : `/${view.role}`;
  if (view.parcelId !== null) return `${role}/parcel/${encodeURIComponent(view.parcelId)}`;
  if (view.parkId !== null) return `${role}/park/${encodeURIComponent(view.parkId)}`;
  return role || "/";
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function readCamera(text: string): Camera | null {
  const numbers = text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  const [latitude, longitude, zoom] = numbers;
  if (numbers.length !== 3 || latitude === undefined || longitude === undefined || zoom === undefined)
    return null;
  const sane = Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180 && zoom >= 0 && zoom <= 24;
  return sane ? { latitude, longitude, zoom } : null;
}
