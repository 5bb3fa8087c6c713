// What the client may know of indicators.
import type { EntryDoubt } from "../../geo/indicator/doubts";
import type { Course, EntryRole, IndicatorKind, IndicatorOperator } from "../../geo/indicator/indicator";
import type { Light } from "../../geo/indicator/progress";

export type { EntryRole };

/** An entry of the history; the newest of a role and day that is not withdrawn counts. */
export interface IndicatorEntryView {
  seq: number;
  indicatorId: string;
  role: EntryRole;
  /** Decimal text. */
  value: string;
  asOf: string;
  source: string | null;
  note: string | null;
  author: string;
  /** ISO 8601. */
  createdAt: string;
  file: { name: string; row: number; batch: string } | null;
  state: "in_force" | "superseded" | "withdrawn";
  withdrawnBy: string | null;
  withdrawnAt: string | null;
  withdrawnWhy: string | null;
}

export interface IndicatorProgressView {
  course: Course;
  /** What is due on the value's day, at most two decimals. */
  due: string;
  /** What the schedule ends at, at most two decimals. */
  end: string;
  met: boolean;
  /** Share of the way to the end and of what is due, 1 = there; null where a share says nothing. */
  progress: number | null;
  attainment: number | null;
}

/** Why the district's data do not say an indicator. */
export type ComputedReason =
  | "no_period"
  | "not_annual"
  | "no_figures"
  | "low_coverage"
  | "no_parks"
  | "not_judged"
  | "not_provided"
  | "only_industrial_land"
  | "no_granted_land";

/** A part of what was worked out: a park, a cluster, an honour. */
export interface ComputedPart {
  /** A park's id, a cluster's or an honour's code. */
  id: string;
  name: string;
  nameEn: string | null;
  /** As written beside the target; null where unknown. */
  text: string | null;
}

/** What the district's own data say, and how. */
export interface ComputedView {
  rule: string;
  /** `counts`: stands for the indicator where nobody reported; `reference`: of another scope, never held against the target. */
  state: "counts" | "reference" | "none";
  reason: ComputedReason | null;
  /** As written beside the target; null where nothing is known. */
  text: string | null;
  /** Unrounded, for drawing alone. */
  value: number | null;
  asOf: string | null;
  period: string | null;
  parts: ComputedPart[];
  /** Of how many enterprises (or parks) there are, so many say something. */
  counted: { there: number; of: number } | null;
  /** Share of occupied land that reports, for per-mu figures. */
  coverage: number | null;
}

/** `unreported`: nobody reported and nothing is worked out; `undecided`: worked out from too few data; `done`, `open`: of a milestone. */
export type IndicatorLight = Light | "unreported" | "undecided" | "done" | "open";

export interface IndicatorView {
  id: string;
  name: string;
  nameEn: string;
  scope: string;
  /** Whether the text says the scope (`explicit`), the sentence before it (`inherited`), or nobody (`default`). */
  scopeBasis: "explicit" | "inherited" | "default";
  unit: string;
  target: string;
  operator: IndicatorOperator;
  /** 主要目标, or the number of the item. */
  clause: string;
  kind: IndicatorKind;
  dated2027: boolean;
  quote: string;
  /** Empty where the text names none. */
  responsible: string[];
  responsibleQuote: string | null;
  /** The value that is shown: reported, else worked out. */
  current: { text: string; value: number; asOf: string; origin: "entered" | "computed" } | null;
  progress: IndicatorProgressView | null;
  light: IndicatorLight;
  baseline: { value: string; asOf: string } | null;
  /** Reported values in force by day, the oldest first. */
  series: { asOf: string; value: number }[];
  computed: ComputedView | null;
  /** How many entries there are, withdrawn ones among them. */
  entries: number;
}

export interface IndicatorBoard {
  /** For which period the district's data were asked; null where there is none. */
  period: string | null;
  demo: boolean;
  plan: { document: string; clause: string; quote: string; from: string; to: string } | null;
  indicators: IndicatorView[];
}

/** An entry as it was written, and what speaks against it. */
export interface WrittenEntry {
  entry: IndicatorEntryView;
  doubts: EntryDoubt[];
}
