// What is said of the plan for all projects: how far its solving is, what came of it, and what a decision costs.
import type { ProjectMode } from "../../geo/promotion/projectMode";
import type { EffectView, ExcludedSite, PromiseDoubt, RuleFaultView } from "./matchShapes";
import type { MetricId } from "./shapes";

/** A place of a project, as people tell it. */
export interface PlanPlace {
  /** Names the place among those of the project. */
  place: string;
  kind: "parcel" | "assembly" | "piece" | "floor";
  /** Null: in no park, or across a border. */
  parkId: string | null;
  /** Of floors the parcel on which the building stands. */
  parcels: { id: string; code: string | null }[];
  building: string | null;
  floor: string | null;
}

interface PlanAssignment extends Omit<PlanPlace, "parcels"> {
  project: string;
  mode: ProjectMode | null;
  parcels: string[];
  codes: (string | null)[];
  /** What is taken, 0.01 m². */
  landDm2: number;
  floorDm2: number;
  /** How a parcel that stands twice is shared: `land`, pieces of it, or `floor ID`, floors of a building on it; null: it is not. */
  shared: string | null;
}

/** What a plan has of an aim. */
export interface PlanAimView {
  aim: string;
  value: number | null;
  bound: number | null;
  proof: string | null;
}

/** Why a project is not on a place or in a park, or what it costs to put it there. */
export interface PairView {
  project: string;
  /** Null: asked of a park. */
  place: string | null;
  park: string | null;
  /** `excluded`: rules are against it; `unsized`: it fits, and nobody knows how much land goes with it; `forced`: the plan was solved again with it. */
  kind: "excluded" | "unsized" | "forced";
  faults: RuleFaultView[];
  aims: PlanAimView[];
  /** Against the best plan; null where there is no plan with it. */
  losses: { aim: string; loss: number }[] | null;
  /** Projects that stand elsewhere than in the best plan; `to` null: nowhere. */
  moved: { project: string; from: string | null; to: string | null }[];
}

/** What of its promise a placed project must keep for its parks to go on meeting their targets, all others keeping theirs. */
export interface BreakEvenView {
  project: string;
  /** Each target that a park meets with the plan, met before or not, and that the promise helps to meet. */
  parks: {
    park: string;
    metric: string /** Share of the promise, 0–1; 0: none is needed. */;
    breakEven: number;
    at80: boolean;
    at60: boolean;
  }[];
}

/** What comes of the plan where every project keeps so many per cent of its promise. */
export interface KeptShareView {
  percent: number;
  /** What the plan changes of the district's tax surplus; null: it has no target of tax. */
  surplusYuan: number | null;
  /** So many targets its parks meet with the promises whole, and which of them they then miss. */
  met: number;
  lost: { park: string; metric: MetricId }[];
}

/** What cannot be together. `nowhere`: each of the pins alone has no place; `together`: leave out any one of them, and there is a plan. */
export interface PlanConflict {
  kind: "nowhere" | "together";
  /** Projects that are pinned. */
  pins: string[];
  /** Targets to be reached, by their limit's name. */
  reach: string[];
  /** False where the solver was stopped or out of time before it was sure that no fewer do. */
  proved: boolean;
}

export interface AlternativeView {
  value: number;
  /** Whether none of those not told yet is better. */
  proved: boolean;
  places: { project: string; place: string; park: string | null }[];
  /** What is otherwise than in the best plan; null: not placed. */
  changes: {
    project: string;
    from: { place: string; park: string | null } | null;
    to: { place: string; park: string | null } | null;
    /** Of the last aim, by this project alone; the gains of all are the difference of the two plans. */
    gain: number;
  }[];
}

export interface TradeOffPoint {
  first: number;
  second: number;
  proved: boolean;
}

/** What a limit costs: the aims of the best plan without it. */
interface FreedLimit {
  limit: string;
  /** Null: no plan was found in time. */
  gains: { aim: string; gain: number }[] | null;
  /** Both plans are proved the best: the gains are exact. */
  proved: boolean;
}

