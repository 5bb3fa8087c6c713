// What the client may know of evaluations. Exact values come as decimal text with six decimals, halves up; classes were decided before.
import type { ClassUp } from "../../geo/evaluation/classUp";
import type { Standing } from "../../geo/evaluation/landClasses";
import type { EvaluationClass, EvaluationRule } from "../../geo/evaluation/method";
import type { Unjudged } from "../../geo/evaluation/missingData";
import type { TermState } from "../../geo/evaluation/scoreGroup";

export type { Standing };

export interface EvaluationMethodView {
  id: string;
  version: string;
  name: string;
  nameEn: string;
  source: string;
  /** Another place's, shown as an example only. */
  example: boolean;
  completed: readonly string[];
  completedEn: readonly string[];
  unusable: string | null;
  unusableEn: string | null;
  form: "benchmark" | "min_max";
  cap: string | null;
  floor: string | null;
  /** Most of the full score that may be missing, in percent: decimal text. */
  missingAtMost: string;
  ties: "better" | "worse";
  shares: string | null;
}

export interface ClassSharesView {
  id: string;
  name: string;
  nameEn: string;
  source: string;
}

export interface EvaluationIndicatorView {
  id: string;
  name: string;
  nameEn: string;
  unit: string;
  weight: string;
  benchmark: string | null;
  /** Of a min–max method: between which values of the group its own is placed, and what the lowest and the way to the highest are worth, in percent of the weight. */
  between: { lowest: string; highest: string; base: string; span: string } | null;
  blank: "zero" | "group_average" | "no_score";
  /** How many of the group have no value of it. */
  missing: number;
}

interface EvaluationTermView {
  value: string | null;
  points: string;
  state: TermState;
}

export interface EvaluationRowView {
  id: string;
  name: string;
  place: number | null;
  class: EvaluationClass | null;
  /** The class, or `undecided` where too little is known for one: then `missingPercent` of the full score has no value. */
  standing: Standing;
  missingPercent: string;
  /** Why it has no score; null where it has one. */
  unjudged: Unjudged | null;
  /** By rank alone. */
  rankClass: EvaluationClass | null;
  score: string | null;
  /** In the order of the group's indicators. */
  terms: EvaluationTermView[];
  /** Σ points is multiplied by it; `1` where nobody said otherwise. */
  factor: string;
  bonus: string;
  deduction: string;
  rules: { id: string; state: "applied" | "waiting" | "refused" }[];
  /** Its parcels, the largest first. */
  parcels: string[];
}

export interface EvaluationGroupView {
  key: string;
  name: string;
  nameEn: string;
  /** A division of GB/T 4754 where industries are ranked by themselves. */
  industry: string | null;
  indicators: EvaluationIndicatorView[];
  full: string;
  /** How many have a score; shares and places are of these. */
  ranked: number;
  /** Part of the weights that is reported over all members, in percent; null without members. */
  reported: string | null;
  /** Places at which A, B and C end by the shares: with equal scores more or fewer are in a class. */
  ends: readonly [number, number, number] | null;
  counts: Record<EvaluationClass, number>;
  /** Of whom too little is known for a score. */
  undecided: number;
  /** Scored, and without a class. */
  unclassed: number;
  rows: EvaluationRowView[];
}

/** How far the data reach for the method that holds where none is chosen. */
export interface EvaluationFitView {
  first: EvaluationMethodView;
  /** How many enterprises it can rank. */
  judged: number;
  /** What to begin with instead: where the first is a sample of other places and can rank nobody, the method under which most can be ranked. */
  instead: { method: EvaluationMethodView; judged: number } | null;
}

export interface EvaluationBoardView {
  year: number;
  demo: boolean;
  method: EvaluationMethodView;
  shares: ClassSharesView;
  /** Part of the weights that is reported over all enterprises in groups, in percent. */
  reported: string | null;
  /** How many of them have a score. */
  judged: number;
  enterprises: number;
  /** Under which other method more could be ranked; null where under none. */
  suggestion: { method: EvaluationMethodView; judged: number } | null;
  rules: readonly EvaluationRule[];
  groups: EvaluationGroupView[];
  /** Enterprises that no group takes. */
  apart: { id: string; name: string; parcels: string[] }[];
}

/** An enterprise on a parcel with its class; null: no group takes it. */
export interface ParcelClass {
  id: string;
  name: string;
  class: Standing;
}

export interface EvaluationChoices {
  methods: EvaluationMethodView[];
  shares: ClassSharesView[];
}

interface ClassUpView extends Pick<ClassUp, "measure" | "state"> {
  moreYuan: number | null;
  to: EvaluationClass | null;
}

export interface EvaluationStatementView {
  seq: number;
  kind: "rule" | "bonus" | "deduction" | "factor";
  ruleId: string | null;
  confirmed: boolean | null;
  value: string | null;
  evidence: string;
  author: string;
  createdAt: string;
}

/** One enterprise with what stands behind its class. */
export interface EvaluatedEnterpriseView {
  year: number;
  demo: boolean;
  method: EvaluationMethodView;
  shares: ClassSharesView;
  group: Omit<EvaluationGroupView, "rows"> | null;
  row: EvaluationRowView | null;
  name: string;
  classUp: ClassUpView[];
  rules: readonly EvaluationRule[];
  statements: EvaluationStatementView[];
}
