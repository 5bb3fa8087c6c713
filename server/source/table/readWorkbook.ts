// Which sheets does a workbook hold, each cell as the text that its value is?
import * as XLSX from "@e965/xlsx";
import { SourceFault } from "../sourceFault";
import { MOST_COLUMNS, MOST_ROWS } from "../sourceLimits";
import type { RawLine, RawSheet } from "./rawSheet";

/** @throws SourceFault for what is no workbook, has a password, or is larger than a sheet can be */
export function readWorkbook(bytes: Uint8Array, file: string): RawSheet[] {
  const book = open(bytes, file);
  return book.SheetNames.flatMap((name, index): RawSheet[] => {
    const sheet = book.Sheets[name];
    const reference = sheet?.["!ref"];
    if (sheet === undefined || reference === undefined) return [];
    const { s: start, e: end } = XLSX.utils.decode_range(reference);
    const columns = lastColumn(sheet, start, end);
    if (columns > MOST_COLUMNS)
      throw new SourceFault("too_many_columns", { file, value: columns, limit: MOST_COLUMNS });
    if (end.r >= MOST_ROWS)
      throw new SourceFault("too_many_rows", { file, value: end.r + 1, limit: MOST_ROWS });
    const lines: RawLine[] = [];
    for (let row = start.r; row <= end.r; row++) {
      const cells: string[] = [];
      for (let column = 0; column < columns; column++) {
        cells.push(
          textOf(sheet[XLSX.utils.encode_cell({ r: row, c: column })] as XLSX.CellObject | undefined),
        );
      }
      if (cells.some((cell) => cell !== "")) lines.push({ line: row + 1, cells });
    }
    const merged = (sheet["!merges"] ?? []).map(({ s, e }) => ({
      top: s.r,
      left: s.c,
      bottom: e.r,
      right: e.c,
    }));
    return [{ name, hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0, lines, merged }];
  });
}

function open(bytes: Uint8Array, file: string): XLSX.WorkBook {
  try {
    return XLSX.read(bytes, {
      type: "buffer",
      cellDates: true,
      cellHTML: false,
      cellFormula: false,
      cellStyles: false,
      dense: false,
      UTC: true,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : String(error);
    if (/password|encrypt/i.test(reason)) throw new SourceFault("workbook_password", { file });
    throw new SourceFault("unreadable_file", { file });
  }
}

/** Sheets often claim columns to XFD because one was once formatted: only those with something in them count. */
function lastColumn(sheet: XLSX.WorkSheet, start: XLSX.CellAddress, end: XLSX.CellAddress): number {
  if (end.c - start.c < 200) return end.c + 1;
  let last = 0;
  for (const address of Object.keys(sheet)) {
    if (!address.startsWith("!")) last = Math.max(last, XLSX.utils.decode_cell(address).c);
  }
  return last + 1;
}

function textOf(cell: XLSX.CellObject | undefined): string {
  if (cell === undefined || cell.v === undefined || cell.v === null) return "";
  switch (cell.t) {
    case "n":
      return numberText(Number(cell.v));
    case "b":
      return cell.v === true ? "是" : "否";
    case "d":
      return (cell.v as Date).toISOString().slice(0, 10);
    case "e":
      // what the cell shows, such as #REF!: it is no number, and says so when it is read as one
      return cell.w ?? "#ERROR!";
    default:
      return String(cell.v).trim();
  }
}

/** Spreadsheets keep 15 digits: what they computed beyond is noise (0.1 + 0.2). Codes of more digits are lost already. */
function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  return Math.abs(rounded) >= 1e15 ? String(rounded) : plainDecimal(rounded);
}

function plainDecimal(value: number): string {
  const text = String(value);
  return /e/i.test(text) ? value.toFixed(20).replace(/\.?0+$/, "") : text;
}
