// Which layers does GDAL find in a dataset? Attributes as text, coordinates as they stand.
import { copyFile, link, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join, posix } from "node:path";
import type { SourceRow } from "../../import/sourceRow";
import { SourceFault } from "../sourceFault";
import type { Dataset, SourceFormat, SourceLayer, SourceNote } from "../sourceLayer";
import { MOST_COLUMNS, MOST_ROWS } from "../sourceLimits";
import { textOfCell } from "../textOfCell";
import { assembleDrawing } from "./assembleDrawing";
import { openGdal } from "./openGdal";
import { readGeojsonLines } from "./readGeojsonLines";
import { refuseShortened } from "./refuseShortened";
import { shapefileEncoding } from "./shapefileEncoding";

export interface ReadOptions {
  /** As the user chose it; by content where left away. */
  readonly encoding?: string;
  readonly onProgress: (features: number) => void;
  /** A file that grows by a line a feature. */
  readonly onGrowing?: (path: string) => void;
}

interface LayerInfo {
  readonly name: string;
  readonly featureCount?: number;
  readonly geometryFields?: readonly { readonly coordinateSystem?: { readonly wkt?: string } | null }[];
  readonly fields?: readonly { readonly name: string }[];
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
const ROWS_A_REPORT = 1000;

/** @throws SourceFault for what GDAL cannot open or read to its end */
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
  const gdal = await openGdal(out, (text) => said.push(text));
  const { encoding, notes, openOptions } = await encodingOf(dataset, options);
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
  const layers: SourceLayer[] = [];
  for (const [index, layer] of (info.layers ?? []).entries()) {
    refuseTooLarge(dataset, layer);
    const file = `l${index}`;
    const convert = [
      "-f",
      "GeoJSONSeq",
      "-a_srs",
      "NONE",
      "-lco",
      "COORDINATE_PRECISION=15",
      "-nlt",
      "CONVERT_TO_LINEAR",
      "-sql",
    ];
    options.onGrowing?.(join(out, `${file}.geojsonl`));
    said.length = 0;
    await gdal
      .ogr2ogr(source, [...convert, `SELECT * FROM "${layer.name.replaceAll('"', '\\"')}"`], file)
      .catch((error: unknown) => {
        throw damaged(dataset, reasonOf(error));
      });
    layers.push(await layerOf(dataset, layer, join(out, `${file}.geojsonl`), { encoding, notes, options }));
  }
  await gdal.close(source);
  if (layers.every(({ rows }) => rows.length === 0))
    throw new SourceFault("empty_file", { file: dataset.name });
  const filled = layers.filter(({ rows }) => rows.length > 0);
  return dataset.format === "dxf" ? filled.map(assembleDrawing) : filled;
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

async function layerOf(
  dataset: Dataset,
  layer: LayerInfo,
  path: string,
  {
    encoding,
    notes,
    options,
  }: { encoding: string | null; notes: readonly SourceNote[]; options: ReadOptions },
): Promise<SourceLayer> {
  const rows: SourceRow[] = [];
  const nameOf = wholeNames(layer);
  const drawn = (layer.geometryFields ?? []).length > 0;
  for await (const { properties, geometry } of readGeojsonLines(path)) {
    const cells: Record<string, string> = {};
    for (const [name, value] of Object.entries(properties))
      cells[nameOf.get(name) ?? name] = textOfCell(value);
    rows.push(drawn ? { row: rows.length + 1, cells, geometry } : { row: rows.length + 1, cells });
    if (rows.length % ROWS_A_REPORT === 0) options.onProgress(rows.length);
  }
  const single = ["shapefile", "dbf", "tab", "mif", "flatgeobuf", "dxf"].includes(dataset.format);
  return {
    name: single ? "" : layer.name,
    encoding,
    headers: (layer.fields ?? []).map(({ name }) => nameOf.get(name) ?? name),
    rows,
    drawn,
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
