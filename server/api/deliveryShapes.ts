// What the import page reads: a delivery from the files dropped to the batches written.
import type { StatusWord } from "../../geo/promotion/statusWords";
import type { DefectKind, Proposal } from "../../geo/repair/finding";
import type { MetricId, Verdict } from "../../geo/target/target";
import type { EarlierImport, ImportIssue, ImportKind, ImportRows } from "../import/importReport";
import type { MatchReason } from "../import/matchHeaders";
import type { MoneyUnitWord } from "../import/moneyUnit";
import type { ReferenceKind } from "../reference/referenceKind";
import type { AreaBasis, ParkKind, PeriodId } from "./shapes";

export type { EarlierImport, ImportKind, MatchReason, MoneyUnitWord };

/** Files come in; they are read; somebody looks at what was found; all is tried out; it is written. */
export type DeliveryPhase = "receiving" | "reading" | "open" | "checking" | "checked" | "committing" | "done";

export interface DeliveryView {
  id: string;
  phase: DeliveryPhase;
  /** While something is going on: features or rows so far, and of which file. */
  progress: { done: number; file: string } | null;
  /** Why the last step went wrong, as a sentence; the phase is then the one before. */
  fault: string | null;
  files: { name: string; bytes: number }[];
  /** Files that cannot be read, each with its sentence. */
  refused: {
    file: string;
    message: string;
    /** Whether it could be read if somebody said in which encoding. */
    asksForEncoding: boolean;
  }[];
  layers: DeliveryLayer[];
  /** Where the file is a project of Mutu, which is restored as a whole and not imported. */
  project: ProjectView | null;
  check: CheckView | null;
  done: DoneView | null;
}

/** One layer, sheet or table, what it is taken for, and what is still to be said about it. */
export interface DeliveryLayer {
  key: string;
  file: string;
  format: string;
  encoding: string | null;
  rows: number;
  /** Whether it is taken with shapes. */
  drawn: boolean;
  /** What it can be taken as: a table that names places is both. */
  forms: ("drawn" | "table")[];
  /** What it may be, best first; the score is 0–1. */
  kinds: { kind: ImportKind; score: number }[];
  /** What it is taken for; null: not to be imported. */
  kind: ImportKind | null;
  /** Where it holds data of no kind that was found: the nearest kind, whose fields are shown, and the column that it lacks for that. */
  unknown: { kind: ImportKind; missing: string } | null;
  period: PeriodId | null;
  /** Whether the rows leave the period open. */
  needsPeriod: boolean;
  /** A value of the period column that lacks its year, such as 1-9月; the year of `period` completes all of them. */
  yearless: string | null;
  columns: LayerColumn[];
  /** Fields of its kind, in the order of a form. */
  fields: { field: string; name: string; required: boolean; unit: "area" | "money" | null }[];
  /** Required fields that no column holds. */
  missing: string[];
  /** Fields that several columns claim with the same right: which is meant has to be said. */
  asks: { field: string; name: string; headers: string[] }[];
  /** Columns of money of which nothing in the file says the unit, and the unit chosen for them. */
  money: { columns: string[]; unit: MoneyUnitWord | null } | null;
  /** Of projects: what their column of list states says, each word with its rows; which state it means the office says. */
  stageWords: StatusWord[];
  /** How many further words that column has: so many that they are not listed. */
  stageWordsUnlisted: number;
  /** Of a reference layer: how it is called and what it is, as somebody said or as its file says. */
  reference: { name: string; kind: ReferenceKind } | null;
  crs: LayerCrs | null;
  notes: string[];
  /** When a delivery of the same shape came before, whose choices were taken over. */
  remembered: string | null;
  /** When the same bytes were imported before; whether anything changes all the same, the dry run tells. */
  earlier: EarlierImport | null;
  /** Everything is known that the dry run needs. */
  ready: boolean;
}

export interface LayerColumn {
  header: string;
  field: string | null;
  /** Why it holds the field, or why it does not although it could; null where nothing is known of it. */
  reason: MatchReason | null;
  samples: string[];
  /** The unit in force, as the header says it or as it was chosen. */
  unit: string | null;
}

export interface LayerCrs {
  chosen: string | null;
  /** Whether somebody has to choose. */
  ask: boolean;
  candidates: {
    id: string;
    name: string;
    confidence: number;
    reasons: string[];
    needsLocalParameters: boolean;
    /** Outlines of some of its features under this system, degrees; for a ghost on the map. */
    ghost: [number, number][][];
    /** West, south, east, north. */
    extent: [number, number, number, number] | null;
  }[];
}

