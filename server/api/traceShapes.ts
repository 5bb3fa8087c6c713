// What does the client know of where a number comes from?
import type { Calculation, Quantity, Role } from "../../geo/trace/calculation";
import type { AreaUnit } from "../../geo/unit/land";
import type { MoneyUnit } from "../../geo/unit/money";

/** Where a stored row came from. */
interface TraceSource {
  file: string;
  /** From 1: a line of a table, or a feature of a GeoJSON file. */
  row: number;
  counts: "row" | "feature";
  /** The header of its column; null where no column holds it, as an area that is drawn, or none is on record. */
  column: string | null;
  /** What stands there, letter by letter. */
  written: string | null;
  /** In which unit it was read; null where no column is known. */
  unit: AreaUnit | MoneyUnit | null;
  batch: string;
  sha256: string;
  importedAt: string;
}

/** A number taken apart: what it is, how it was made, and down to file and line. */
export interface TraceNode {
  label: string;
  labelEn: string;
  /** The formula with its numbers in it; null at the leaves. */
  formula: string | null;
  value: string | null;
  unit: string | null;
  /** What the value counts, whatever its words; null where it is no amount. */
  quantity: Quantity | null;
  /** Which part it plays in the calculation of its parent. */
  role: Role | null;
  /** How it is worked out again from its parts (`geo/trace/workOut`); null where it is given. */
  calculation: Calculation | null;
  source: TraceSource | null;
  /** Left out of the answer to keep it short; the command line prints them all. */
  more: number;
  children: TraceNode[];
}

/** A trace with the published state that all of it was read from; left out: the working data. */
export interface Trace extends TraceNode {
  release?: { id: string; title: string };
}
