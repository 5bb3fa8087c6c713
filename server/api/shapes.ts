// What the server answers and the map client reads: the shapes of every view, units in the names. Further subjects have files of their own.
import type { AreaBasis } from "../../geo/area/areaBasis";
import type { PeriodGap } from "../../geo/period/periodGaps";
import type { UnrankedReason } from "../../geo/rank/unrankedReason";
import type { Measure } from "../../geo/tally/tally";
import type { LandDenominator } from "../../geo/target/denominator";
import type { Exemption } from "../../geo/target/exemption";
import type { ScheduleLight } from "../../geo/target/scheduleProgress";
import type { TargetScope } from "../../geo/target/scope";
import type { MetricId, Operator, UndecidedReason, Verdict } from "../../geo/target/target";
import type { BoundaryRuleView } from "./boundaryShapes";

export type {
  AreaBasis,
  Measure,
  MetricId,
  ScheduleLight,
  UndecidedReason,
  UnrankedReason,
  Verdict as VerdictWord,
};

/** `2025`, cumulative `2025Q3` (January to September), or rolling four quarters `2025Q3R`. */
export type PeriodId = string;

export type Population = "above-scale" | "all";

export type ParkKind =
  | "cluster_area"
  | "strategic_park"
  | "advantage_community"
  | "themed_park"
  | "planned_cluster"
  | "relocation_park";

/** How a parcel came to its park: by a rule, `given` by its register under the rule `assigned`, or `assigned` by hand. */
export type ParcelParkRule = Exclude<BoundaryRuleName, "assigned"> | "given" | "assigned" | "none";

/** By what a parcel on a park's line is counted. */
export type BoundaryRuleName = "largest_share" | "centre" | "majority" | "share" | "assigned";

export interface PeriodView {
  id: PeriodId;
  kind: "year" | "quarter" | "rolling";
  /** True where it may be held against an annual target. */
  annual: boolean;
  /** The period a year earlier, where the district has figures for it. */
  previous: PeriodId | null;
}

export interface TargetView {
  id: string;
  metric: MetricId;
  operator: Operator;
  /** Decimal text in `unit`, as written in the source. */
  value: string;
  unit: "万元/亩" | "%";
  /** True where the policy does not bind this subject: shown as 参考值. */
  reference: boolean;
  source: { document: string; clause: string };
  /** Over which land; left out: the occupied land of those who report. */
  denominator?: LandDenominator;
  /** The value it climbs to, where `value` is a step on its ramp. */
  goal?: string | null;
  /** What lets this subject off in this period. */
  exemption?: Exemption | null;
  /** The rule version that says so: `item22@3`. */
  rule?: string;
}

/** A target of a set, with whose figures it speaks of and the days on which it holds (null: unbounded). */
interface DatedTargetView extends Omit<TargetView, "goal" | "exemption" | "rule"> {
  population: Population;
  denominator: LandDenominator;
  validFrom: string | null;
  validTo: string | null;
  scope: TargetScope;
  /** Parks, parcels or GB/T 4754 prefixes that it names. */
  scopeIds: string[];
  bindsKinds: string[];
  ramp: { shape: "line" | "steps"; milestones: { year: number; value: string }[] } | null;
  exemptions: Exemption[];
}

export interface TargetSetView {
  id: string;
  /** The set of which it is a version; the same as `id` for the set as it stands. */
  setId: string;
  version: number;
  /** Of every verdict made by it: `item22@3`. */
  rule: string;
  name: string;
  nameEn: string;
  caption: string;
  captionEn: string;
  /** Of every date; geo's `targetsInForce` picks those for a period. */
  targets: DatedTargetView[];
}

