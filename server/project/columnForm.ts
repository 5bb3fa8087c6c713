// How does a column stand in a project file, so that others can read it and it comes back to the last bit?
import type { SQLiteValue } from "node-sqlite3-wasm";
import { fromGeopackageBinary, toGeopackageBinary } from "./geopackageBinary";
import { quoted, type TableColumn } from "./projectTables";

/** A value as PostgreSQL reads it back with a cast: all checksums and all writing go by it. */
export type Cell = string | null;

/** How a type is written in the file; only what SQLite keeps exactly gets a type of its own, everything else is text. */
export interface ColumnForm {
  /** The column's type in the file, by GeoPackage's names. */
  readonly declared: string;
  /** SQL that gives the cell. */
  readonly select: (column: string) => string;
  readonly toFile: (cell: string) => SQLiteValue;
  /** @throws Error where no such value can have been written */
  readonly fromFile: (value: NonNullable<SQLiteValue>) => string;
}

const asText = (column: string): string => `${column}::text`;
const itself = (cell: string): string => cell;

const text: ColumnForm = { declared: "TEXT", select: asText, toFile: itself, fromFile: String };
const integer = (declared: string): ColumnForm => ({
  declared,
  select: asText,
  toFile: BigInt,
  fromFile: String,
});
/** JavaScript's shortest text of a double: PostgreSQL writes the same number in another way. */
const double: ColumnForm = {
  declared: "DOUBLE",
  select: asText,
  toFile: (cell) => (Number.isFinite(Number(cell)) ? Number(cell) : cell),
  fromFile: String,
};
const boolean: ColumnForm = {
  declared: "BOOLEAN",
  select: asText,
  toFile: (cell) => (cell === "true" ? 1 : 0),
  fromFile: (value) => (value === 1 ? "true" : "false"),
};
/** GeoPackage knows times to the millisecond. */
const time: ColumnForm = {
  declared: "DATETIME",
  select: (column) =>
    `case when isfinite(${column}) then to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') else ${column}::text end`,
  toFile: itself,
  fromFile: String,
};
/** The doubles of a shape as they are, in GeoPackage's own form of WKB. */
const geometry = (declared: string): ColumnForm => ({
  declared,
  select: (column) => `'SRID=' || st_srid(${column}) || ';' || encode(st_asbinary(${column}, 'NDR'), 'hex')`,
  toFile: toGeopackageBinary,
  fromFile: fromGeopackageBinary,
});

const FORMS: Readonly<Record<string, ColumnForm>> = {
  smallint: integer("SMALLINT"),
  integer: integer("MEDIUMINT"),
  bigint: integer("INTEGER"),
  "double precision": double,
  boolean,
  date: { ...text, declared: "DATE" },
  "timestamp(3) with time zone": time,
};

/** What a geometry's type says; null for any other type. */
export function shapeOf({ type }: TableColumn): { readonly kind: string; readonly srid: number } | null {
  const [, kind, srid] = /^geometry\((\w+),(\d+)\)$/.exec(type) ?? [];
  return kind === undefined ? null : { kind: kind.toUpperCase(), srid: Number(srid) };
}

/** The one geometry that a layer of a GeoPackage may have; any other is text (hex EWKB). */
export const layerGeometry = (columns: readonly TableColumn[]): TableColumn | null =>
  columns.find((column) => shapeOf(column) !== null) ?? null;

/** How each column of a table stands in the file. */
export function formsOf(columns: readonly TableColumn[]): ColumnForm[] {
  const shape = layerGeometry(columns);
  return columns.map((column) =>
    column === shape ? geometry(shapeOf(column)?.kind ?? "GEOMETRY") : (FORMS[column.type] ?? text),
  );
}

/** Cells as they are once they have been through the file: a double is written in JavaScript's way. */
export const cellsOf = (forms: readonly ColumnForm[], cells: readonly Cell[]): Cell[] =>
  forms.map((form, at) => {
    const cell = cells[at] ?? null;
    return cell !== null && form === double ? String(form.toFile(cell)) : cell;
  });

/** SQL: a row's cells as the text of one JSON array; the drivers take twice as long over single columns. */
export const cellsSql = (columns: readonly TableColumn[], forms: readonly ColumnForm[]): string =>
  `json_build_array(${columns.map(({ name }, at) => forms[at]?.select(quoted(name))).join(", ")})::text`;
