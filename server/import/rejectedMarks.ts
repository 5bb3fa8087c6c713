// How are rejected rows marked in the file that is to be mended, and how are the marks told from its own columns when it comes again?
import type { SourceLayer } from "../source/sourceLayer";
import type { ImportLanguage } from "./importReport";

export const REJECTED_MARKS: Readonly<
  Record<ImportLanguage, { readonly row: string; readonly why: string }>
> = {
  zh: { row: "原行号", why: "原因" },
  en: { row: "source row", why: "reason" },
};

/** The layer without the two columns of marks; itself where it does not have both: a reason alone is a column of its own. */
export function withoutMarks(layer: SourceLayer): SourceLayer {
  const marked = Object.values(REJECTED_MARKS).find(
    ({ row, why }) => layer.headers.includes(row) && layer.headers.includes(why),
  );
  if (marked === undefined) return layer;
  const isMark = (header: string) => header === marked.row || header === marked.why;
  return {
    ...layer,
    mended: true,
    headers: layer.headers.filter((header) => !isMark(header)),
    ...(layer.tableHeaders === undefined
      ? {}
      : { tableHeaders: layer.tableHeaders.filter((header) => !isMark(header)) }),
    rows: layer.rows.map((row) => ({
      ...row,
      cells: Object.fromEntries(Object.entries(row.cells).filter(([header]) => !isMark(header))),
    })),
  };
}
