// What the server says of target sets: their versions, what another edition would change, and what was saved.
import type { TargetDraft } from "../../geo/target/targetDraft";
import type { MetricId, MetricView, ParkName, PeriodId, Population, TargetView, VerdictWord } from "./shapes";

/** One state of a set, kept for good. */
export interface SetVersionView {
  setId: string;
  version: number;
  /** `item22@3`, as every verdict made by it says. */
  rule: string;
  name: string;
  nameEn: string;
  /** `before`: it stood before there were versions. */
  origin: "before" | "policy" | "import" | "withdrawal" | "edit" | "copy" | "restore";
  /** The version whose content stands again; null where it is another content. */
  restores: number | null;
  /** Who saved it; of an import the batch; empty for the policy. */
  author: string;
  reason: string;
  /** ISO 8601. */
  createdAt: string;
  /** How many targets it holds. */
  targets: number;
}

/** A set as it is edited: names, captions, and all its targets of every date. */
export interface SetDraft {
  readonly name: string;
  readonly nameEn: string;
  readonly caption: string;
  readonly captionEn: string;
  readonly targets: readonly TargetDraft[];
}

/** A verdict of one metric before and after a change of the targets, over the same sums. */
export interface ChangedMetric {
  metric: MetricId;
  before: JudgedSide;
  after: JudgedSide;
  flips: boolean;
}

type JudgedSide = Pick<MetricView, "value" | "verdict" | "reason" | "surplusYuan"> & {
  target: TargetView | null;
};

export interface ChangedPark extends ParkName {
  metrics: ChangedMetric[];
  worst: { before: VerdictWord; after: VerdictWord };
  flips: boolean;
}

/** What another edition of a set changes; nothing of it is written. */
export interface TargetPreview {
  /** The version that stands, against which the draft is held; null for a new set. */
  base: string | null;
  /** Whose figures are held against both. */
  period: PeriodId;
  /** For when the targets are taken as they stand then: a target from 2027 is shown against the figures of today. */
  asOf: PeriodId;
  population: Population;
  dataVersion: string;
  /** Parks of which a verdict or a surplus differs; changed verdicts first. */
  parks: ChangedPark[];
  /** Parks that were judged, changed or not. */
  parksJudged: number;
  district: ChangedMetric[];
  parcels: {
    /** Per metric: how many parcels go from one verdict to another. */
    flips: { metric: MetricId; from: VerdictWord; to: VerdictWord; parcels: number }[];
    /** The first of those whose verdict changes. */
    named: { id: string; metric: MetricId; from: VerdictWord; to: VerdictWord; value: number | null }[];
  };
  /** What is said of it in words, in the language asked for. */
  sentences: string[];
}
