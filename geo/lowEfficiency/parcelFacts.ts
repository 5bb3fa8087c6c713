// What of a parcel do the rules look at? What is not known is null, never 0.

/** What all enterprises of a parcel made in one year. */
export interface ParcelYear {
  readonly year: number;
  /** Null: nobody on it reported, or nobody was there. */
  readonly outputYuan: number | null;
  readonly taxYuan: number | null;
  /** Land of those who report tax, in dm² (0.01 m²). */
  readonly taxLandDm2: number;
}

export interface ParcelFacts {
  readonly id: string;
  readonly status: string | null;
  readonly useCode: string | null;
  /** `YYYY-MM-DD`. */
  readonly grantedOn: string | null;
  /** Decimal text. */
  readonly farActual: string | null;
  readonly farMin: string | null;
  /** Agreed tax in 万元/亩, decimal text. */
  readonly agreedTaxPerMu: string | null;
  /** Any order; a year that is missing is not known. */
  readonly years: readonly ParcelYear[];
}
