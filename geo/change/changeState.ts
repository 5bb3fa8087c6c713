// What must be known of a state of the data, so that two of them can be held against each other?
import type { Yardstick } from "../ledger/yardstick";

/** What one enterprise has on one parcel in one state, whole and within the land asked about (a park, or the district). */
export interface Held {
  readonly enterpriseId: string;
  readonly parcelId: string;
  /** GB/T 4754, "" without one. */
  readonly industryCode: string;
  /** Whether the enterprise is of the population that is judged. */
  readonly counted: boolean;
  /** On the whole parcel, in 0.01 m²; above 0. */
  readonly landDm2: number;
  /** Its part of the figure on the whole parcel; null on all its parcels where the enterprise has not reported it. */
  readonly yuan: number | null;
  /** How much of the parcel lies inside: `part` of `whole`, 0 where none does. */
  readonly inside: {
    readonly part: number;
    readonly whole: number;
    readonly landDm2: number;
    readonly yuan: number | null;
  };
}

/** One state: all holdings of every enterprise that stands inside in it or in the other, those elsewhere included; and what is asked. */
export interface ChangeState {
  readonly held: readonly Held[];
  readonly yardstick: Yardstick;
}
