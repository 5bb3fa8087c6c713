// What the page reads of data releases (数据版本): published, frozen states of the district.
import type { MetricId, MetricView, ParkKind, PeriodId } from "./shapes";

/** A published state. Its id is part of addresses: `release=r3-1a2b3c4d`. */
export interface ReleaseView {
  /** Its number, and the first digits of its file's SHA-256: never another state's. */
  id: string;
  title: string;
  note: string | null;
  author: string;
  /** ISO 8601. */
  publishedAt: string;
  /** Of which it has figures, newest first. */
  periods: PeriodId[];
  parks: number;
  parcels: number;
  /** The state of the data that it froze. */
  dataVersion: string;
  appVersion: string;
  /** Of its frozen file. */
  bytes: number;
}

/** Whether a release's frozen file is where it was put; `damaged`: it is not the one that was written. */
export type FrozenFileState = "there" | "missing" | "damaged";

export interface ListedRelease extends ReleaseView {
  file: FrozenFileState;
  /** Whether the working data are still what it froze. */
  current: boolean;
}

/** Which state does the page show, and where do the working data stand? */
export interface ReleaseState {
  /** Null: the working data (现行数据). */
  viewing: ReleaseView | null;
  /** Of the working data, now. */
  dataVersion: string;
  /** When they were changed last; ISO 8601, null before the first change. */
  changedAt: string | null;
  latest: ReleaseView | null;
  /** Whether the working data have changed since the latest release; false where there is none. */
  changedSinceLatest: boolean;
}

/** A park in two states of the data. */
export interface ComparedPark {
  id: string;
  name: string;
  nameEn: string | null;
  kind: ParkKind;
  /** Null where the park is not in that state. */
  before: Record<MetricId, ComparedMetric> | null;
  after: Record<MetricId, ComparedMetric> | null;
}

type ComparedMetric = Pick<MetricView, "value" | "verdict">;

export interface ReleaseComparison {
  period: PeriodId;
  /** Null: the working data. */
  before: ReleaseView | null;
  after: ReleaseView | null;
  /** Parks of which any value or verdict differs, or that are in one state only. */
  parks: ComparedPark[];
  /** How many parks are the same in both. */
  same: number;
}
