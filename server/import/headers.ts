// Which columns does an import read of a file, and which does it lack?
import { FIELDS, REQUIRED } from "./fields";
import { headerParts } from "./headerParts";
import { ImportError } from "./importError";
import type { ImportKind, ImportLanguage } from "./importReport";
import { type Column, isFieldName, type MatchedTable, matchHeaders, namedField } from "./matchHeaders";

export interface HeaderMap {
  readonly columns: ReadonlyMap<string, Column>;
  /** Columns that hold no field. */
  readonly others: readonly string[];
}

/**
 * Field → column of a table.
 * @param map header → field as somebody chose it; an empty field: the column is not used
 * @throws ImportError where `map` names no field, or two columns claim one
 */
export function mapHeaders(
  kind: ImportKind,
  table: MatchedTable,
  map: Readonly<Record<string, string>>,
  file: string,
  lang: ImportLanguage,
): HeaderMap {
  const names = FIELDS[kind];
  for (const value of Object.values(map)) {
    if (value !== "" && !Object.hasOwn(names, value)) {
      throw new ImportError("unknown_field", lang, { value, fields: Object.keys(names).join(", ") });
    }
  }
  const { columns, asks } = matchHeaders(kind, table, map);
  const [ask] = asks;
  if (ask !== undefined) {
    const [column = ask.field] = names[ask.field] ?? [];
    throw new ImportError("double_column", lang, {
      file,
      column,
      field: ask.field,
      headers: ask.headers.join(", "),
    });
  }
  const used = new Set([...columns.values()].map(({ header }) => header));
  return { columns, others: table.headers.filter((header) => !used.has(header)) };
}

/** The first required field that has no column; null where all have one. @param has whether a field has one */
export function missingField(kind: ImportKind, columns: { has(field: string): boolean }): string | null {
  for (const group of REQUIRED[kind]) {
    const fields = group.split("|");
    if (!fields.some((field) => columns.has(field))) return fields[0] ?? group;
  }
  return null;
}

/** The column's name to put in a message: the file's own, else the first known one. */
export function columnName(kind: ImportKind, columns: ReadonlyMap<string, Column>, field: string): string {
  return columns.get(field)?.header ?? FIELDS[kind][field]?.[0] ?? field;
}

/** The field of a kind that a header names; null for none. */
export const fieldOf = (kind: ImportKind, header: string): string | null =>
  namedField(kind, headerParts(header))?.field ?? null;

/** `单位：千元` above a table says in which unit its money is; it is no column 单位. */
const UNIT_LINE = /^[(（]?(?:金额|计量|货币)?单位\s*[:：]/;

/** Whether a cell's text names a field of any kind. */
export const isKnownHeader = (cell: string): boolean =>
  !UNIT_LINE.test(cell.normalize("NFKC").trim()) && isFieldName(headerParts(cell).name);

/** Fields of a kind in order, and whether a file must have them. */
export function fieldsOf(kind: ImportKind): { field: string; required: boolean }[] {
  const required = new Set(REQUIRED[kind].flatMap((group) => group.split("|")));
  return Object.keys(FIELDS[kind]).map((field) => ({ field, required: required.has(field) }));
}
