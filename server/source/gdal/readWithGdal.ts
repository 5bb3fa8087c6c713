// Which layers does GDAL find in a dataset? Attributes as text, coordinates as they stand.
import { copyFile, link, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join, posix } from "node:path";
import type { SourceRow } from "../../import/sourceRow";
import { SourceFault } from "../sourceFault";
import type { Dataset, SourceFormat, SourceLayer, SourceNote } from "../sourceLayer";
import { MOST_COLUMNS, MOST_ROWS } from "../sourceLimits";
import { textOfCell } from "../textOfCell";
import { openGdal } from "./openGdal";
import { readFlatGeobuf, UnreadFlatGeobuf } from "./readFlatGeobuf";
import { type LineFeature, readGeojsonLines } from "./readGeojsonLines";
import { refuseShortened } from "./refuseShortened";
import { shapefileEncoding } from "./shapefileEncoding";

export interface ReadOptions {
  /** As the user chose it; by content where left away. */
  readonly encoding?: string;
  /** By GDAL's text alone: slower, and says everything. */
  readonly asText?: boolean;
  readonly onProgress: (features: number) => void;
  /** The file that GDAL writes now; text by a line a feature. */
  readonly onGrowing?: (path: string) => void;
}

interface LayerInfo {
  readonly name: string;
  readonly featureCount?: number;
  readonly geometryFields?: readonly {
    readonly type?: string;
    readonly coordinateSystem?: { readonly wkt?: string } | null;
  }[];
  readonly fields?: readonly { readonly name: string; readonly type?: string; readonly subType?: string }[];
}
interface DatasetInfo {
  readonly driverShortName: string;
  readonly layers: readonly LayerInfo[];
}

const DRIVERS: Partial<Record<SourceFormat, readonly string[]>> = {
  shapefile: ["ESRI Shapefile"],
  dbf: ["ESRI Shapefile"],
  gpkg: ["GPKG"],
  filegdb: ["OpenFileGDB"],
  dxf: ["DXF"],
  tab: ["MapInfo File"],
  mif: ["MapInfo File"],
  flatgeobuf: ["FlatGeobuf"],
};
/** Whose text follows from their value alone. */
const QUICK_FIELDS: readonly string[] = ["String", "Integer", "Integer64", "Real"];
const AS_TEXT = ["-f", "GeoJSONSeq", "-lco", "COORDINATE_PRECISION=15"];
const ROWS_A_REPORT = 1000;

/**
 * @throws SourceFault for what GDAL cannot open or read to its end
 * @throws UnreadFlatGeobuf where it has to be read `asText`, in a thread of its own
 */
