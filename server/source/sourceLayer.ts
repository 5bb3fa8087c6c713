// What does a reader hand over, whatever the format?
import type { MessageCode } from "../import/messages";
import type { SourceRow } from "../import/sourceRow";

/** The formats that are told apart by content; `archive` holds others. */
export const SOURCE_FORMATS = [
  "csv",
  "xlsx",
  "xls",
  "ods",
  "geojson",
  "ndjson",
  "shapefile",
  "dbf",
  "gpkg",
  "filegdb",
  "kml",
  "dxf",
  "tab",
  "mif",
  "flatgeobuf",
  "archive",
] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

/** One file on disk, whether it was given by itself or lay in an archive. */
export interface SourceFile {
  /** As the user knows it: `交付.zip/宗地.shp`. */
  readonly name: string;
  readonly path: string;
}

/** The files that are read together: a Shapefile's parts, a geodatabase's tables, else one file. */
export interface Dataset {
  readonly name: string;
  readonly format: SourceFormat;
  readonly main: SourceFile;
  readonly files: readonly SourceFile[];
  readonly bytes: number;
  /** Of the file's bytes; of several files, of their names and hashes in order. */
  readonly sha256: string;
}

/** Something that the reader noticed; the sentence is made where the language is known. */
export interface SourceNote {
  readonly code: MessageCode;
  readonly row: number | null;
  readonly field: string | null;
  readonly words: Readonly<Record<string, string | number>>;
}

/** One layer, sheet or table, its coordinates as they stand in the file. */
export interface SourceLayer {
  /** The layer's or sheet's own name; empty where the file has just one. */
  readonly name: string;
  readonly encoding: string | null;
  readonly headers: readonly string[];
  readonly rows: readonly SourceRow[];
  /** Whether rows carry geometries. */
  readonly drawn: boolean;
  /** Where each row's geometry was read out of its own columns: the headers of the table that it may be meant as. */
  readonly tableHeaders?: readonly string[];
  /** What the file says of its coordinate system: WKT, a name or a code; null where it says nothing. */
  readonly statedCrs: string | null;
  /** Whether the format fixes that east comes first. */
  readonly eastFirst: boolean;
  /** Lines above a table's header. */
  readonly titleLines: readonly string[];
  /** A table's own line of totals, by column; null where it has none. */
  readonly totals: Readonly<Record<string, string>> | null;
  readonly notes: readonly SourceNote[];
  /** Its rows were rejected once and are handed over again: it bore the marks of that. */
  readonly mended?: true;
}
