// Which line of a table is its header, which lines are data, and which are titles, totals and notes?
import { GROUP } from "../../import/headerParts";
import type { SourceRow } from "../../import/sourceRow";
import type { RawLine, RawSheet } from "./rawSheet";

export interface ShapedTable {
  readonly headers: readonly string[];
  readonly rows: readonly SourceRow[];
  /** The texts above the header. */
  readonly titleLines: readonly string[];
  /** The last line of totals, by column. */
  readonly totals: Readonly<Record<string, string>> | null;
  /** Lines that are no data, and why. */
  readonly skipped: readonly {
    readonly line: number;
    readonly why: "total" | "subtotal" | "repeated_header" | "note" | "numbering";
  }[];
}

/** How many lines may stand above the header, and how many it may have itself. */
const TITLE_LINES = 12;
const HEADER_LINES = 3;
const TOTAL = /^(合\s*计|总\s*计|共\s*计|总\s*和|grand\s*total|total|sum)[:：]?$/i;
const SUBTOTAL = /^(.{0,20}小\s*计|sub-?total)[:：]?$/i;
const NOTE =
  /^(注|备注|说明|填报说明|填报人|填表人|制表人?|审核人?|单位负责人|统计负责人|联系电话|报出日期|数据来源|资料来源|note|source)\s*[:：.、]/i;
/** A line that numbers the columns: 1 2 3 or 甲 乙 1 2. */
const NUMBERING = /^([甲乙丙丁ABCD]|[(（]?\d{1,2}[)）]?)$/;

/**
 * @param isKnownHeader whether a cell's text names a field of any kind
 * @returns no rows where nothing looks like data
 */
export function shapeTable(sheet: RawSheet, isKnownHeader: (cell: string) => boolean): ShapedTable {
  const lines = sheet.lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const best = headerLine(lines, isKnownHeader);
  const start = headerTop(sheet, lines, best, isKnownHeader);
  const top = lines[start];
  if (top === undefined) return { headers: [], rows: [], titleLines: [], totals: null, skipped: [] };
  const height = Math.max(headerHeight(sheet, lines, start, isKnownHeader), best - start + 1);
  const names = withPlaces(
    headerNames(sheet, lines.slice(start, start + height), isKnownHeader),
    lines.slice(start + height),
  );
  const headers = unique(names);
  const titleLines = lines
    .slice(0, start)
    .map(({ cells }) =>
      [...new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ""))].join(" "),
    );
  const rows: SourceRow[] = [];
  const skipped: { line: number; why: ShapedTable["skipped"][number]["why"] }[] = [];
  let totals: Record<string, string> | null = null;
  for (const [index, line] of lines.slice(start + height).entries()) {
    const why = kindOf(line, names, index === 0);
    const cells = cellsOf(line, headers);
    if (why === null) rows.push(rowOf(line, headers, cells));
    else skipped.push({ line: line.line, why });
    if (why === "total") totals = cells;
  }
  return { headers: headers.filter((name) => name !== ""), rows, titleLines, totals, skipped };
}

/** The line with most known names among the first; where none is known, the first that has as many cells as the lines below. */
function headerLine(lines: readonly RawLine[], isKnownHeader: (cell: string) => boolean): number {
  const look = lines.slice(0, TITLE_LINES + 1);
  const known = look.map(({ cells }) => cells.filter((cell) => isKnownHeader(cell)).length);
  const best = Math.max(...known, 0);
  if (best > 0) return known.indexOf(best);
  const filled = (line: RawLine | undefined) => line?.cells.filter((cell) => cell.trim() !== "").length ?? 0;
  const usual = Math.max(...look.map(filled), 0);
  return Math.max(
    look.findIndex((line) => filled(line) >= Math.max(2, usual - 1)),
    0,
  );
}

/** A header of several lines begins where a name reaches down from, or where names stand above empty cells of the line below. */
function headerTop(
  sheet: RawSheet,
  lines: readonly RawLine[],
  best: number,
  isKnownHeader: (cell: string) => boolean,
): number {
  const [line, above] = [lines[best], lines[best - 1]];
  if (line === undefined || above === undefined) return best;
  const reaches = sheet.merged.some(({ top, bottom }) => top <= above.line - 1 && bottom >= line.line - 1);
  const names = above.cells.some(
    (cell, column) => (line.cells[column] ?? "").trim() === "" && isKnownHeader(cell),
  );
  const groups = sheet.merged.length === 0 && namesGroups(above, line);
  return reaches || names || groups ? headerTop(sheet, lines, best - 1, isKnownHeader) : best;
}

/**
 * Texts know no merged cells: `企业基本情况,,主要指标,` over names. A line with a colon, 填报单位：区经信局, is a title; so is a single
 * cell at the beginning.
 */
function namesGroups(above: RawLine, line: RawLine): boolean {
  const filled = above.cells.filter((cell) => cell.trim() !== "");
  const reaches = above.cells.some(
    (cell, column) =>
      cell.trim() !== "" && above.cells[column + 1]?.trim() === "" && line.cells[column + 1]?.trim() !== "",
  );
  return filled.length >= 2 && reaches && !filled.some((cell) => /[:：]/.test(cell));
}

