// What is one feature or one line of a table, as it was read?

export interface SourceRow {
  /** Feature or sheet line, from 1. */
  readonly row: number;
  /** Cells by the file's own column names, as text. */
  readonly cells: Readonly<Record<string, string>>;
  /** The cells of the whole line, where it was taken apart into several rows. */
  readonly line?: Readonly<Record<string, string>>;
  /** The GeoJSON geometry as it stands; undefined in a table. */
  readonly geometry?: unknown;
  /** A table's row that has not as many cells as the header has columns: what stands where cannot be told. */
  readonly misfit?: { readonly cells: number; readonly columns: number };
}
