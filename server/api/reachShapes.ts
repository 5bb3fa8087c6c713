// What the smallest change that reaches a target looks like to the page: three levers, each with its proof.
import type { Lever } from "../../geo/reach/lever";
import type { MetricId, PeriodId, Population, TargetView, VerdictWord } from "./shapes";

/** Why there is nothing to reach, or what keeps it from being asked. */
export type ReachStanding = "missed" | "met" | "undecided" | "not_annual" | "no_target" | "upper_limit";

/** One target and how the park stands against it. */
export interface ReachDemand {
  metric: MetricId;
  target: TargetView;
  verdict: VerdictWord;
  /** Signed, in yuan with two decimals; null where nothing may be compared. */
  surplusYuan: number | null;
  /** 万元/亩, or a share 0–1. */
  value: number | null;
  /** The value at which the target lies, in the same unit. */
  targetValue: number;
}

export interface ReachStep {
  parcelId: string;
  /** Land that counts for the first target (renew, lift), or the land released: 0.01 m². */
  areaDm2: number;
  /** The parcel's yield now, 万元/亩; null where it has none. */
  value: number | null;
  /** What this step adds to the surplus of each target, in yuan, in the order of the demands. */
  gainYuan: number[];
  /** Of a lift: how much more of the figure comes there, whole yuan; else null. */
  extraYuan: number | null;
}

/** How it is known that nothing smaller will do. */
interface ReachProof {
  /** True only where a search in whole numbers has excluded everything smaller (or, unreachable, everything). */
  proved: boolean;
  /** No answer is smaller than this, in the lever's unit; null where none exists. */
  bound: number | null;
  /** The bound when parts of parcels might be chosen. */
  relaxedBound: number | null;
  /** 0 where proved. */
  gap: number | null;
  /** Branches of the search in whole numbers; 0 where arithmetic alone proves it. */
  nodes: number;
  /** What HiGHS said, and for how long it worked; null where arithmetic alone proves it. */
  solver: { status: string; milliseconds: number; upheld: boolean } | null;
}

export interface LeverView {
  lever: Lever;
  outcome: "reached" | "unreachable" | "unknown";
  /** Parcels that might be chosen. */
  candidates: number;
  /** Parcels (renew), 0.01 m² (release), yuan (lift); null where it cannot be reached. */
  size: number | null;
  /** The parcels, the one that adds most first. */
  steps: ReachStep[];
  /** What all of it adds to each surplus, in yuan, and where each target then stands. */
  gainYuan: number[];
  afterYuan: number[];
  afterValue: (number | null)[];
  /** Share 0–1 of the occupied land that still carries the first target's figure. */
  coverageAfter: number | null;
  /** What is missing at best, in yuan of surplus (lift: of the figure), in the order of the demands; 0 for what can be reached; null where not known. */
  shortYuan: (number | null)[];
  /** Each target can be reached, but not all of them at once. */
  together: boolean;
  proof: ReachProof;
}

export interface ReachConditions {
  /** 万元/亩 that a renewed or lifted mu brings at most, by metric. */
  yields: Record<MetricId, string>;
  keep: string[];
  only: string[] | null;
  most: number | null;
}

export interface ReachView {
  parkId: string;
  name: string;
  nameEn: string | null;
  period: PeriodId;
  population: Population;
  targetSet: string;
  /** All binding targets that are missed, instead of one. */
  all: boolean;
  standing: ReachStanding;
  /** GB/T 4754 prefixes that the park's plan designates. */
  leads: string[];
  demands: ReachDemand[];
  conditions: ReachConditions;
  levers: LeverView[];
  /** Idle land alone: what it would have to yield, and what the park's best parcel yields. Null for several targets at once. */
  idle: {
    parcels: number;
    areaDm2: number;
    neededPerMu: number | null;
    bestPerMu: number | null;
    ids: string[];
  } | null;
}
