// What does the client know of values that were put right by hand?
import type { PeriodId } from "./shapes";

/** What may be corrected by hand: areas (0.01 m²), status and use of parcels; figures (yuan), trade and size of enterprises. */
export type CorrectionSubject = "parcel" | "enterprise";

export type CorrectionField =
  | "certificate"
  | "contract"
  | "survey"
  | "status"
  | "use_code"
  | "output"
  | "tax"
  | "rd"
  | "industry_code"
  | "above_scale";

/** What speaks against a corrected value. */
export type CorrectionDoubt = "suspect_per_mu" | "suspect_tax_share" | "area_conflict";

/** A value by hand over a delivered one: both, with who, why and until when. */
export interface CorrectionView {
  seq: number;
  subjectKind: CorrectionSubject;
  subjectId: string;
  /** Null where the subject is no longer there. */
  subjectName: string | null;
  field: CorrectionField;
  /** Of figures. */
  period: PeriodId | null;
  /** When the correction was written: yuan, 0.01 m², a code, or `yes` and `no`; null: nothing was delivered. */
  delivered: number | string | null;
  deliveredNow: number | string | null;
  deliveredSource: { file: string; row: number; batch: string } | null;
  corrected: number | string;
  reason: string;
  source: string | null;
  author: string;
  /** ISO 8601. */
  createdAt: string;
  /** The last day, `YYYY-MM-DD`; null: open. */
  validUntil: string | null;
  withdrawnAt: string | null;
  withdrawnBy: string | null;
  withdrawnWhy: string | null;
  state: "in_force" | "expired" | "withdrawn";
}