export interface PlanView {
  status: "optimal" | "feasible" | "infeasible" | "unknown";
  aims: PlanAimView[];
  objective: number | null;
  bound: number | null;
  gap: number | null;
  assignments: PlanAssignment[];
  /** `places`: how many it had to choose from; `nearest`: where there were none, the site that comes nearest, with all that is against it. */
  unplaced: { project: string; reasons: string[]; nearest: ExcludedSite | null; places: number }[];
  /** What the rules among the reasons are called. */
  rules: { rule: string; name: string; nameEn: string }[];
  /** Null where there is a plan, or nobody knows why there is none. */
  conflict: PlanConflict | null;
  /** Projects that add nothing to an aim because they promise nothing of what it is after: unknown, not nothing. */
  unpromised: { aim: string; project: string }[];
  /** Promises that are hard to believe. */
  doubts: { project: string; doubt: PromiseDoubt }[];
  /** How many sets of adjacent parcels fit each project, and how many of them the plan could choose from. */
  assemblies: { project: string; found: number; offered: number; complete: boolean }[];
  /** Floors that fit and could not be chosen: how much land goes with them is unknown. */
  unsized: { project: string; floors: string[] }[];
  /** What there was to choose from: sites at all, and of each project its places in each park (null: in none). */
  supply: { parcels: number; floors: number; places: number };
  options: { project: string; park: string | null; places: number }[];
  /** Every limit, added up anew in whole numbers; `left`: what the plan leaves of it, null for a verdict. */
  checks: { limit: string; kept: boolean; over: string | null; left: string | null }[];
  /** Every park that the plan changes, the district last. */
  effects: EffectView[];
  /** Today's ways; `missed`: targets that had to be reached and would not be. */
  greedy: {
    by: string;
    objective: number;
    placed: number;
    values: { aim: string; value: number }[];
    /** Against the plan, above 0: less than it; none of an aim of which the plan has no value. */
    losses: { aim: string; loss: number }[];
    missed: string[];
  }[];
  breakEven: BreakEvenView[];
  /** All promises kept to the same share, from whole downwards; none where nothing is placed. */
  keptShares: KeptShareView[];
  /** Asked for: pairs, limits lifted, plans nearly as good, and what one aim costs another. */
  pairs: PairView[];
  limits: FreedLimit[];
  alternatives: AlternativeView[];
  /** The time was up before another one of them was found or ruled out: there may be more. */
  alternativesUnsure: boolean;
  tradeOff: TradeOffPoint[];
  milliseconds: number;
}

/** How far a solving is. */
export interface PlanRunView {
  id: string;
  state: "solving" | "done" | "failed" | "cancelled";
  /** The aim that is being sought; null while the places of the projects are made. */
  aim: string | null;
  /** Of that aim: the best plan so far, what none is worth more than, and how far apart they are. */
  incumbent: number | null;
  bound: number | null;
  gap: number | null;
  /** The best plan so far; what was found stays where a solving fails. */
  best: { project: string; place: string; park: string | null }[];
  /** Why it failed, in a sentence. */
  message: string | null;
}

/** What a solving was asked. */
export interface PlanAsked {
  aims: { aim: string; toleranceBp: number }[];
  keepMet: boolean;
  reach: { parkId: string; metric: MetricId }[];
  budgets: { of: string; limit: string; parkId: string | null }[];
  decisions: PlanSpot[];
  /** Another plan that was taken instead of the best, and what the best had of each aim; left out: none was. */
  adopted?: {
    /** The solving that it was told beside. */
    from: string;
    places: { project: string; place: string }[];
    aims: { aim: string; value: number | null }[];
    /** Where the best placed whom; left out by older records. */
    best?: { project: string; place: string; park: string | null }[];
  };
}

/** A pin or a ban as it was asked: of a place, or of a park ("" outside of all). */
interface PlanSpot {
  project: string;
  park: string | null;
  place: string | null;
  mark: "pinned" | "forbidden";
}

/** What somebody has decided of a project and a park, or one place in it. */
export interface PlanDecision {
  seq: number;
  project: string;
  park: string;
  /** Null: the park as a whole. */
  place: string | null;
  mark: "pinned" | "forbidden" | "cleared";
  author: string;
  createdAt: string;
}

export interface PlanDecisions {
  /** What stands: of each project and place or park the newest, and of each project the newest pin alone. */
  standing: PlanDecision[];
  /** All of it, the newest first. */
  history: PlanDecision[];
}

export interface PlanResult {
  asked: PlanAsked;
  plan: PlanView | null;
  /** Whether data, projects, rules or targets are others than those it was solved of. */
  changed: boolean;
  /** Null: the server still has all of it. Else it was started anew or has solved many since, this is the record, and nothing can be asked about it. */
  kept: KeptPlan | null;
}

interface KeptPlan {
  /** Null: they did not say. */
  author: string | null;
  solvedAt: string;
}

/** Why a project has no place in a park: how many sites there each rule is the first to exclude, and which comes nearest. */
export interface PlanCell {
  project: string;
  park: string;
  sites: number;
  places: number;
  rules: { rule: string; name: string; nameEn: string; sites: number }[];
  nearest: ExcludedSite | null;
}

/** What comes of a question about a plan that is solved. */
export type PlanAnswer =
  | { kind: "pair"; pair: PairView }
  | ({ kind: "limit" } & FreedLimit)
  | { kind: "alternatives"; alternatives: AlternativeView[]; unsure: boolean }
  | { kind: "tradeOff"; aims: [string, string]; points: TradeOffPoint[] };
