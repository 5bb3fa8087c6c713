// What the client may know of placed projects: what each promised and delivered, year by year.
import type { FollowCell, Followed, FollowState } from "../../geo/promotion/followUp";

/** What a project became, as somebody recorded it. */
export interface LandingEntry {
  /** Credit code; null: known by its parcels alone. */
  enterprise: string | null;
  parcels: string[];
  /** Null: taken back. */
  landedOn: string | null;
  note: string | null;
  author: string;
  createdAt: string;
}

export interface FollowedProject {
  id: string;
  name: string;
  leadUnit: string | null;
  landing: LandingEntry;
  /** Null: not in the register. */
  enterpriseName: string | null;
  /** Codes of the parcels, in the order recorded; null where a parcel has none, or is gone. */
  parcelCodes: (string | null)[];
  fullOn: string | null;
  completesOn: string | null;
  state: FollowState;
  /** In their order, from the year of placing to that of the day. */
  years: {
    year: number;
    cells: Record<Followed, FollowCell>;
    /** What was said of this very year, beside what is due by the whole: to be seen in a form. */
    stated: Record<Followed, number | null>;
    investedYuan: number | null;
  }[];
  /** The newest first. */
  history: LandingEntry[];
}

export interface FollowUpBoard {
  day: string;
  projects: FollowedProject[];
  /** Of them in each state. */
  counts: Record<FollowState, number>;
  /** Projects that were not placed yet, with the investor's credit code to begin with. */
  open: { id: string; name: string; investorCreditCode: string | null }[];
}
