// Which tables are in a file: one in a text, one on each sheet of a workbook?
import { isKnownHeader } from "../import/headers";
import { SourceFault } from "./sourceFault";
import type { Dataset, SourceLayer } from "./sourceLayer";
import { LONGEST_NAME } from "./sourceLimits";
import { decodeText } from "./table/decodeText";
import type { RawSheet } from "./table/rawSheet";
import { readDelimited } from "./table/readDelimited";
import { readWorkbook } from "./table/readWorkbook";
import { shapeTable } from "./table/shapeTable";
import { withGeometry } from "./tableGeometry";

/** @throws SourceFault for what cannot be decoded or holds no table */
export function readTables(bytes: Buffer, dataset: Dataset, encoding: string | undefined): SourceLayer[] {
  if (dataset.format !== "csv") {
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
  const { headers, rows, titleLines, totals } = shapeTable(sheet, namesField);
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
    notes: [],
  };
  return withGeometry(table, file);
}
