// Which tables are in a file: one in a text, one on each sheet of a workbook?
import { isKnownHeader } from "../import/headers";
import { namedRows } from "./namedRows";
import { SourceFault } from "./sourceFault";
import type { Dataset, SourceLayer, SourceNote } from "./sourceLayer";
import { LONGEST_NAME } from "./sourceLimits";
import { decodeText } from "./table/decodeText";
import type { RawSheet } from "./table/rawSheet";
import { readDelimited } from "./table/readDelimited";
import { type ShapedTable, shapeTable } from "./table/shapeTable";
import { withGeometry } from "./tableGeometry";

/** @throws SourceFault for what cannot be decoded or holds no table */
export async function readTables(
  bytes: Buffer,
  dataset: Dataset,
  encoding: string | undefined,
): Promise<SourceLayer[]> {
  if (dataset.format !== "csv") {
    // a text does without what reads workbooks
    const { readWorkbook } = await import("./table/readWorkbook");
    const sheets = readWorkbook(bytes, dataset.name).filter(
      ({ hidden, lines }) => !hidden && lines.length > 0,
    );
    if (sheets.length === 0) throw new SourceFault("empty_file", { file: dataset.name });
    return sheets.map((sheet) => layerOf(sheet, dataset.name, null, sheets.length > 1 ? sheet.name : ""));
  }
  const decoded = decodeText(bytes, encoding, dataset.name);
  if (decoded.text.trim() === "") throw new SourceFault("empty_file", { file: dataset.name });
  return [layerOf(readDelimited(decoded.text, dataset.name), dataset.name, decoded.encoding, "")];
}

/** What is longer than any name is not looked at: a cell may hold megabytes. */
const namesField = (cell: string): boolean => cell.length <= LONGEST_NAME && isKnownHeader(cell);

function layerOf(sheet: RawSheet, file: string, encoding: string | null, name: string): SourceLayer {
  const { headers, rows, titleLines, totals, skipped } = shapeTable(sheet, namesField);
  // a table whose only line names no column lacks its header, and that is for the columns' check to say
  if (rows.length === 0 && headers.some(namesField)) throw new SourceFault("empty_file", { file });
  const table: SourceLayer = {
    name,
    encoding,
    headers,
    rows,
    drawn: false,
    statedCrs: null,
    eastFirst: false,
    titleLines,
    totals,
    notes: skippedNotes(skipped),
  };
  return withGeometry(table, file);
}

const SKIPPED = {
  total: "skipped_total",
  subtotal: "skipped_subtotal",
  repeated_header: "skipped_header",
  note: "skipped_note",
  numbering: "skipped_numbering",
} as const satisfies Record<ShapedTable["skipped"][number]["why"], SourceNote["code"]>;

/** One note of each reason, as a subtotal may stand below every page. */
function skippedNotes(skipped: ShapedTable["skipped"]): SourceNote[] {
  const lines = new Map<keyof typeof SKIPPED, number[]>();
  for (const { line, why } of skipped) {
    const same = lines.get(why);
    if (same === undefined) lines.set(why, [line]);
    else same.push(line);
  }
  return [...lines].map(([why, rows]) => ({
    code: SKIPPED[why],
    row: null,
    field: null,
    words: namedRows(rows),
  }));
}
