// Which texts are too long for a Shapefile's table, and what fits of them?
import iconv from "iconv-lite";
import type { ExportTable } from "./exportRows";

/** Of a text in a dBASE table, whose length is one byte; GDAL takes no more. */
const MOST_BYTES = 254;

export interface LongText {
  /** Of the shape in the file, from 1. */
  readonly row: number;
  /** Place of the column in the row's values. */
  readonly column: number;
  readonly text: string;
}

/**
 * The table with every text cut to the whole characters that 254 bytes of GB18030 hold, and the texts that were longer.
 * @example shortenTexts(table).long // [{ row: 3, column: 12, text: "…" }]
 */
export function shortenTexts(table: ExportTable): {
  readonly table: ExportTable;
  readonly long: readonly LongText[];
} {
  const long: LongText[] = [];
  const rows = table.rows.map((row, index) => {
    const values = row.values.map((text, column) => {
      if (text === null || isNumber(table, column)) return text;
      const short = shortened(text);
      if (short !== text) long.push({ row: index + 1, column, text });
      return short;
    });
    return { ...row, values };
  });
  return long.length === 0 ? { table, long } : { table: { ...table, rows }, long };
}

const isNumber = ({ columns }: ExportTable, column: number): boolean => columns[column]?.type === "number";

function shortened(text: string): string {
  // no character takes more than four bytes
  if (text.length * 4 <= MOST_BYTES || iconv.encode(text, "gb18030").length <= MOST_BYTES) return text;
  let [kept, bytes] = ["", 0];
  for (const character of text) {
    bytes += iconv.encode(character, "gb18030").length;
    if (bytes > MOST_BYTES) break;
    kept += character;
  }
  return kept;
}
