// What does the client know of the rules by which parcels on a park's line are counted, and of what another rule changes?
import type { BoundaryRuleName, MetricView, ParkKind, ParkName, PeriodId, Population } from "./shapes";

/** The rule by which parcels on the line of a kind of park are counted. */
export interface BoundaryRuleView {
  kind: ParkKind;
  rule: BoundaryRuleName;
  /** Null where nobody has decided: the default holds. */
  decidedBy: string | null;
  /** ISO 8601. */
  decidedAt: string | null;
  why: string | null;
}

/** What another boundary rule changes, or has changed. */
export interface BoundaryChange {
  kind: ParkKind;
  from: BoundaryRuleName;
  to: BoundaryRuleName;
  period: PeriodId;
  population: Population;
  /** The state of the data before it. */
  dataVersion: string;
  /** All parks of the kind, and others that change; changed verdicts first. */
  parks: MovedPark[];
  /** The first of the parcels whose park or parts change. */
  moved: MovedParcel[];
  movedCount: number;
  sums: { before: BoundarySums; after: BoundarySums };
}

export interface MovedPark extends ParkName {
  before: MovedParkSide;
  after: MovedParkSide;
  /** Whether any verdict differs. */
  flips: boolean;
}

interface MovedParkSide {
  parcels: number;
  enterprises: number;
  areaDm2: number;
  occupiedDm2: number;
  outputYuan: number | null;
  taxYuan: number | null;
  rdYuan: number | null;
  metrics: Pick<MetricView, "metric" | "value" | "verdict" | "surplusYuan">[];
}

/** A parcel in its parks: none, one with share 1, or the parts of a split one (null: in no park). */
export interface MovedParcel {
  id: string;
  areaDm2: number;
  before: { parkId: string | null; share: number }[];
  after: { parkId: string | null; share: number }[];
}

/** Whether the parks and what lies in none make up the district, to the yuan and 0.01 m². */
export interface BoundarySums {
  lines: {
    sum: "areaDm2" | "occupiedDm2" | "outputYuan" | "taxYuan" | "rdYuan";
    district: number;
    /** Of the parks that lie in no other. */
    inParks: number;
    /** Added up from the parcels, not as a difference. */
    outside: number;
    conserved: boolean;
  }[];
  parcelsOutside: number;
  /** Split parcels of which a part lies in no park. */
  parcelsPartlyOutside: number;
}
