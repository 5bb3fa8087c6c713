// What is a view: everything that a copied link must bring back, with the defaults each role starts from.
import type { MetricId, PeriodId, Population, VerdictWord } from "../../server/api/shapes";

export const ROLES = ["planner", "promotion", "leader"] as const;
export type Role = (typeof ROLES)[number];

export const MEASURES = [
  "output",
  "tax",
  "rd",
  "concentration",
  "verdict",
  "use",
  "status",
  "basis",
  "industry",
  "class",
  "low",
  "disposal",
] as const;
/** What the map is coloured by; the first three are held against a target per mu. */
export type MeasureId = (typeof MEASURES)[number];

/** What a leader's screen shows: the review of the parks first. */
export const BOARDS = ["parks", "changes", "targets", "indicators", "ladder", "evaluation"] as const;
export type BoardId = (typeof BOARDS)[number];

/** What the leader's table lists. */
export const GROUPINGS = ["park", "town", "cluster"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export type Lang = "zh" | "en";
export type Theme = "light" | "dark";

export interface View {
  role: Role;
  /** Only the leader's screen has boards. */
  board: BoardId;
  parkId: string | null;
  parcelId: string | null;
  /** "" until the district has been read and no period is in the link. */
  period: PeriodId;
  population: Population;
  /** "" until the district has been read and no target set is in the link. */
  targetSet: string;
  measure: MeasureId;
  lang: Lang;
  theme: Theme;
  /** Legend classes that stay lit; null means all, an empty set means that none was chosen. */
  classes: ReadonlySet<string> | null;
  /** Which parcels are shown, as geo/filter prints it with ids; "" for all. What does not match fades. */
  filter: string;
  /** How the scale of colours is divided: a method of geo/target/scaleBreaks, or breaks in 万元/亩 without the target's own. */
  breaks: string;
  /** Stripes on the classes below target, for grey prints. */
  hatch: boolean;
  /** What the leader's table lists. */
  grouping: Grouping;
  /** The town or cluster to which the leader's screen is narrowed, as `town:ID` or `cluster:ID`; null for the district. */
  within: string | null;
  /** Only parks, towns or clusters of this verdict; null for all. */
  only: VerdictWord | null;
  /** Of which metric the leader's ledger and changes speak; null: that which the park misses, and tax. */
  metric: MetricId | null;
  /** The screen on the wall: one park at a time, no chrome. */
  present: boolean;
  /** The change that is drawn on the map, as client/reach/reachToken writes it; null for none. */
  reach: string | null;
  /** The scenario on the map: its id, `new` for one that is not saved; null for none. */
  scenario: string | null;
  /** Reference layers that are seen, by id, the uppermost first. */
  layers: readonly string[];
  /** Saved scenarios beside it, by id. */
  compare: readonly string[];
  /** The table under the map, as client/table/tableState writes it; "" for closed and as it comes. */
  table: string;
  /** The chosen project of investment promotion, by number; null for none. */
  project: string | null;
  /** How the land for it is looked at, as client/match/matchLook writes it; "" for the office's own rules and weights. */
  match: string;
  /** The plan of all projects, as client/plan/planLook writes it; "" as it comes, null for not open. */
  plan: string | null;
  /** What stands side by side, as client/compare/compared writes it: `parcel:ID,ID` or `park:ID,ID`; "" for nothing. */
  beside: string;
  /** By which method enterprises are evaluated, as client/evaluation/evaluationLook writes it; "" where nobody chose one, "none" where a link says so. */
  evaluation: string;
}

/** Without the filter, which stands apart: most of the page shows the same whatever is filtered. */
export type SteadyView = Omit<View, "filter">;

/** Latitude, longitude in degrees and zoom, as a person left the map. */
export interface Camera {
  latitude: number;
  longitude: number;
  zoom: number;
}

/** What is shown where the link says nothing. */
export interface ViewDefaults {
  period: PeriodId;
  targetSet: string;
  theme: Theme;
  /** The method that this machine evaluated by last. */
  evaluation?: string;
}

/** A role changes only what is shown first, never what may be seen. */
export const MEASURE_OF_ROLE: Readonly<Record<Role, MeasureId>> = {
  planner: "tax",
  promotion: "status",
  leader: "verdict",
};

/** True for the measures that are classed by their distance from a target per mu. */
export function isPerMu(measure: MeasureId): measure is "output" | "tax" | "rd" {
  return measure === "output" || measure === "tax" || measure === "rd";
}

/** True where part of the land is faded: a filter is set, or classes are lit in the legend. */
export function isNarrowed({ filter, classes }: View): boolean {
  return filter !== "" || classes !== null;
}
