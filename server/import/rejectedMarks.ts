// How are rejected rows marked in the file that is to be mended, and how are our own columns told from the file's when it comes again?
import { RELEASE_COLUMN } from "../source/ownCompanions";
import type { SourceLayer } from "../source/sourceLayer";
import type { ImportLanguage } from "./importReport";

export const REJECTED_MARKS: Readonly<
  Record<ImportLanguage, { readonly row: string; readonly why: string }>
> = {
  zh: { row: "原行号", why: "原因" },
  en: { row: "source row", why: "reason" },
};

/**
 * The layer without the columns that are Mutu's own: the two marks of rejected rows, which make it `mended` (a reason alone is a column of the
 * file's), and the release that an export names. Itself where it has none.
 */
export function withoutMarks(layer: SourceLayer): SourceLayer {
  const marks = Object.values(REJECTED_MARKS).find(
    ({ row, why }) => layer.headers.includes(row) && layer.headers.includes(why),
  );
  const own = [...(marks === undefined ? [] : [marks.row, marks.why]), RELEASE_COLUMN];
  if (!layer.headers.some((header) => own.includes(header))) return layer;
  const isTheirs = (header: string) => !own.includes(header);
  return {
    ...layer,
    ...(marks === undefined ? {} : { mended: true as const }),
    headers: layer.headers.filter(isTheirs),
    ...(layer.tableHeaders === undefined ? {} : { tableHeaders: layer.tableHeaders.filter(isTheirs) }),
    rows: layer.rows.map((row) => ({
      ...row,
      cells: Object.fromEntries(Object.entries(row.cells).filter(([header]) => isTheirs(header))),
    })),
  };
}
