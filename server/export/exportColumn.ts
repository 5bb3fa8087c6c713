// One column of an export: under which header, and from which SQL?

export interface ExportColumn {
  readonly field: string;
  /** As tables show it, its unit included. */
  readonly header: string;
  /** At most 10 bytes in GB18030, for a Shapefile's field names. */
  readonly short: string;
  /** SQL of the value as text or number. */
  readonly sql: string;
  readonly type: "text" | "number";
}

export const text = (field: string, header: string, sql: string, short = header): ExportColumn => ({
  field,
  header,
  short,
  sql,
  type: "text",
});
export const number = (field: string, header: string, sql: string, short = header): ExportColumn => ({
  field,
  header,
  short,
  sql,
  type: "number",
});
/** 0.01 m² as m² with its two decimals, exactly. */
export const squareMetres = (column: string) => `round(${column} / 100.0, 2)`;
