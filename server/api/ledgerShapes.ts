// What does the page get of a surplus taken apart, and of its change?
import type { Cause } from "../../geo/change/change";
import type { MetricId, Target, UndecidedReason } from "../../geo/target/target";

/** One enterprise or parcel of a ledger. */
export interface LedgerLineView {
  id: string;
  /** Null for a parcel without name and address. */
  name: string | null;
  /** The parcel to open: of an enterprise the one with most land in the park. */
  parcelId: string | null;
  /** On how many parcels of the park. */
  parcels: number;
  yuan: number | null;
  landDm2: number;
  leadYuan: number;
  /** Two decimals; the lines of a ledger add up to its total. */
  surplusYuan: number;
}

interface FoldedView {
  count: number;
  surplusYuan: number;
}

export interface LedgerView {
  id: string;
  name: string;
  nameEn: string;
  metric: MetricId;
  unit: "enterprise" | "parcel";
  period: string;
  target: Target | null;
  /** Why nothing is decided; with bars beside it the surplus speaks for the covered land only. */
  reason: UndecidedReason | null;
  coverage: number | null;
  /** Enterprises or parcels in use without the figure: they have no bar. */
  withoutFigure: number;
  /** best + restUp + restDown + worst = total; null where nothing may be compared. */
  bars: {
    best: LedgerLineView[];
    restUp: FoldedView;
    restDown: FoldedView;
    worst: LedgerLineView[];
    totalYuan: number;
  } | null;
  /** Every line, the worst first. */
  rows: LedgerLineView[];
  /** What is missing, in three currencies, each alone enough; null where the target is met. */
  shortfall: { yuan: number | null; landDm2: number | null; convertYuan: number | null } | null;
}

/** One enterprise's part of a change. */
export interface ChangeLineView {
  id: string;
  name: string;
  parcelId: string | null;
  surplusYuan: number;
  causes: { cause: Cause; surplusYuan: number }[];
  /** It was elsewhere in the district before, or is there now; null where it did not come or go, or came from or went outside. */
  moved: "in" | "out" | null;
  before: { yuan: number | null; landDm2: number } | null;
  after: { yuan: number | null; landDm2: number } | null;
}

export interface ChangeView {
  id: string;
  name: string;
  nameEn: string;
  metric: MetricId;
  from: ChangeEnd;
  to: ChangeEnd;
  /** from + Σ causes = to, to 0.01 yuan; null where one end has no surplus. */
  causes: { cause: Cause; surplusYuan: number; enterprises: number }[] | null;
  lines: ChangeLineView[];
}

interface ChangeEnd {
  period: string;
  target: Target | null;
  reason: UndecidedReason | null;
  coverage: number | null;
  surplusYuan: number | null;
}
