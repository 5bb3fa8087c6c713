// What is said of projects and the land that fits them.

import type { Contribution } from "../../geo/match/score";
import type { ProjectMode } from "../../geo/promotion/projectMode";
import type { ScenarioFigure } from "./scenarioShapes";

/** A value as it is written: a decimal, a word or a day. */
interface RuleFindingView {
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
  areaDm2: number;
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
  before: ScenarioFigure;
  after: ScenarioFigure;
}

interface RankedSite extends SiteName {
  place: number;
  points: number;
  contributions: ContributionView[];
  /** Enterprises that would have to leave. */
  displaced: number;
  /** What is still to be asked about. */
  open: RuleFaultView[];
  effects: EffectView[];
}

interface FunnelStepView {
  rule: string;
  name: string;
  left: number;
  excluded: number;
  freed: number;
}

interface StabilityView {
  criterion: string;
  from: number;
  to: number;
  below: string | null;
  above: string | null;
}

export interface MatchedProject {
  id: string;
  name: string;
  mode: ProjectMode | null;
  period: string;
  targetSet: string;
  method: { version: string; name: string; example: boolean; source: string };
  from: number;
  steps: FunnelStepView[];
  fits: RankedSite[];
  nearly: { site: SiteName; fault: RuleFaultView }[];
  excluded: { id: string; faults: RuleFaultView[] }[];
  stability: StabilityView[];
}

interface PlanAssignment {
  project: string;
  mode: ProjectMode | null;
  /** Names the place among those of the project. */
  place: string;
  parcels: string[];
  /** What is taken, 0.01 m². */
  landDm2: number;
  floorDm2: number;
  /** How a parcel that stands twice is shared: `land`, pieces of it, or `floor ID`, floors of a building on it; null: it is not. */
  shared: string | null;
}

export interface PlanView {
  status: "optimal" | "feasible" | "infeasible" | "unknown";
  aims: { aim: string; value: number | null; bound: number | null; proof: string | null }[];
  objective: number | null;
  bound: number | null;
  gap: number | null;
  assignments: PlanAssignment[];
  unplaced: { project: string; reasons: string[] }[];
  /** Projects that add nothing to an aim because they promise nothing of it: unknown, not nothing. */
  unpromised: { aim: string; project: string }[];
  /** How many sets of adjacent parcels fit each project, and how many of them the plan could choose from. */
  assemblies: { project: string; found: number; offered: number; complete: boolean }[];
  /** Every limit, added up anew in whole numbers. */
  checks: { limit: string; kept: boolean; over: string | null }[];
  greedy: { by: string; objective: number; placed: number }[];
  milliseconds: number;
}
