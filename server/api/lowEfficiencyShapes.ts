// What the client may know of inefficient land.
import type { DisposalStage, DisposalState, DisposalTrack } from "../../geo/lowEfficiency/disposal";
import type { ReasonState } from "../../geo/lowEfficiency/findReasons";
import type { LowEfficiencyKind } from "../../geo/lowEfficiency/rule";

export interface ReasonNumberView {
  key: string;
  year: number | null;
  /** Decimal text, a day or a code; null: not known. */
  value: string | null;
}

export interface ReasonView {
  rule: string;
  kind: LowEfficiencyKind;
  name: string;
  nameEn: string;
  source: string;
  example: boolean;
  state: ReasonState;
  numbers: ReasonNumberView[];
}

export interface LowEfficiencyDecisionView {
  seq: number;
  year: number;
  confirmed: boolean;
  reasons: { rule: string; numbers: ReasonNumberView[] }[];
  note: string;
  author: string;
  decidedOn: string;
}

export interface DisposalStepView {
  seq: number;
  track: DisposalTrack;
  state: DisposalState;
  on: string;
  note: string | null;
  author: string;
}

export interface LowEfficiencyView {
  id: string;
  code: string | null;
  name: string | null;
  parkId: string | null;
  parkName: string | null;
  parkNameEn: string | null;
  areaDm2: number;
  /** Reasons that the rules find now; `suggested` where any is met. */
  suggested: boolean;
  reasons: ReasonView[];
  /** The day, or the first of the years, since which the earliest reason holds as far as its numbers say; null where they do not. */
  since: string | null;
  /** How far it is; null where there is neither reason nor decision nor step. */
  stage: DisposalStage | null;
  /** The newest that stands; null: nobody decided. */
  decision: LowEfficiencyDecisionView | null;
  /** Steps that stand, in the order in which they were told. */
  steps: DisposalStepView[];
}

export interface LowEfficiencyList {
  year: number;
  demo: boolean;
  /** Those with a reason, a decision or a step. */
  parcels: LowEfficiencyView[];
  /** By kind: parcels that meet it, and those of which nothing can be said. */
  counts: {
    rule: string;
    kind: LowEfficiencyKind;
    name: string;
    nameEn: string;
    met: number;
    unknown: number;
    /** 投而未达标: the rule's own line in 万元/亩, for parcels of which nothing was agreed; null for other kinds and where it has none. */
    taxPerMu: string | null;
    /** Of those who meet it, how many are held to what was agreed of them. */
    agreed: number;
  }[];
}
