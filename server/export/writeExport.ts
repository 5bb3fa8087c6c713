// How does a table become a file of a format, in a coordinate system?
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { geoJSONToWkt } from "betterknown";
import { stringify } from "csv-stringify/sync";
import { zipSync } from "fflate";
import type { Geometry } from "geojson";
import { systemOf } from "../../geo/crs/systemOf";
import { transformer } from "../../geo/crs/transformer";
import { transformGeometry } from "../../geo/crs/transformGeometry";
import { openGdal } from "../source/gdal/openGdal";
import { DICTIONARY, LONG_TEXTS, RELEASE_COLUMN, RELEASE_NOTE } from "../source/ownCompanions";
import type { ExportFormat } from "./exportFormats";
import type { ExportRow, ExportTable } from "./exportRows";
import { type LongText, shortenTexts } from "./shortenTexts";
import { shortNames } from "./shortNames";

export interface WriteTask {
  readonly table: ExportTable;
  readonly format: ExportFormat;
  /** Of the coordinates in the file, `EPSG:4490` … */
  readonly crs: string;
  /** The layer's name in the file, and of its parts in an archive. */
  readonly name: string;
  readonly out: string;
  /** Id of the published state that the rows are of, said in the file as its format can; null or left away: the working data. */
  readonly release?: string | null;
  /** What else the file says of itself; left away: nothing. */
  readonly notes?: readonly FileNote[];
}

/** What a file says of itself: a sheet of its own in a workbook, a member of GeoJSON, a column of CSV. */
export interface FileNote {
  readonly label: string;
  readonly value: string;
  /** False for what a CSV does not repeat in every row. */
  readonly inRows: boolean;
}

/** What a spreadsheet's cell can hold. */
const LONGEST_CELL = 32_767;
const SYSTEM_COLUMN = "坐标系";
const WKT_COLUMN = "WKT";
const NOTES_SHEET = "说明";
const TEXT_HEIGHT_M = 8;
/** Some 8 m from north to south, for a drawing in degrees. */
const TEXT_HEIGHT_DEGREES = 0.000_07;

/** A shape with too many corners for a workbook. */
export class CellTooLong extends Error {
  override readonly name = "CellTooLong";
  constructor(readonly row: number) {
    super(`row ${row}`);
  }
}

/**
 * Writes the file.
 * @returns how many texts the format could not hold whole; in a Shapefile's archive they lie beside it, whole
 * @throws CellTooLong
 */
export async function writeExport(task: WriteTask): Promise<number> {
  const table = { ...task.table, rows: located(task) };
  const { format, out, release } = task;
  if (format === "csv") {
    const cells = cellsOf(table, task.crs);
    const columns: [string, string][] = [
      ...(task.notes ?? []).flatMap(({ label, value, inRows }): [string, string][] =>
        inRows ? [[label, value]] : [],
      ),
      ...(release ? [[RELEASE_COLUMN, release] as [string, string]] : []),
    ];
    const said = cells.map((row, line) => [
      ...row,
      ...columns.map(([label, value]) => (line === 0 ? label : value)),
    ]);
    await writeFile(out, `\ufeff${stringify(said)}`);
  } else if (format === "xlsx") await writeFile(out, workbookOf(table, task));
  else if (format === "geojson") await writeFile(out, geojsonOf(table, task));
  else if (format === "shp") {
    const { table: held, long } = shortenTexts(table);
    await writeByGdal({ ...task, table: held }, long);
    return long.length;
  } else await writeByGdal({ ...task, table }, []);
  return 0;
}

/** Rows with their geometries in the system asked for. */
function located({ table, crs }: WriteTask): readonly ExportRow[] {
  const system = systemOf(crs);
  if (system === null) throw new Error(`unknown coordinate system ${crs}`);
  if (!table.drawn || system.kind === "geographic") return table.rows;
  const { fromDegrees } = transformer(system.id);
  return table.rows.map((row) => ({
    ...row,
    geometry: row.geometry === null ? null : (transformGeometry(row.geometry, fromDegrees) as Geometry),
    place: row.place === null ? null : fromDegrees(...row.place),
  }));
}

const headersOf = ({ columns, others }: ExportTable): string[] => [
  ...columns.map(({ header }) => header),
  ...others,
];

