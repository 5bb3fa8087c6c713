// What is said of a single parcel beside its figures?
import type { AreaDifference } from "../../geo/area/areaDifference";
import type { ConditionOperator } from "../../geo/commitment/keeping";
import type { Lineage } from "../../geo/lineage/lineage";
import type { DefectKind, Proposal } from "../../geo/repair/finding";
import type { CorrectionView } from "./correctionShapes";
import type { ParcelClass } from "./evaluationShapes";
import type {
  AreaBasis,
  EnterpriseShare,
  MetricView,
  ParcelParkRule,
  ParkName,
  TallyView,
  VerdictWord,
} from "./shapes";

/** What the buyer promised, and what came of it. */
export interface CommitmentView {
  key: string;
  operator: ConditionOperator;
  /** Decimal text in `unit`. */
  value: string;
  unit: string;
  /** Over the whole site, of all enterprises on it; null where that is not known. */
  actual: number | null;
  /** Actual minus promised. */
  difference: number | null;
  /** `partial`: some enterprises have not reported; `not_annual`: the period is no whole year; `not_measured`: nothing is known of it. */
  keeping: "kept" | "broken" | "partial" | "no_figures" | "not_annual" | "not_measured";
}

/** What the plan allows, and what stands there. */
export interface PlanLimitView {
  key: string;
  min: number | null;
  max: number | null;
  minInclusive: boolean;
  maxInclusive: boolean;
  unit: string | null;
  raw: string | null;
  actual: number | null;
  keeping: "within" | "below" | "above" | "not_measured";
}

/** What somebody said of a parcel, and the file laid beside it. */
export interface ParcelNote {
  seq: number;
  author: string;
  createdAt: string;
  /** Empty where it was taken back, or only a file was laid down. */
  text: string;
  file: { name: string; bytes: number; picture: boolean } | null;
  withdrawn: { by: string; at: string } | null;
}

/** A yield in 万元/亩, unrounded, with what comes of it. */
export type JudgedYields = Record<
  "output_per_mu" | "tax_per_mu" | "rd_per_mu",
  { value: number | null; verdict: VerdictWord }
>;

/** A column of a delivered file for which the house has no field, as delivered. */
export interface ParcelAttribute {
  name: string;
  value: string;
}

/** A parcel beside another one. */
export interface ParcelNeighbour {
  id: string;
  name: string | null;
  distanceM: number;
  /** Length of the border in common; 0 where there is none, as where they meet in a corner. */
  sharedM: number;
  metrics: JudgedYields;
}

/** What a parcel was in one state of the data. */
export interface ParcelState {
  /** Null: it is not there. */
  parcel: { areaDm2: number; areaBasis: AreaBasis; status: string | null; park: ParkName | null } | null;
  /** Each year of which the state has figures, the newest first. */
  years: {
    period: string;
    metrics: JudgedYields;
    /** Of the enterprises on it in that year. */
    classes: ParcelClass[];
  }[];
}

/** How a parcel hangs together with those of the next state before and after. */
export interface ParcelLineage {
  /** Of the parcel as it is in the later state: out of which it came. */
  before: NamedLineage | null;
  /** Of the parcel as it is in the earlier state: what became of it. */
  after: NamedLineage | null;
}

export interface NamedLineage extends Omit<Lineage, "parts"> {
  parts: (Lineage["parts"][number] & { code: string | null })[];
}

export interface ParcelDetail {
  id: string;
  code: string | null;
  unitCode: string | null;
  name: string | null;
  address: string | null;
  park: ParkName | null;
  /** How the leaf park was found, and the share of the parcel inside it. */
  parkRule: ParcelParkRule;
  parkShare: number | null;
  /** Where the boundary rule splits the parcel: its parts, the largest first, what lies in no park last; else empty. */
  parkParts: { park: ParkName | null; share: number; areaDm2: number }[];
  /** The park that the register gives, as written. */
  givenParkId: string | null;
  town: { name: string; nameEn: string | null } | null;
  useCode: string | null;
  useName: string | null;
  useGrade: string | null;
  status: string | null;
  owner: string | null;
  expiresOn: string | null;
  farActual: number | null;
  densityPercent: number | null;
  grantedOn: string | null;
  /** As supply: from which day, 万元 a mu, in words (`权属清晰`: nothing against it). */
  availableFrom: string | null;
  pricePerMu: string | null;
  titleProblem: string | null;
  planLimits: PlanLimitView[];
  commitments: CommitmentView[];
  point: [number, number];
  bbox: [number, number, number, number];
  areaDm2: number;
  areaBasis: AreaBasis;
  registeredDm2: number | null;
  geodesicDm2: number;
  areaDifference: AreaDifference;
  /** (geodesic − registered) ÷ registered. */
  areaDifferenceRatio: number | null;
  tally: TallyView;
  metrics: Record<"output_per_mu" | "tax_per_mu" | "rd_per_mu", MetricView>;
  enterprises: (EnterpriseShare & {
    tenure: string | null;
    allocation: "declared" | "by_floor" | "assumed";
    reportsFor: number;
  })[];
  /** Those that touch first, the longest shared line first. */
  neighbours: ParcelNeighbour[];
  issues: string[];
  /** Defects with which its shape came in, and what of them was repaired. */
  repairs: ShapeRepair[];
  /** Of the parcel and of the enterprises on it, those in force first. */
  corrections: CorrectionView[];
}

interface ShapeRepair {
  kind: DefectKind;
  proposal: Proposal;
  /** 0.01 m². */
  areaBeforeDm2: number | null;
  areaAfterDm2: number | null;
  /** Whether the repair was made. */
  accepted: boolean;
  by: string;
  /** ISO 8601. */
  at: string;
  file: string;
  row: number | null;
}

export interface ParcelPage {
  rows: {
    id: string;
    parkId: string | null;
    areaDm2: number;
    useCode: string | null;
    status: string | null;
    metrics: Record<"output_per_mu" | "tax_per_mu" | "rd_per_mu", MetricView>;
  }[];
  nextCursor: string | null;
}