/** What importing would do. */
export interface CheckView {
  /** Counts the tries of a delivery: what was shown of an earlier one no longer holds. */
  serial: number;
  parts: {
    key: string;
    file: string;
    kind: ImportKind;
    /** The import of the same bytes, where therefore nothing changes. */
    earlier: EarlierImport | null;
    rows: ImportRows;
    /** Rows that would be others: new and changed ones, and of occupancy those that end. */
    changes: number;
    /** How many rows have a warning and no rejection. */
    warned: number;
    issues: number;
    /** Defects of its shapes. */
    repairs: number;
  }[];
  effects: PeriodEffect[];
  /** How many parks keep all their verdicts. */
  dataVersion: string;
}

export interface PeriodEffect {
  period: PeriodId;
  parks: ParkEffect[];
}

/** One park before and after; null: not there, or nothing to be said. */
export interface ParkEffect {
  id: string;
  name: string;
  nameEn: string | null;
  kind: ParkKind;
  parcels: { before: number | null; after: number | null };
  metrics: {
    metric: MetricId;
    before: { value: number | null; verdict: Verdict } | null;
    after: { value: number | null; verdict: Verdict } | null;
  }[];
  /** Whether anything of it can be judged on one side only; `both` also where nothing can on either. */
  standing: "first" | "both" | "gone";
  /** Whether it was judged before, is judged after, and any verdict differs. */
  flips: boolean;
}

export interface IssueView extends ImportIssue {
  /** Its place among those asked for, from 0. */
  number: number;
  /** The part that it is of, and the part's file. */
  part: string;
  file: string;
  /** Longitude and latitude of the feature, where it has any. */
  place: [number, number] | null;
}
export interface IssuePage {
  issues: IssueView[];
  next: number | null;
  total: number;
}

/** Which repairs are made: all, those below a difference, of some kinds, or single ones; `not` holds single ones out. */
export interface RepairChoiceView {
  all: boolean;
  below: { m2: number } | { percent: number } | null;
  kinds: DefectKind[];
  keys: string[];
  not: string[];
}

/** One line of the repair ledger. */
export interface RepairView {
  key: string;
  kind: DefectKind;
  row: number | null;
  id: string | null;
  otherIds: string[];
  /** Longitude and latitude of the pin. */
  place: [number, number] | null;
  proposal: Proposal;
  /** Land in question, 0.01 m². */
  defectDm2: number | null;
  areaBeforeDm2: number | null;
  /** Null where only a person can decide. */
  areaAfterDm2: number | null;
  /** Outlines before and after, degrees; empty where there is nothing to draw. */
  before: [number, number][][];
  after: [number, number][][];
  accepted: boolean;
  /** Whether its row is refused as long as the repair is not made. */
  staysOut: boolean;
  figures: RepairFigures | null;
}

/** What a repair changes of the figures. */
export interface RepairFigures {
  /** The area that counts for the parcel; null where its row stays out without the repair. */
  usedBeforeDm2: number | null;
  usedAfterDm2: number;
  basis: AreaBasis;
  park: {
    id: string;
    name: string;
    period: PeriodId;
    metrics: {
      metric: "output_per_mu" | "tax_per_mu" | "rd_per_mu";
      before: number | null;
      after: number | null;
    }[];
  } | null;
}

export interface LedgerPage {
  repairs: RepairView[];
  next: number | null;
  /** Of the kind asked for. */
  total: number;
  kinds: { kind: DefectKind; count: number; proposed: number; accepted: number }[];
  choice: RepairChoiceView;
}

export type { DefectKind };

/** What a project file says of itself. */
export interface ProjectView {
  file: string;
  /** What it says of itself; null where that cannot be read. `madeAt` is ISO 8601. */
  said: { district: string; madeAt: string; parcels: number; enterprises: number; batches: number } | null;
  /** Why it cannot be restored here, as a sentence; null where it can. */
  blocked: string | null;
}

export interface DoneView {
  /** Where a project was restored: of which district, and how many rows. */
  restored: { district: string; rows: number } | null;
  parts: {
    key: string;
    file: string;
    kind: ImportKind;
    batch: string | null;
    /** The import of the same bytes, where therefore nothing changed; `batch` is then its. */
    earlier: EarlierImport | null;
    rows: ImportRows;
  }[];
}
