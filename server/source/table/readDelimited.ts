// Which lines and cells does a text hold: between commas, tabs, semicolons or bars?
import { parse } from "csv-parse/sync";
import { SourceFault } from "../sourceFault";
import { MOST_COLUMNS, MOST_ROWS } from "../sourceLimits";
import type { RawLine, RawSheet } from "./rawSheet";

const DELIMITERS = [",", "\t", ";", "|"] as const;
/** Of how many lines the separator is told. */
const LOOK_LINES = 50;
const LOOK_CHARACTERS = 200_000;

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** @throws SourceFault for quotes that do not close and for more columns or lines than a table has */
export function readDelimited(text: string, file: string): RawSheet {
  const delimiter = delimiterOf(text.slice(0, LOOK_CHARACTERS));
  refuseTooWide(text, delimiter, file);
  const lines = parsed(text, delimiter, file).map(
    ({ record, info }): RawLine => ({ line: info.lines, cells: record }),
  );
  if (lines.length > MOST_ROWS)
    throw new SourceFault("too_many_rows", { file, value: lines.length, limit: MOST_ROWS });
  return { name: "", hidden: false, lines, merged: [] };
}

/** Told before the text is taken apart, which would take long. What stands in quotes, such as WKT, has separators of its own. */
function refuseTooWide(text: string, delimiter: string, file: string): void {
  let [columns, quoted] = [1, false];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === "\n") columns = 1;
    else if (!quoted && character === delimiter && ++columns > MOST_COLUMNS)
      throw new SourceFault("too_many_columns", { file, value: `> ${MOST_COLUMNS}`, limit: MOST_COLUMNS });
  }
}

/** The separator that gives most lines the same number of cells; of equal ones the one that gives more cells. */
function delimiterOf(sample: string): string {
  const lines = sample.split(/\r?\n/, LOOK_LINES).filter((line) => line.trim() !== "");
  const scored = DELIMITERS.map((delimiter) => {
    const widths = lines.map((line) => withoutQuoted(line).split(delimiter).length);
    const counts = new Map<number, number>();
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    const [width = 1, count = 0] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
    return { delimiter, score: count * Math.min(width, 4) };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

const withoutQuoted = (line: string): string => line.replaceAll(/"[^"]*"/g, "");

function parsed(text: string, delimiter: string, file: string): readonly Parsed[] {
  try {
    const options = { delimiter, bom: true, info: true, relax_column_count: true, skip_empty_lines: true };
    return parse(text, options) as unknown as Parsed[];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SourceFault("malformed_csv", { file, reason });
  }
}