export async function readWithGdal(dataset: Dataset, options: ReadOptions): Promise<SourceLayer[]> {
  await refuseShortened(dataset);
  const folder = await mkdtemp(join(tmpdir(), "mutu-gdal-"));
  try {
    const path = await underPlainNames(dataset, join(folder, "in"));
    const out = join(folder, "out");
    await mkdir(out);
    return await readDataset(dataset, path, out, options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** GDAL finds a Shapefile's parts by their common stem, which an archive or an upload may have changed. */
async function underPlainNames(dataset: Dataset, folder: string): Promise<string> {
  const isFolder = dataset.format === "filegdb";
  const into = isFolder ? join(folder, "d.gdb") : folder;
  await mkdir(into, { recursive: true });
  for (const { name, path } of dataset.files) {
    const base = posix.basename(name);
    const plain = isFolder ? base.replace(/[^\w.-]/g, "_") : `d${base.slice(stemLength(base)).toLowerCase()}`;
    await link(path, join(into, plain)).catch(() => copyFile(path, join(into, plain)));
  }
  return isFolder ? into : join(into, `d${extname(dataset.main.name).toLowerCase()}`);
}

const stemLength = (base: string): number =>
  base.length - (/(\.shp\.xml|\.[^.]+)$/i.exec(base)?.[0].length ?? 0);

async function readDataset(
  dataset: Dataset,
  path: string,
  out: string,
  options: ReadOptions,
): Promise<SourceLayer[]> {
  const said: string[] = [];
  const { encoding, notes, openOptions } = await encodingOf(dataset, options);
  const gdal = await openGdal(out, (text) => said.push(text));
  options.onProgress(0);
  const opened = await gdal.open(path, openOptions).catch((error: unknown) => {
    throw damaged(dataset, reasonOf(error));
  });
  const [source] = opened.datasets;
  if (source === undefined) throw damaged(dataset, reasonOf(opened.errors));
  // `open` keeps what ogrinfo says only for vector files
  const info = (source.info ?? {}) as Partial<DatasetInfo>;
  if (!DRIVERS[dataset.format]?.includes(info.driverShortName ?? "")) {
    throw new SourceFault("not_what_it_says", { file: dataset.name, value: info.driverShortName ?? "?" });
  }
  /** @throws what GDAL gives as an error */
  const convert = async (layer: LayerInfo, file: string, format: readonly string[]): Promise<string> => {
    const path = join(out, file);
    options.onGrowing?.(path);
    said.length = 0;
    const select = ["-sql", `SELECT * FROM "${layer.name.replaceAll('"', '\\"')}"`];
    const common = ["-a_srs", "NONE", "-nlt", "CONVERT_TO_LINEAR"];
    await gdal.ogr2ogr(source, [...format, ...common, ...select], file.replace(/\.[^.]+$/, ""));
    return path;
  };
  const rowsOf = async (layer: LayerInfo, index: number): Promise<SourceRow[]> => {
    const quick = options.asText ? null : polygonFormat(layer, dataset.format);
    if (quick !== null) return quickRows(() => convert(layer, `l${index}.fgb`, quick), layer, options);
    const path = await convert(layer, `l${index}.geojsonl`, AS_TEXT).catch((error: unknown) => {
      throw damaged(dataset, reasonOf(error));
    });
    const rows: SourceRow[] = [];
    const take = rowTaker(rows, layer, options);
    for await (const feature of readGeojsonLines(path)) take(feature);
    return rows;
  };
  const layers: SourceLayer[] = [];
  for (const [index, layer] of (info.layers ?? []).entries()) {
    refuseTooLarge(dataset, layer);
    const rows = await rowsOf(layer, index);
    layers.push(layerOf(dataset, layer, rows, { encoding, notes }));
  }
  await gdal.close(source);
  if (layers.every(({ rows }) => rows.length === 0))
    throw new SourceFault("empty_file", { file: dataset.name });
  const filled = layers.filter(({ rows }) => rows.length > 0);
  if (dataset.format !== "dxf") return filled;
  // it needs a library that takes longer to load than most files to read
  const { assembleDrawing } = await import("./assembleDrawing");
  return filled.map(assembleDrawing);
}

async function encodingOf(dataset: Dataset, { encoding }: ReadOptions) {
  const notes: SourceNote[] = [];
  if (dataset.format !== "shapefile" && dataset.format !== "dbf")
    return { encoding: null, notes, openOptions: [] };
  const found = await shapefileEncoding(dataset, encoding);
  if (found.contradicted !== null) {
    notes.push({
      code: "encoding_contradicted",
      row: null,
      field: null,
      words: { value: found.contradicted, encoding: found.encoding },
    });
  }
  return { encoding: found.encoding, notes, openOptions: [`ENCODING=${found.encoding}`] };
}

/** Takes features as rows, in the order in which they come. */
function rowTaker(rows: SourceRow[], layer: LayerInfo, options: ReadOptions): (feature: LineFeature) => void {
  const nameOf = wholeNames(layer);
  const drawn = isDrawn(layer);
  return ({ properties, geometry }) => {
    const cells: Record<string, string> = {};
    for (const [name, value] of Object.entries(properties))
      cells[nameOf.get(name) ?? name] = textOfCell(value);
    const row = { row: rows.length + 1, cells };
    rows.push(drawn ? { ...row, geometry } : row);
    if (rows.length % ROWS_A_REPORT === 0) options.onProgress(rows.length);
  };
}

const isDrawn = ({ geometryFields = [] }: LayerInfo): boolean => geometryFields.length > 0;

/** Writing numbers as text costs GDAL seven times as long; null where a layer can hold what only the text says as it is. */
function polygonFormat(
  { geometryFields = [], fields = [] }: LayerInfo,
  format: SourceFormat,
): readonly string[] | null {
  const [geometry, ...more] = geometryFields;
  const plain = /^(?:Multi ?)?Polygon(Z?)$/i.exec(geometry?.type ?? "");
  if (format === "dxf" || plain === null || more.length > 0) return null;
  if (!fields.every(({ type, subType }) => QUICK_FIELDS.includes(type ?? "") && subType === undefined))
    return null;
  // by feature a polygon or several, as it stands in the file
  const kind = plain[1] === "" ? "GEOMETRY" : "GEOMETRYZ";
  return ["-f", "FlatGeobuf", "-lco", "SPATIAL_INDEX=NO", "-nlt", kind];
}

/** @throws UnreadFlatGeobuf where the quick way cannot say what the file says; what broke off in the engine may have left it broken */
async function quickRows(
  convert: () => Promise<string>,
  layer: LayerInfo,
  options: ReadOptions,
): Promise<SourceRow[]> {
  const path = await convert().catch((error: unknown) => {
    throw new UnreadFlatGeobuf(reasonOf(error));
  });
  const rows: SourceRow[] = [];
  const take = rowTaker(rows, layer, options);
  for (const feature of readFlatGeobuf(path)) take(feature);
  if (rows.length !== layer.featureCount) throw new UnreadFlatGeobuf("features are missing");
  return rows;
}

function layerOf(
  dataset: Dataset,
  layer: LayerInfo,
  rows: SourceRow[],
  { encoding, notes }: { encoding: string | null; notes: readonly SourceNote[] },
): SourceLayer {
  const nameOf = wholeNames(layer);
  const single = ["shapefile", "dbf", "tab", "mif", "flatgeobuf", "dxf"].includes(dataset.format);
  return {
    name: single ? "" : layer.name,
    encoding,
    headers: (layer.fields ?? []).map(({ name }) => nameOf.get(name) ?? name),
    rows,
    drawn: isDrawn(layer),
    statedCrs: layer.geometryFields?.[0]?.coordinateSystem?.wkt ?? null,
    eastFirst: dataset.format !== "dxf",
    titleLines: [],
    totals: null,
    notes,
  };
}

/** A Shapefile's names end after 10 bytes, in UTF-8 often in the middle of a character: `宗地代�` is 宗地代. */
function wholeNames({ fields = [] }: LayerInfo): ReadonlyMap<string, string> {
  const whole = fields.map(({ name }) => [name, name.replace(/\ufffd+$/, "")] as const);
  const counted = new Map<string, number>();
  for (const [, name] of whole) counted.set(name, (counted.get(name) ?? 0) + 1);
  return new Map(whole.filter(([, name]) => name !== "" && counted.get(name) === 1));
}

function refuseTooLarge(dataset: Dataset, { featureCount = 0, fields = [] }: LayerInfo): void {
  if (fields.length > MOST_COLUMNS) {
    throw new SourceFault("too_many_columns", {
      file: dataset.name,
      value: fields.length,
      limit: MOST_COLUMNS,
    });
  }
  if (featureCount > MOST_ROWS) {
    throw new SourceFault("too_many_rows", { file: dataset.name, value: featureCount, limit: MOST_ROWS });
  }
}

const damaged = ({ name: file }: Dataset, reason: string): SourceFault =>
  reason === ""
    ? new SourceFault("unreadable_file", { file })
    : new SourceFault("damaged_file", { file, reason });

/** What GDAL gives as an error, an object with a message or a list of them; empty where it says nothing of the file. */
function reasonOf(error: unknown): string {
  const all = Array.isArray(error) ? (error as readonly unknown[]) : [error];
  const said = all.map((one) =>
    typeof one === "object" && one !== null && "message" in one ? String(one.message) : String(one ?? ""),
  );
  return said.map(inPlainWords).find((text) => text !== "") ?? "";
}

/** Without what only says where GDAL noticed it: paths of its sandbox and of its own sources, statements of SQL, pointers. */
function inPlainWords(text: string): string {
  if (/^\s*Pointer '\w+' is NULL/.test(text)) return "";
  return text
    .replaceAll(/(Error occurred in )?\/\S*\.(cpp|c|h)\b,?( at line)? ?:?\s*\d*:?/g, "")
    .replace(/^sqlite3_\w+\([\s\S]*\) failed: /, "")
    .replaceAll(/\/(input|output)\//g, "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, 300);
}