/** A shape is WKT, and beside it stands its system: a table has no other place to say it. */
function cellsOf(table: ExportTable, crs: string): (string | null)[][] {
  const shape = table.drawn ? [SYSTEM_COLUMN, WKT_COLUMN] : [];
  return [
    [...headersOf(table), ...shape],
    ...table.rows.map(({ values, geometry }) => [
      ...values,
      ...(table.drawn ? [crs, geometry === null ? "" : geoJSONToWkt(geometry)] : []),
    ]),
    ...(table.sums ?? []).map((line) => [...line, ...shape.map(() => null)]),
  ];
}

function workbookOf(table: ExportTable, { name, crs, release, notes = [] }: WriteTask): Buffer {
  const numbers = table.columns.map(({ type }) => type === "number");
  const cells = cellsOf(table, crs).map((row, line) =>
    row.map((cell, column) => {
      if (cell !== null && cell.length > LONGEST_CELL) {
        throw new CellTooLong(line + 1);
      }
      return line > 0 && numbers[column] === true && cell !== null ? Number(cell) : cell;
    }),
  );
  const book = XLSX.utils.book_new();
  if (release) book.Props = { Comments: `${RELEASE_COLUMN} ${release}` };
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(cells), name.slice(0, 31));
  if (notes.length > 0) {
    const lines = notes.map(({ label, value }) => [label, value]);
    if (release) lines.push([RELEASE_COLUMN, release]);
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(lines), NOTES_SHEET);
  }
  // shared strings: with t="str" GDAL, and QGIS with it, takes the header for a row
  return XLSX.write(book, {
    type: "buffer",
    bookType: "xlsx",
    bookSST: true,
    compression: true,
  }) as Buffer;
}

type Properties = Record<string, string | number | null>;

function propertiesOf(table: ExportTable, names: readonly string[], { values }: ExportRow): Properties {
  return Object.fromEntries(
    names.map((name, index) => {
      const value = values[index] ?? null;
      return [name, value !== null && table.columns[index]?.type === "number" ? Number(value) : value];
    }),
  );
}

function geojsonOf(table: ExportTable, { crs, release, notes = [] }: WriteTask): string {
  const names = headersOf(table);
  const features = table.rows.map((row) =>
    JSON.stringify({ type: "Feature", properties: propertiesOf(table, names, row), geometry: row.geometry }),
  );
  // RFC 7946 knows only one system; whoever wants another is told which by the older member
  const member =
    crs === "EPSG:4326" || crs === "EPSG:4490"
      ? ""
      : `"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:${crs.replace(":", "::")}"}},`;
  // what RFC 7946 calls a foreign member
  const state = release ? `"mutu_release":${JSON.stringify(release)},` : "";
  const said = Object.fromEntries(notes.map(({ label, value }) => [label, value]));
  const about = notes.length > 0 ? `"mutu_notes":${JSON.stringify(said)},` : "";
  return `{"type":"FeatureCollection",${member}${state}${about}"features":[\n${features.join(",\n")}\n]}\n`;
}

const DRIVERS = {
  gpkg: { driver: "GPKG", ending: "gpkg", options: ["-lco", "FID=mutu_fid"] },
  shp: { driver: "ESRI Shapefile", ending: "shp", options: ["-lco", "ENCODING=GB18030"] },
  kml: { driver: "KML", ending: "kml", options: [] },
  dxf: { driver: "DXF", ending: "dxf", options: [] },
} as const;

/** What GDAL says in a warning, and goes on although a value has not come through. */
const LOSS = /truncat|not successfully written|cannot be converted|can't be converted/i;