/** More than one line where cells of the first are merged across columns whose names stand below. */
function headerHeight(
  sheet: RawSheet,
  lines: readonly RawLine[],
  start: number,
  isKnownHeader: (cell: string) => boolean,
): number {
  const top = lines[start];
  if (top === undefined) return 1;
  const at = top.line - 1;
  const spans = sheet.merged.filter((merge) => merge.top === at);
  const down = Math.max(...spans.map(({ bottom }) => bottom - at), 0);
  const across = spans.some(({ left, right, bottom }) => right > left && bottom === at);
  if (down > 0 || across) return Math.min(Math.max(down, across ? 1 : 0) + 1, HEADER_LINES);
  // texts know no merged cells: a group's name stands over its first column, the others are empty
  const below = lines[start + 1];
  if (below === undefined) return 1;
  const empty = top.cells.filter((cell) => cell.trim() === "").length;
  const namesBelow = below.cells.filter(
    (cell, column) => (top.cells[column] ?? "").trim() === "" && isKnownHeader(cell),
  );
  return empty > 0 && namesBelow.length > 0 && below.cells.every((cell) => !/^[\d.,]+$/.test(cell.trim()))
    ? 2
    : 1;
}

/** Names of the columns, a group's before its own. */
function headerNames(
  sheet: RawSheet,
  lines: readonly RawLine[],
  isKnownHeader: (cell: string) => boolean,
): string[] {
  const width = Math.max(...lines.map(({ cells }) => cells.length), 0);
  const shown = lines.map((line, depth) => {
    const row = line.line - 1;
    let group = "";
    return Array.from({ length: width }, (_, column) => {
      const merge = sheet.merged.find(
        ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
      );
      const own = (line.cells[column] ?? "").replaceAll(/\s+/g, " ").trim();
      if (merge !== undefined) {
        const source = lines.find(({ line: number }) => number - 1 === merge.top);
        return (source?.cells[merge.left] ?? "").replaceAll(/\s+/g, " ").trim();
      }
      // in a text a group's name reaches to the next one, above the last line only
      if (sheet.merged.length === 0 && depth < lines.length - 1) {
        if (own !== "") group = (lines[depth + 1]?.cells[column] ?? "").trim() === "" ? "" : own;
        return own === "" ? group : own;
      }
      return own;
    });
  });
  return Array.from({ length: width }, (_, column) => {
    const parts = shown.map((line) => line[column] ?? "").filter((part) => part !== "");
    return joinedName([...new Set(parts)], isKnownHeader);
  });
}

/**
 * `2025年` over `产值` is `2025年产值`. Where the whole names no field and its end does, what stands over the end is a group's name
 * and is kept apart: `主要指标（千元）` over `工业总产值` is `主要指标（千元）›工业总产值`.
 */
function joinedName(parts: readonly string[], isKnownHeader: (cell: string) => boolean): string {
  const ends = parts.map((_, from) => parts.slice(from).join(""));
  const known = ends.findIndex((end) => isKnownHeader(end));
  return known <= 0 ? parts.join("") : `${parts.slice(0, known).join("")}${GROUP}${ends[known] ?? ""}`;
}

/** A column without a name that has values is called by its place: what is in it may still tell what it is. */
const withPlaces = (names: readonly string[], lines: readonly RawLine[]): string[] =>
  names.map((name, column) => {
    const filled = lines.filter(({ cells }) => (cells[column] ?? "").trim() !== "").length;
    return name === "" && filled > 1 && filled * 2 > lines.length ? `第${column + 1}列` : name;
  });

/** A name that comes again is told apart by a number: none of its values is lost. */
function unique(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    if (name === "") return "";
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}_${count}`;
  });
}

function kindOf(
  line: RawLine,
  names: readonly string[],
  first: boolean,
): ShapedTable["skipped"][number]["why"] | null {
  const cells = line.cells.map((cell) => cell.trim());
  const filled = cells.filter((cell) => cell !== "");
  const heads = filled.slice(0, 2);
  if (heads.some((cell) => TOTAL.test(cell))) return "total";
  if (heads.some((cell) => SUBTOTAL.test(cell))) return "subtotal";
  if (filled.length >= 2 && filled.every((cell) => names.includes(cell.replaceAll(/\s+/g, " "))))
    return "repeated_header";
  if (filled.length <= 3 && filled.some((cell) => NOTE.test(cell))) return "note";
  if (first && filled.length >= 3 && filled.every((cell) => NUMBERING.test(cell)) && isCounting(filled))
    return "numbering";
  return null;
}

/** 1 2 3 …, perhaps after 甲 乙. */
function isCounting(cells: readonly string[]): boolean {
  const numbers = cells
    .map((cell) => Number(cell.replaceAll(/[()（）]/g, "")))
    .filter((value) => !Number.isNaN(value));
  return numbers.length >= 2 && numbers.every((value, index) => value === index + 1);
}

function cellsOf({ cells }: RawLine, headers: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    headers.flatMap((name, column) => (name === "" ? [] : [[name, cells[column] ?? ""]])),
  );
}

function rowOf(line: RawLine, headers: readonly string[], cells: Record<string, string>): SourceRow {
  const columns = headers.length;
  const fits = line.cells.length >= columns && line.cells.slice(columns).every((cell) => cell.trim() === "");
  return { row: line.line, cells, ...(fits ? {} : { misfit: { cells: line.cells.length, columns } }) };
}
