// What is asked of an import, and what does it answer?
import type { ReferenceChoice } from "../reference/referenceKind";
import type { LedgerEntry } from "../repair/ledger";
import type { RepairChoice } from "../repair/repairChoice";
import type { MoneyUnitWord } from "./moneyUnit";

/** Kinds whose rows have fields of their own; what goes out again, and what a file is told to be. */
export const RECORD_KINDS = [
  "districts",
  "parks",
  "parcels",
  "enterprises",
  "occupancy",
  "figures",
  "targets",
  "indicators",
  "honours",
  "measures",
  "projects",
  "floors",
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];
/** A reference layer may be any drawn file: only a person can say that a file is meant as one. */
export const IMPORT_KINDS = [...RECORD_KINDS, "reference"] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];
export type ImportLanguage = "zh" | "en";

export interface ImportOptions {
  readonly path: string;
  readonly kind: ImportKind;
  /** For figures without a period column, or whose column only says the months: `2025`, `2025Q3`. */
  readonly period?: string;
  /** The coordinate system as the office knows it; worked out where left away. */
  readonly crs?: string;
  /** Such as GB18030; by content where left away. */
  readonly encoding?: string;
  /** The layer or sheet, of a file with several. */
  readonly layer?: string;
  /** Column of the file → field of Mutu, before the known names are tried. */
  readonly map?: Readonly<Record<string, string>>;
  /** In which unit the money is where neither a header nor the title says it; taken for 万元, with a warning, where left away. */
  readonly moneyUnit?: MoneyUnitWord;
  /** Of a reference layer: how it is called and what it is. */
  readonly reference?: ReferenceChoice;
  /** Works everything out and writes nothing. */
  readonly dryRun?: boolean;
  /** One rejected row and nothing is written. */
  readonly strict?: boolean;
  /** Who imports; the user of the operating system where left away. */
  readonly by?: string;
  readonly lang?: ImportLanguage;
  readonly districtId?: string;
  /** Marks the district's data as invented. */
  readonly demo?: boolean;
  /** Which repairs of shapes are made; left away: shapes are not looked at beyond what the database takes. */
  readonly repair?: RepairChoice;
}

export interface ImportIssue {
  readonly code: string;
  /** Feature or sheet line, from 1; null where the whole file is meant. */
  readonly row: number | null;
  /** The file's own column name, or the field's where the file has none. */
  readonly field: string | null;
  readonly id: string | null;
  readonly message: string;
  readonly severity: "rejected" | "warning";
}

export interface ImportRows {
  new: number;
  changed: number;
  same: number;
  /**
   * In the database, but not in this delivery. Parks, parcels, enterprises, projects: all such, and they stay. Occupancy: rows of the enterprises
   * that it names, and they end with it. Figures: enterprises with a figure of a period that it speaks of, and they stay. 0 for others.
   */
  missing: number;
  rejected: number;
}

export interface ImportReport {
  /** The batch that holds the rows (the earlier one for a file imported before); null where nothing was written. */
  readonly batch: string | null;
  /** Where the same bytes were imported before, read in the same way, and nothing changes: that import. */
  readonly earlier: EarlierImport | null;
  readonly file: string;
  readonly sha256: string;
  readonly crs: SourceCrs | null;
  readonly encoding: string;
  readonly rows: ImportRows;
  readonly issues: readonly ImportIssue[];
  /** What is wrong with its shapes, and what of it was repaired. */
  readonly repairs: readonly LedgerEntry[];
}

/** An import that still stands. */
export interface EarlierImport {
  readonly batch: string;
  /** ISO 8601. */
  readonly importedAt: string;
  readonly by: string;
}

export interface SourceCrs {
  readonly code: string;
  /** 1 where the file says it, less where its coordinates only look like it. */
  readonly confidence: number;
  /** Whether the file says it. */
  readonly stated: boolean;
  readonly alternatives: readonly string[];
}
