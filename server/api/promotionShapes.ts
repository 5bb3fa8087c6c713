// What the client may know of projects of investment promotion (招商项目).
import type { ProjectMode } from "../../geo/promotion/projectMode";
import type { Target } from "../../geo/target/target";

export type Confidentiality = "public" | "internal" | "confidential";
/** What is promised of a year of full production. */
type PromisedMetric = "output_per_mu" | "tax_per_mu" | "rd_per_mu";

/** Money in whole yuan, areas in whole 0.01 m², days `YYYY-MM-DD`; null: not said. */
export interface ProjectView {
  id: string;
  name: string;
  confidentiality: Confidentiality;
  investor: string | null;
  industryCode: string | null;
  industryName: string | null;
  industryNameEn: string | null;
  mode: ProjectMode | null;
  landMinDm2: number | null;
  landMaxDm2: number | null;
  floorMinDm2: number | null;
  floorMaxDm2: number | null;
  investmentYuan: number | null;
  outputYuan: number | null;
  taxYuan: number | null;
  rdYuan: number | null;
  neededBy: string | null;
  state: string | null;
  /** Since when it is placed (落地) and looks for no land any more; null: it is not. */
  placedOn: string | null;
  wantedParks: string[];
  /** Grows by one with every change. */
  version: number;
  author: string;
  updatedAt: string;
}

export interface ProjectList {
  projects: ProjectView[];
  /** What promises are held against: the set's general targets in the newest year; null where there is none. */
  targets: Record<PromisedMetric, Target | null>;
  targetSet: { name: string; nameEn: string | null } | null;
}

/** One project whole. */
export interface ProjectDetail {
  project: ProjectView;
  /** Every field as a form shows it, in the units of its headers; fields without a value are not in it. */
  fields: Record<string, string>;
  /** What its file said in columns that no field holds. */
  stated: Record<string, string>;
  /** From which file it came, if nobody has changed it by hand since. */
  source: { batch: string; file: string; row: number } | null;
}

/** What is wrong with a field of a form, in the words of the import. */
export interface ProjectIssue {
  field: string | null;
  code: string;
  message: string;
  severity: "rejected" | "warning";
}

/** What a form says so far. */
export interface ProjectCheck {
  issues: ProjectIssue[];
  landMinDm2: number | null;
  landMaxDm2: number | null;
  outputYuan: number | null;
  taxYuan: number | null;
  rdYuan: number | null;
}
