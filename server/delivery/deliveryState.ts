// What does the server remember of a delivery while somebody looks at it? Nothing of it is in the database before it is written.
import type { CheckView, DeliveryPhase, DoneView, LayerCrs } from "../api/deliveryShapes";
import type { RehearsedLedgers } from "../import/importParts";
import type { EarlierImport, ImportIssue, ImportKind } from "../import/importReport";
import type { MoneyUnitWord } from "../import/moneyUnit";
import type { DeliveredProject } from "../project/deliveredProject";
import type { ReferenceChoice } from "../reference/referenceKind";
import type { FigureChange } from "../repair/figureChanges";
import type { LedgerEntry } from "../repair/ledger";
import type { RepairChoice } from "../repair/repairChoice";
import type { SourceFault } from "../source/sourceFault";
import type { Dataset, SourceFile, SourceLayer } from "../source/sourceLayer";

/** A layer and what was chosen for it; null: nothing was chosen, what is worked out holds. */
export interface LayerState {
  readonly key: string;
  readonly dataset: Dataset;
  /** The file and, of a file with several, the layer or sheet. */
  readonly file: string;
  layer: SourceLayer;
  /** Its rows in degrees, and what could be told of its system; null for a table. */
  located: LocatedState | null;
  readonly kinds: readonly { readonly kind: ImportKind; readonly score: number }[];
  kind: ImportKind | null;
  /** Whether somebody said that it is not to be imported. */
  skipped: boolean;
  period: string | null;
  crs: string | null;
  readonly rememberedCrs: string | null;
  /** Header → field; an empty field: the column is not used. */
  map: Record<string, string>;
  /** The part of `map` that was taken over from an earlier delivery. */
  readonly rememberedMap: Readonly<Record<string, string>>;
  /** In which unit the money is where nothing in the file says it. */
  moneyUnit: MoneyUnitWord | null;
  /** Of a reference layer: what somebody said it is called and is. */
  reference: ReferenceChoice;
  encoding: string | null;
  /** Which repairs of its shapes are made. */
  repair: RepairChoice;
  /** When the choices were made that were taken over. */
  remembered: string | null;
  /** The import of the same bytes, if any. */
  readonly earlier: EarlierImport | null;
}

export interface CheckState {
  readonly view: CheckView;
  /** Issues of each part, by row. */
  readonly issues: ReadonlyMap<string, readonly ImportIssue[]>;
  /** What is wrong with the shapes of each part, and what repairing each would change of the figures. */
  readonly ledgers: ReadonlyMap<string, Ledger>;
  /** The same as the import found them, for the commit. */
  readonly rehearsed: RehearsedLedgers;
}

export interface Ledger {
  readonly entries: readonly LedgerEntry[];
  readonly figures: ReadonlyMap<string, FigureChange>;
}

/** A file that could not be read, and why. */
export interface RefusedFile {
  readonly file: string;
  readonly fault: SourceFault;
  /** Null where it is not even known to be one of data. */
  readonly dataset: Dataset | null;
}

export interface DeliveryState {
  readonly id: string;
  readonly folder: string;
  touchedAt: number;
  phase: DeliveryPhase;
  progress: { done: number; file: string } | null;
  fault: string | null;
  readonly files: (SourceFile & { readonly bytes: number })[];
  /** Received so far, what is still coming in among it; rows read so far. */
  bytes: number;
  rows: number;
  refused: readonly RefusedFile[];
  layers: LayerState[];
  project: DeliveredProject | null;
  check: CheckState | null;
  /** How often it was tried out. */
  serial: number;
  done: DoneView | null;
  /** Stops what is going on. */
  abort: AbortController | null;
  /** Ends with the choice that is being taken; null where none is. */
  choosing: Promise<void> | null;
  /** Deletes what was unpacked. */
  release: (() => Promise<void>) | null;
}

/** What is known of a layer's coordinates under the choice in force. */
export interface LocatedState {
  /** Rows in degrees CGCS2000; as they stand where the system is open. */
  readonly rows: SourceLayer["rows"];
  readonly crs: LayerCrs;
}
