// What is a table before anybody knows which of its lines is the header?

export interface RawSheet {
  /** The sheet's name; empty in a text. */
  readonly name: string;
  readonly hidden: boolean;
  readonly lines: readonly RawLine[];
  /** Blocks of cells that show as one, lines and columns from 0 in the sheet. */
  readonly merged: readonly Merge[];
}
export interface RawLine {
  /** As a spreadsheet or an editor counts it, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}
interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
