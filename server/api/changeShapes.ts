// What the server answers about why a surplus is another one than before; yuan with two decimals, all adding up.
import type { Cause } from "../../geo/change/causes";
import type { MetricId, ParkName, PeriodId, Population, TargetView, UndecidedReason } from "./shapes";

export interface ChangeSide {
  period: PeriodId;
  /** The published state that it was read from; null: the working data. */
  release: { id: string; title: string } | null;
  /** The rule version that it was held by: `item22@3`. */
  rule: string;
  target: TargetView | null;
  /** Null where nothing could be compared: then it counts as 0. */
  surplusYuan: number | null;
  /** Why this side cannot be held against a target at all. */
  reason: UndecidedReason | null;
}

export interface CauseSum {
  cause: Cause;
  yuan: number;
  enterprises: number;
}

export interface EnterpriseChangeView {
  id: string;
  name: string;
  yuan: number;
  causes: { cause: Cause; yuan: number; parcels: { parcelId: string; yuan: number }[] }[];
  /** Who came or went: the parks where it stands in the other state (null: outside any park). */
  elsewhere: (Pick<ParkName, "id" | "name" | "nameEn"> | null)[];
}

export interface ChangeView {
  /** The district where `park` is null. */
  park: Pick<ParkName, "id" | "name" | "nameEn"> | null;
  metric: MetricId;
  population: Population;
  targetSet: string;
  from: ChangeSide;
  to: ChangeSide;
  /** Why nothing can be taken apart; null where it is. */
  reason: UndecidedReason | null;
  /** to − from, a side without a surplus being 0: the sum of the causes; null where nothing can be taken apart. */
  changeYuan: number | null;
  /** Every cause, in the order in which they are worked out; none where nothing can be taken apart. */
  causes: CauseSum[];
  /** The largest first, whichever sign. */
  enterprises: EnterpriseChangeView[];
}

export interface RankedChange {
  park: Pick<ParkName, "id" | "name" | "nameEn" | "kind">;
  fromYuan: number | null;
  toYuan: number | null;
  changeYuan: number | null;
  reason: UndecidedReason | null;
}
