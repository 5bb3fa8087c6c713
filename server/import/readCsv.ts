// Which rows does a table hold: comma, tab or semicolon, a title above the header or not?
import { parse } from "csv-parse/sync";
import { ImportError } from "./importError";
import type { ImportLanguage } from "./importReport";
import type { Source, SourceRow } from "./sourceRow";

const DELIMITERS = [",", "\t", ";"] as const;
/** How many lines a title above the header may take. */
const TITLE_LINES = 5;

interface Line {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * @param isHeader whether a line's cells name the columns; where no line does, the first is taken
 * @throws ImportError for a table that cannot be read or holds no header
 */
export function readCsv(
  text: string,
  file: string,
  lang: ImportLanguage,
  isHeader: (cells: readonly string[]) => boolean,
): Omit<Source, "encoding"> {
  const lines = parseLines(text, file, lang);
  const found = lines.slice(0, TITLE_LINES + 1).findIndex((line) => isHeader(line.record));
  const start = Math.max(found, 0);
  const header = lines[start];
  if (header === undefined) throw new ImportError("empty_file", lang, { file });
  const headers = header.record.map((name) => name.trim());
  const rows = lines.slice(start + 1).flatMap((line): SourceRow[] => {
    if (line.record.every((cell) => cell.trim() === "")) return [];
    const cells: Record<string, string> = {};
    headers.forEach((name, index) => {
      if (name !== "") cells[name] = line.record[index] ?? "";
    });
    const fits = fitting(line.record, headers.length);
    return [
      { row: line.info.lines, cells, ...(fits ? {} : { misfit: misfitOf(line.record, headers.length) }) },
    ];
  });
  // a table whose only line names no column has rows and lacks its header: that is for the columns' check to say
  if (rows.length === 0 && found >= 0) throw new ImportError("empty_file", lang, { file });
  return { headers: headers.filter((name) => name !== ""), rows, crs: null };
}

/** One cell a column; empty ones after the last column are what spreadsheets leave behind. */
const fitting = (record: readonly string[], columns: number): boolean =>
  record.length >= columns && record.slice(columns).every((cell) => cell.trim() === "");
const misfitOf = (record: readonly string[], columns: number) => ({ cells: record.length, columns });

function parseLines(text: string, file: string, lang: ImportLanguage): readonly Line[] {
  const firstLines = text.split("\n", TITLE_LINES + 1).join("\n");
  const count = (delimiter: string) => firstLines.split(delimiter).length;
  const delimiter = DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
  try {
    const options = { delimiter, bom: true, info: true, relax_column_count: true, skip_empty_lines: true };
    return parse(text, options) as unknown as Line[];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImportError("malformed_csv", lang, { file, reason });
  }
}