/** @param long texts that the table holds only the beginning of */
async function writeByGdal(
  { table, format, crs, name, out, release }: WriteTask,
  long: readonly LongText[],
): Promise<void> {
  const { driver, ending, options } = DRIVERS[format as keyof typeof DRIVERS];
  const folder = await mkdtemp(join(tmpdir(), "mutu-export-"));
  try {
    const into = join(folder, "out");
    await mkdir(into);
    const names =
      format === "shp"
        ? shortNames([...table.columns.map(({ short }) => short), ...table.others])
        : headersOf(table);
    const lines =
      format === "dxf"
        ? drawingLines(table, systemOf(crs)?.kind === "geographic" ? TEXT_HEIGHT_DEGREES : TEXT_HEIGHT_M)
        : table.rows.map((row) => featureLine(propertiesOf(table, names, row), row.geometry));
    const path = join(folder, "in.geojsonl");
    await writeFile(path, `${lines.join("\n")}\n`);
    const said: string[] = [];
    const gdal = await openGdal(into, (text) => said.push(text));
    const { datasets } = await gdal.open(path);
    const [source] = datasets;
    if (source === undefined) throw new Error(said.join(" ") || "GDAL cannot read the rows");
    const system = table.drawn ? ["-a_srs", crs.startsWith("EPSG:") ? crs : "NONE"] : [];
    const shape = !table.drawn ? ["-nlt", "NONE"] : format === "dxf" ? [] : ["-nlt", "MULTIPOLYGON"];
    const named = format === "dxf" ? [] : ["-nln", format === "kml" && release ? `${name} ${release}` : name];
    const described =
      format === "gpkg" && release ? ["-lco", `DESCRIPTION=${RELEASE_COLUMN} ${release}`] : [];
    try {
      await gdal.ogr2ogr(
        source,
        ["-f", driver, ...options, ...described, ...system, ...shape, ...named],
        "out",
      );
    } catch (error) {
      throw new Error((error as { message?: string }).message ?? said.join(" "));
    }
    await gdal.close(source);
    const lost = said.find((text) => LOSS.test(text));
    if (lost !== undefined) throw new Error(lost);
    if (format === "shp") {
      const tables = {
        [DICTIONARY]: dictionaryOf(table, names),
        ...(long.length === 0 ? {} : { [LONG_TEXTS]: longTextsOf(table, names, long) }),
        ...(release ? { [RELEASE_NOTE]: `\ufeff${RELEASE_COLUMN} ${release}\r\n` } : {}),
      };
      await packShapefile(into, out, name, tables);
    } else {
      // a drawing may begin with comments, which have the group code 999
      const comment = format === "dxf" && release ? `999\nmutu release ${release}\n` : "";
      const written = await readFile(join(into, `out.${ending}`));
      await writeFile(out, comment === "" ? written : Buffer.concat([Buffer.from(comment), written]));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const featureLine = (properties: Properties, geometry: unknown): string =>
  JSON.stringify({ type: "Feature", properties, geometry });

/** A drawing has no attributes: outlines by status as layers, code and name written inside. */
function drawingLines(table: ExportTable, height: number): string[] {
  const place = (field: string) => table.columns.findIndex((column) => column.field === field);
  const [code, id, name, layer] = [place("code"), place("id"), place("name"), place("status")];
  return table.rows.flatMap(({ values, geometry, place: at }) => {
    const Layer = (layer === -1 ? null : values[layer]) ?? table.kind;
    const texts = [
      (code === -1 ? null : values[code]) ?? values[id] ?? "",
      (name === -1 ? null : values[name]) ?? "",
    ];
    const [x = 0, y = 0] = at ?? [];
    return [
      featureLine({ Layer, OGR_STYLE: null }, geometry),
      ...texts
        .filter((text) => text !== "")
        .map((text, line) =>
          featureLine(
            {
              Layer,
              OGR_STYLE: `LABEL(f:"SimSun",t:"${text.replaceAll('"', "'")}",s:${height}g,p:5)`,
            },
            { type: "Point", coordinates: [x, y - line * height * 1.5] },
          ),
        ),
    ];
  });
}

/** What each short name stands for. */
function dictionaryOf(table: ExportTable, names: readonly string[]): string {
  const long = headersOf(table);
  return `\ufeff${stringify([["字段名", "含义"], ...names.map((name, index) => [name, long[index] ?? name])])}`;
}

/** Which shape, by its number and its id, in which column, and all of the text. */
function longTextsOf(table: ExportTable, names: readonly string[], long: readonly LongText[]): string {
  const headers = headersOf(table);
  const lines = long.map(({ row, column, text }) => [
    row,
    table.rows[row - 1]?.values[0] ?? "",
    names[column] ?? "",
    headers[column] ?? "",
    text,
  ]);
  return `\ufeff${stringify([["序号", headers[0] ?? "", "字段名", "含义", "全文"], ...lines])}`;
}

/** The parts under the layer's name, with the tables that lie beside them. */
async function packShapefile(
  folder: string,
  out: string,
  name: string,
  tables: Readonly<Record<string, string>>,
): Promise<void> {
  const files: Record<string, Uint8Array> = {};
  const encoding = new TextEncoder();
  for (const part of await readdir(folder)) {
    files[part.replace(/^[^.]*/, name)] = await readFile(join(folder, part));
  }
  files[`${name}.cpg`] = encoding.encode("GB18030");
  for (const [table, text] of Object.entries(tables)) files[table] = encoding.encode(text);
  await writeFile(out, zipSync(files));
}