export interface DistrictOverview {
  id: string;
  name: string;
  nameEn: string | null;
  /** West, south, east, north in degrees CGCS2000; null before any geometry. */
  extent: [number, number, number, number] | null;
  /** True where the data are invented: the screen says 演示数据. */
  demo: boolean;
  /** Changes with every batch that is committed or withdrawn; part of every cache key. */
  dataVersion: string;
  periods: PeriodView[];
  /** Periods that cannot be shown, as they or a part of them were not delivered; newest first. */
  gaps: PeriodGap[];
  defaultPeriod: PeriodId | null;
  targetSets: TargetSetView[];
  defaultTargetSet: string;
  counts: { parks: number; parcels: number; enterprises: number; towns: number };
  useCodes: { code: string; name: string; nameEn: string }[];
}

/** Sums over any land for one period and population; geo's Tally plus the count of enterprises, which does not add. */
export interface TallyView {
  parcels: number;
  enterprises: number;
  areaDm2: number;
  geodesicDm2: number;
  industrialDm2: number;
  idleDm2: number;
  occupiedDm2: number;
  outputYuan: number | null;
  taxYuan: number | null;
  rdYuan: number | null;
  outputLandDm2: number;
  taxLandDm2: number;
  rdLandDm2: number;
}

/** One metric of one subject, held against its target. */
export interface MetricView {
  metric: MetricId;
  /** The version of the target set by which it was judged: `item22@3`. */
  ruleVersion: string;
  /** 万元/亩, or a share 0–1 for concentration; unrounded; null where there is no land or no figure. */
  value: number | null;
  /** The same metric a year earlier; null where unknown. */
  previous: number | null;
  target: TargetView | null;
  verdict: Verdict;
  reason: UndecidedReason | null;
  /** Signed, exact, in yuan with two decimals; null where nothing can be worked out. */
  surplusYuan: number | null;
  /** Share 0–1 of the occupied land whose enterprises report the figure. */
  coverage: number | null;
  /** Verdict by geodesic instead of registered area; null where the same land counts. */
  geodesicVerdict: Verdict | null;
  /** Figures ÷ all industrial land (综合亩均), population "all"; null for concentration. */
  gross: number | null;
  /** How far a cumulative figure is on the way to the year's target (序时进度); null in any other period and for shares. */
  schedule: ScheduleView | null;
}

/** A cumulative figure against what its quarters ask of the year's target; the verdict stays undecided. */
export interface ScheduleView {
  quarters: 1 | 2 | 3 | 4;
  /** Actual ÷ (target × quarters/4), unrounded; 1 is 100 %. */
  progress: number;
  /** Null where less than 90 % of the occupied land is covered. */
  light: ScheduleLight | null;
  /** Signed, exact: cumulative figure minus what the schedule asks of the same land, in yuan with two decimals. */
  aheadYuan: number;
}

/** The place of a subject among the others of its list. */
export interface StandingView {
  /** From 1, equal values share one; null where it stands apart. */
  rank: number | null;
  /** Its place a year earlier; null where it had none. */
  previousRank: number | null;
  /** Why it has no place; null where it has one. */
  unranked: UnrankedReason | null;
}

/** A line of the leader's table: a park, a town or a cluster. */
export interface StandingRow {
  id: string;
  name: string;
  nameEn: string | null;
  tally: TallyView;
  /** How many corrections by hand in force stand behind its figures. */
  corrections: number;
  metrics: Record<MetricId, MetricView>;
  /** The worst verdict of the targets that bind: missed before undecided before met. */
  worst: Verdict;
  standing: Record<MetricId, StandingView>;
}

/** A town (镇街) or a cluster (224X) of the district. */
export interface GroupRow extends StandingRow {
  by: "town" | "cluster";
  /** West, south, east, north in degrees CGCS2000; null without land. */
  bbox: [number, number, number, number] | null;
  /** Parks in which it has land or enterprises. */
  parkIds: string[];
}

export interface GroupList {
  period: PeriodId;
  population: Population;
  targetSet: string;
  by: "town" | "cluster";
  /** By id; `""` is what belongs to no town or no cluster, where there is any. */
  rows: GroupRow[];
}

