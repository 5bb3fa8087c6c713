// What goes out: a kind's rows, each with its values under the fields that the import reads.
import type { Geometry } from "geojson";
import type { Queryable } from "../db/database";
import { DRAWN_KINDS } from "../import/drawnKinds";
import type { ExportColumn } from "./exportColumn";
import { EXPORT_COLUMNS, type ExportKind } from "./exportColumns";
import { type ExportFilter, exportFrom } from "./exportFilter";

/** A column as it stands in a file. */
export type FileColumn = Omit<ExportColumn, "sql">;

export interface ExportTable {
  readonly kind: ExportKind;
  readonly columns: readonly FileColumn[];
  /** Columns of the files that no field holds, by their own names. */
  readonly others: readonly string[];
  readonly rows: readonly ExportRow[];
  /** Lines under the rows of a table or a workbook: sums, which are no rows of their own. Left away: none. */
  readonly sums?: readonly (readonly (string | null)[])[];
  readonly drawn: boolean;
}
export interface ExportRow {
  /** In the order of columns, then others; numbers as exact text. */
  readonly values: readonly (string | null)[];
  /** Degrees CGCS2000; null in a table. */
  readonly geometry: Geometry | null;
  /** A place inside, for a label. */
  readonly place: readonly [number, number] | null;
}

type Row = Record<string, unknown>;

export async function exportTable(
  db: Queryable,
  district: string,
  kind: ExportKind,
  filter: ExportFilter,
): Promise<ExportTable> {
  const columns = EXPORT_COLUMNS[kind];
  const drawn = DRAWN_KINDS.includes(kind);
  const selected = columns.map(({ sql }, index) => `(${sql})::text as c${index}`);
  if (drawn) {
    // the shortest text of a double that reads back as the same
    selected.push("ST_AsGeoJSON(t.geom, 17, 0) as geometry");
    selected.push("ST_X(ST_PointOnSurface(t.geom)) as lon, ST_Y(ST_PointOnSurface(t.geom)) as lat");
  }
  if (kind === "parcels" || kind === "projects") selected.push("t.attributes");
  const { from, params } = exportFrom(kind, district, filter);
  const rows = await db.query<Row>(`select ${selected.join(", ")} ${from}`, params);
  const others = [
    ...new Set(rows.flatMap(({ attributes }) => Object.keys((attributes ?? {}) as object))),
  ].sort();
  return {
    kind,
    columns,
    others,
    drawn,
    rows: rows.map((row) => ({
      values: [
        ...columns.map((column, index) => textOf(row[`c${index}`], column)),
        ...others.map((name) => (row.attributes as Record<string, string> | null)?.[name] ?? null),
      ],
      geometry: drawn ? (JSON.parse(String(row.geometry)) as Geometry) : null,
      place: drawn ? [Number(row.lon), Number(row.lat)] : null,
    })),
  };
}

function textOf(value: unknown, { type }: FileColumn): string | null {
  if (value === null || value === undefined) return null;
  const text = String(value);
  // numeric columns keep zeros that nobody wrote
  return type === "number" && text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
