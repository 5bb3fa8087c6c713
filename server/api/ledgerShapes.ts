// What the server answers about a park's surplus taken apart; yuan with two decimals, all adding up.
import type { MetricId, ParkName, PeriodId, Population, TargetView, UndecidedReason } from "./shapes";

export interface SurplusLineView {
  /** Of the parcel or the enterprise. */
  id: string;
  /** Of an enterprise; null for parcels. */
  name: string | null;
  /** The parcel, or the one on which the enterprise has most land here. */
  parcelId: string;
  /** On how many parcels here. */
  parcels: number;
  landDm2: number;
  yuan: number;
  /** Concentration: of it, of leading industries. */
  leadYuan: number;
  /** 万元/亩 for showing; null for concentration. */
  value: number | null;
  /** Signed. */
  surplusYuan: number;
}

export interface FoldedView {
  count: number;
  surplusYuan: number;
}

export interface SurplusLedgerView {
  park: Pick<ParkName, "id" | "name" | "nameEn">;
  period: PeriodId;
  population: Population;
  targetSet: string;
  metric: MetricId;
  by: "parcel" | "enterprise";
  target: TargetView | null;
  /** In a cumulative quarter the lines are held against what its schedule asks: target × quarters/4 in 万元/亩. Null elsewhere. */
  scheduled: { quarters: 1 | 2 | 3 | 4; due: string } | null;
  /** Why there is no ledger; null where there is one. */
  reason: UndecidedReason | null;
  /** The park's surplus, or what it is ahead of its schedule: worst + restBelow + restAbove + best. Null without a ledger. */
  totalYuan: number | null;
  /** All lines, folded ones included. */
  count: number;
  worst: SurplusLineView[];
  restBelow: FoldedView;
  restAbove: FoldedView;
  best: SurplusLineView[];
  /** Occupied land of the population whose users have not reported the figure; it has no line. */
  withoutFigure: { count: number; landDm2: number };
  /** The least whole amounts that meet the target, each by itself; null where it is met, nothing can be said, or the year is not over. */
  missing: {
    moreYuan: number | null;
    lessLandDm2: number | null;
    moreLeadYuan: number | null;
    turnedYuan: number | null;
  } | null;
}
