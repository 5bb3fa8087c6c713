// What the client may know of inefficient land.
import type { DisposalState, DisposalTrack } from "../../geo/lowEfficiency/disposal";
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
  areaDm2: number;
  /** Reasons that the rules find now; `suggested` where any is met. */
  suggested: boolean;
  reasons: ReasonView[];
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
  }[];
}
