// What is said of projects and the land that fits them.

import type { Contribution } from "../../geo/match/score";
import type { Threshold } from "../../geo/match/threshold";
import type { ProjectMode } from "../../geo/promotion/projectMode";
import type { ScenarioFigure } from "./scenarioShapes";

/** A value as it is written: a decimal, a word or a day. */
export interface RuleFindingView {
  fact: string;
  test: string;
  have: string;
  asked: string[];
  /** How far a number is off; null for words and days. */
  missing: number | null;
}

/** A rule that a site does not satisfy, or that nobody can decide. */
export interface RuleFaultView {
  rule: string;
  kind: "fail" | "unknown";
  findings: RuleFindingView[];
  /** What would have to be known. */
  unknown: string[];
}

export interface SiteName {
  id: string;
  code: string | null;
  name: string | null;
  parkId: string | null;
  /** Of the land; of floors that of the parcel on which the building stands. */
  areaDm2: number;
  /** Null: land. */
  floor: FloorView | null;
}

/** Floors of a building and what is known of them; null: unknown. */
export interface FloorView {
  /** On which the building stands. */
  parcel: string;
  parcelCode: string | null;
  building: string;
  floor: string;
  /** On offer, 0.01 m². */
  areaDm2: number;
  /** Of it what the project takes, and the share of the parcel's land that goes with what it asks for; 0.01 m². */
  takenDm2: number | null;
  landDm2: number | null;
  divisible: boolean;
  clearHeightM: string | null;
  floorLoadTM2: string | null;
  craneT: string | null;
  lifts: number | null;
  /** Yuan. */
  pricePerM2Month: string | null;
  availableFrom: string | null;
  /** In words; `权属清晰` where there is none. */
  titleProblem: string | null;
}

/** What is known of a site that its card tells; null: unknown. */
interface SiteCard {
  status: string | null;
  use: string | null;
  farActual: string | null;
  expiresOn: string | null;
}

interface ContributionView {
  criterion: Contribution["criterion"];
  /** Null: nothing is known, and nothing is contributed. */
  value: number | null;
  points: number;
}

/** One of the figures of a park or the district, before and after. */
export interface EffectView {
  unit: string;
  /** What the unit is asked for, in 万元/亩 or %; null where nothing is. */
  target: string | null;
  /** The target is a reference to this unit: it informs, nobody has to meet it. */
  reference: boolean;
  before: ScenarioFigure;
  after: ScenarioFigure;
}

export interface RankedSite extends SiteName, SiteCard {
  place: number;
  points: number;
  contributions: ContributionView[];
  /** Enterprises that would have to leave. */
  displaced: number;
  /** What is still to be asked about. */
  open: RuleFaultView[];
  effects: EffectView[];
}

/** What a rule takes from the project; null: the project asks nothing, and every site satisfies it. */
export interface AskedView {
  fact: string;
  test: string;
  value: string | null;
}

/** A rule as it was asked, or left out, this time. */
export interface MatchRuleView {
  rule: string;
  /** With its threshold in it. */
  name: string;
  nameEn: string;
  on: boolean;
  /** It excludes nothing: sites that do not satisfy it say so. */
  soft: boolean;
  asked: AskedView[];
  /** Null where it states no number or day of its own. */
  threshold: (Threshold & { standard: string }) | null;
}

interface FunnelStepView {
  rule: string;
  name: string;
  left: number;
  excluded: number;
  freed: number;
}

/** A criterion with its weight as chosen, in whole percent. */
export interface MatchCriterionView {
  criterion: string;
  name: string;
  nameEn: string;
  weight: number;
  standard: number;
}

/** Why the output or the tax that a project promises is hard to believe; 万元/亩 by the least land that it asks for. */
export interface PromiseDoubt {
  kind: "promise_too_high" | "promise_tenfold" | "promise_tax_too_high" | "promise_tax_tenfold";
  perMu: number;
  /** The best of its division (大类). */
  best: { division: string; perMu: number } | null;
}

export interface StabilityView {
  criterion: string;
  from: number;
  to: number;
  below: string | null;
  above: string | null;
}

interface SiteFault {
  site: SiteName;
  fault: RuleFaultView;
}

/** A site that is out, with everything that puts it out, in the order of the rules. */
export interface ExcludedSite extends SiteName {
  faults: RuleFaultView[];
}

/** The parks that the project would like (意向园区), and how many of the sites that fit are in them. */
export interface WantedParksView {
  parks: string[];
  /** They and the parks in them. */
  within: string[];
  fitCount: number;
}

export interface MatchedProject {
  id: string;
  name: string;
  mode: ProjectMode | null;
  period: string;
  targetSet: string;
  method: { version: string; name: string; nameEn: string; example: boolean; source: string };
  /** Those that are asked of the project's mode, in the order chosen, also those left out. */
  rules: MatchRuleView[];
  /** Rules about layers that nobody imported, or about what nobody tells of any land: not asked. */
  unasked: { rule: string; name: string; nameEn: string }[];
  criteria: MatchCriterionView[];
  doubt: PromiseDoubt | null;
  /** Null: it names none. */
  wanted: WantedParksView | null;
  from: number;
  /** Of them floors; null: floors do not come into question. */
  fromFloors: number | null;
  steps: FunnelStepView[];
  fits: RankedSite[];
  nearly: SiteFault[];
  excluded: { id: string; faults: RuleFaultView[] }[];
  stability: StabilityView[];
}

/** What the page shows of it: the lists cut where nobody reads on, with their whole lengths. */
export interface MatchPage extends Omit<MatchedProject, "excluded"> {
  fitCount: number;
  nearlyCount: number;
  /** Where nothing fits and nothing is out by one rule alone: the sites with the fewest faults. */
  nearest: ExcludedSite[];
}

/** Some of the sites that are out. */
export interface ExcludedPage {
  total: number;
  sites: ExcludedSite[];
}

/** What somebody has decided of a site for a project. */
export type ShortlistMark = "starred" | "rejected" | "cleared";

export interface ShortlistEntry {
  seq: number;
  parcel: string;
  /** Floors on it; null: the parcel itself. */
  floor: string | null;
  mark: ShortlistMark;
  /** Why; given with every rejection. */
  reason: string | null;
  author: string;
  createdAt: string;
}

export interface Shortlist {
  /** What stands, by site: the newest entry of each, those taken back left out. */
  standing: ShortlistEntry[];
  /** All of it, the newest first. */
  history: ShortlistEntry[];
}