export interface ParkRow extends StandingRow {
  kind: ParkKind;
  parentId: string | null;
  boundary: "approved" | "sketch";
  /** Whether the plan designates leading industries; else the largest cluster stands in, which is never ranked. */
  leadsByPlan: boolean;
  point: [number, number];
  bbox: [number, number, number, number];
}

export interface ParkList {
  period: PeriodId;
  population: Population;
  targetSet: string;
  rows: ParkRow[];
  district: { tally: TallyView; metrics: Record<MetricId, MetricView>; unplaced: UnplacedView };
}

/** Enterprises with figures but without land in the period's year: what they report is in no parcel and no park. */
export interface UnplacedView {
  enterprises: number;
  outputYuan: number | null;
  taxYuan: number | null;
  rdYuan: number | null;
}

export interface IndustryShare {
  /** GB/T 4754 division (two digits), or "" for enterprises without a code. */
  code: string;
  name: string;
  outputYuan: number;
  share: number;
  lead: boolean;
  /** Location quotient against the district; null where the district share is under 0.5 %. */
  locationQuotient: number | null;
}

export interface EnterpriseShare {
  id: string;
  name: string;
  industryCode: string | null;
  aboveScale: boolean;
  outputYuan: number | null;
  taxYuan: number | null;
  rdYuan: number | null;
  /** Share of the park's output, 0–1. */
  share: number | null;
  landDm2: number;
}

export interface Contribution {
  parcelId: string;
  areaDm2: number;
  /** Signed share of the park's surplus, in yuan; adds up to the park's. */
  surplusYuan: number;
  value: number | null;
}

export interface ConcentrationView {
  mode: "by_plan" | "by_largest_share" | null;
  leadPrefixes: { code: string; name: string }[];
  leadOutputYuan: number | null;
  industries: IndustryShare[];
  hhi: number | null;
  cr1: number | null;
  cr3: number | null;
  unclassifiedShare: number | null;
  /** Set where one enterprise makes more than half of the output. */
  withoutLargest: {
    enterpriseId: string;
    enterpriseName: string;
    share: number;
    value: number | null;
    outputPerMu: number | null;
  } | null;
}

/** A park as others name it. */
export interface ParkName {
  id: string;
  name: string;
  nameEn: string | null;
  kind: ParkKind;
}

export interface ParkDetail extends ParkRow {
  towns: string[];
  source: string | null;
  children: ParkName[];
  parent: ParkName | null;
  neighbours: (ParkName & { distanceM: number })[];
  concentration: ConcentrationView;
  largestEnterprises: EnterpriseShare[];
  /** Per per-mu metric: the parcels that add most and that drag most, and the rest folded, so that all add up. */
  ledger: Record<"output_per_mu" | "tax_per_mu" | "rd_per_mu", ParkLedger>;
  areaConflicts: number;
  straddling: number;
  /** The rule in force for its kind; `decidedBy` null where nobody has decided. */
  boundaryRule: BoundaryRuleView;
}

export interface ParkLedger {
  best: Contribution[];
  /** The parcels between, folded; `positive` of them have a surplus, `negative` a gap. */
  rest: { parcels: number; surplusYuan: number; positive: number; negative: number };
  worst: Contribution[];
  totalYuan: number | null;
}

export interface SearchHit {
  kind: "park" | "parcel" | "enterprise";
  id: string;
  name: string;
  /** Parks only. */
  nameEn: string | null;
  detail: string;
  parkId: string | null;
  /** The parcel to open for an enterprise: where it uses most land. */
  parcelId: string | null;
  point: [number, number] | null;
}

/** `/map/outline.json` and `/map/parks.json`: GeoJSON features with these properties. */
export interface OutlineProperties {
  name: string;
  role: "district" | "neighbour";
  /** False for an outline that was imported. */
  sketch: boolean;
}

export interface ParkFeatureProperties {
  id: string;
  name: string;
  nameEn: string | null;
  kind: ParkKind;
  boundary: "approved" | "sketch";
}
