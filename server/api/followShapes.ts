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
  /** In their order, from the year of placing, or an earlier one of which an amount is recorded, to that of the day. */
  years: { year: number; cells: Record<Followed, FollowCell> }[];
  /** Years of which an amount is recorded, those to come too: what was said of that very year, beside what is due by the whole. */
  recorded: { year: number; stated: Record<Followed, number | null>; investedYuan: number | null }[];
  /** What enterprise or land reported of the year before the placing, in yuan: it is not taken off what is delivered. Null: nothing. */
  before: { year: number; output: number | null; tax: number | null; rd: number | null } | null;
  /** Other placed projects to which what is delivered belongs too. */
  sharedWith: { id: string; name: string }[];
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
