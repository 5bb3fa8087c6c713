// One small set of parcels and one table in every format that the product reads: where a damage begins.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import { zipSync } from "fflate";
import iconv from "iconv-lite";
import { writtenByGdal } from "./gdalFiles";
import { collectionOf, inSystem, type Parcel, someParcels } from "./parcelFiles";

export interface FormatFiles {
  readonly format: string;
  /** Parts of one set, or a single file. */
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[];
}

const SYSTEM = "EPSG:4549";
const ENTERPRISES = new URL("../../fixtures/county-a/enterprises.csv", import.meta.url);

/** What ogr2ogr is told for each format that GDAL writes. */
const BY_GDAL: readonly (readonly [format: string, args: readonly string[]])[] = [
  ["shapefile", ["-f", "ESRI Shapefile", "-a_srs", SYSTEM, "-lco", "ENCODING=GB18030"]],
  ["gpkg", ["-f", "GPKG", "-a_srs", SYSTEM, "-nln", "宗地"]],
  ["filegdb", ["-f", "OpenFileGDB", "-a_srs", SYSTEM, "-nlt", "MULTIPOLYGON", "-nln", "parcels"]],
  ["flatgeobuf", ["-f", "FlatGeobuf", "-a_srs", SYSTEM]],
  ["tab", ["-f", "MapInfo File", "-a_srs", SYSTEM]],
  ["mif", ["-f", "MapInfo File", "-dsco", "FORMAT=MIF", "-a_srs", SYSTEM]],
  ["dxf", ["-f", "DXF", "-a_srs", SYSTEM]],
];

/** GDAL writes no Chinese names of columns to MapInfo's formats. */
const LATIN: Readonly<Record<string, string>> = {
  宗地代码: "parcel_code",
  土地坐落: "address",
  用地性质: "use_code",
  登记面积: "certificate_area",
  状态: "status",
};
const latin = (parcel: Parcel): Parcel => ({
  ...parcel,
  properties: Object.fromEntries(
    Object.entries(parcel.properties).flatMap(([name, value]) =>
      LATIN[name] === undefined ? [] : [[LATIN[name], value]],
    ),
  ),
});

/** A directory of enterprises, invented, with check characters as they have to be. */
const table = (count: number): string[][] => {
  const [header, ...lines] = parse(readFileSync(ENTERPRISES), { bom: true }) as string[][];
  return [header!, ...lines.slice(0, count)];
};
const csvOf = (lines: readonly (readonly string[])[]): string =>
  lines.map((line) => `${line.map((cell) => `"${cell}"`).join(",")}\n`).join("");

function workbookOf(lines: readonly (readonly string[])[], bookType: "xlsx" | "biff8"): Buffer {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(lines.map((line) => [...line])), "企业");
  return XLSX.write(book, { type: "buffer", bookType }) as Buffer;
}

function kmlOf(parcels: readonly Parcel[]): string {
  const placemarks = parcels.map(({ properties, geometry }) => {
    const data = Object.entries(properties).map(
      ([name, value]) => `<Data name="${name}"><value>${value}</value></Data>`,
    );
    const ring = (geometry.coordinates[0] as [number, number][]).map((point) => point.join(",")).join(" ");
    return `<Placemark><name>地块</name><ExtendedData>${data.join("")}</ExtendedData><Polygon><outerBoundaryIs><LinearRing><coordinates>${ring}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n${placemarks.join("\n")}\n</Document></kml>\n`;
}

/** The files of every format, from the first parcels of the county. */
export async function formatFiles(count = 40): Promise<readonly FormatFiles[]> {
  const parcels = someParcels().slice(0, count);
  const folder = mkdtempSync(join(tmpdir(), "mutu-test-formats-"));
  try {
    const source = join(folder, "parcels.geojson");
    const inMetres = inSystem(parcels, SYSTEM);
    const latinSource = join(folder, "latin.geojson");
    writeFileSync(source, collectionOf(inMetres, null));
    writeFileSync(latinSource, collectionOf(inMetres.map(latin), null));
    const found: FormatFiles[] = [];
    for (const [format, args] of BY_GDAL) {
      const files = (await writtenByGdal(args.includes("MapInfo File") ? latinSource : source, args)).flatMap(
        (path) =>
          statSync(path).isDirectory()
            ? readdirSync(path).map((name) => ({
                name: `parcels.gdb/${name}`,
                bytes: readFileSync(join(path, name)),
              }))
            : [{ name: `parcels${extname(path)}`, bytes: readFileSync(path) }],
      );
      found.push({ format, files });
    }
    const lines = table(count);
    const zipped = (format: string) => {
      const { files } = found.find((one) => one.format === format)!;
      return Buffer.from(zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]))));
    };
    const single = (format: string, name: string, content: string | Buffer): FormatFiles => ({
      format,
      files: [{ name, bytes: Buffer.from(content) }],
    });
    const kml = kmlOf(parcels);
    return [
      ...found,
      single("shapefile zip", "parcels.zip", zipped("shapefile")),
      single("filegdb zip", "parcels.gdb.zip", zipped("filegdb")),
      single("geojson", "parcels.geojson", collectionOf(parcels, null)),
      single(
        "ndjson",
        "parcels.ndjson",
        parcels.map((parcel) => `${JSON.stringify({ type: "Feature", ...parcel })}\n`).join(""),
      ),
      single("kml", "parcels.kml", kml),
      single("kmz", "parcels.kmz", Buffer.from(zipSync({ "doc.kml": Buffer.from(kml) }))),
      single("csv", "enterprises.csv", csvOf(lines)),
      single("csv gb18030", "enterprises-gb.csv", iconv.encode(csvOf(lines), "gb18030")),
      single("xlsx", "enterprises.xlsx", workbookOf(lines, "xlsx")),
      single("xls", "enterprises.xls", workbookOf(lines, "biff8")),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
