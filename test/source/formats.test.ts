// Is every format read as other programs write it: all values, all characters, shapes to 1 mm, systems as they are stated?
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { geoJSONToWkt } from "betterknown";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { zipSync } from "fflate";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LandGeometry } from "../../geo/area/landGeometry";
import type { Database } from "../../server/db/database";
import { importFile } from "../../server/import/importFile";
import type { PartsOptions } from "../../server/import/importParts";
import type { ImportOptions } from "../../server/import/importReport";
import { seedPolicy } from "../../server/seed/seedPolicy";
import { openEmbedded } from "../database/support/embedded";
import { converted, gdalIsHere } from "../export/support/debianGdal";
import { apart, collectionOf, DEGREE_M, inSystem, type Parcel, someParcels } from "./support/parcelFiles";

const ENTERPRISES = new URL("../fixtures/county-a/enterprises.csv", import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "mutu-test-read-"));
const at = (name: string) => join(folder, name);
const parcels = someParcels();
let db: Database;
beforeAll(async () => {
  db = await openEmbedded();
  await seedPolicy(db);
  writeFileSync(at("degrees.geojson"), collectionOf(parcels, "urn:ogc:def:crs:EPSG::4490"));
  writeFileSync(
    at("metres.geojson"),
    collectionOf(inSystem(parcels, "EPSG:4549"), "urn:ogc:def:crs:EPSG::4549"),
  );
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await db?.close();
});

type Row = Record<string, unknown>;
const STANDS = `select code, address, use_code, certificate_dm2::int as area, far_actual::float8 as far, density_percent::float8 as density,
  status, expires_on, st_asgeojson(geom, 17, 0) as shape from parcel order by code`;

/** The parcels as they are inside the import's transaction, which is then undone. */
async function read(path: string, more: Partial<ImportOptions> = {}) {
  let rows: Row[] = [];
  const options: ImportOptions & Pick<PartsOptions, "inspect"> = {
    path,
    kind: "parcels",
    dryRun: true,
    lang: "en",
    ...more,
    inspect: async (tx) => {
      rows = await tx.query<Row>(STANDS);
    },
  };
  const report = await importFile(db, options);
  return { rows, report };
}

/** What must come out, by the fixture alone. */
const CODES: Readonly<Record<string, string>> = { 在用: "in_use", 投产: "in_use", 闲置: "idle" };
const byCode = [...parcels].sort((a, b) =>
  String(a.properties.宗地代码) < String(b.properties.宗地代码) ? -1 : 1,
);
const valuesOf = ({ properties: p }: Parcel): Row => ({
  code: p.宗地代码,
  address: p.土地坐落,
  area: Math.round(Number(p.登记面积) * 100),
  far: p.容积率 ?? null,
  density: p.建筑密度 ?? null,
  expires_on: p.出让到期 ?? null,
});

function expectParcels(
  rows: readonly Row[],
  fields: readonly string[] = Object.keys(valuesOf(parcels[0]!)),
  metres = 0.001,
): void {
  const only = (row: Row) => Object.fromEntries(fields.map((name) => [name, row[name]]));
  expect(rows.map(only)).toEqual(byCode.map(valuesOf).map(only));
  for (const [index, row] of rows.entries()) {
    const off = apart(JSON.parse(String(row.shape)) as LandGeometry, byCode[index]!.geometry, DEGREE_M);
    expect([row.code, off < metres]).toEqual([row.code, true]);
  }
  if (fields.includes("status"))
    expect(rows.map(({ status }) => status)).toEqual(
      byCode.map(({ properties }) => CODES[String(properties.状态)]),
    );
}

/** All files of a folder, or one file, as a zip. */
function zipped(path: string, name: string, rename: (file: string) => string = (file) => file): string {
  const files = statSync(path).isDirectory() ? readdirSync(path).map((file) => join(path, file)) : [path];
  const inside = Object.fromEntries(
    files.map((file) => [rename(file.slice(file.lastIndexOf("/") + 1)), new Uint8Array(readFileSync(file))]),
  );
  writeFileSync(at(name), zipSync(inside));
  return at(name);
}

describe.skipIf(!gdalIsHere)("as Debian's GDAL writes them (needs gdal-bin)", () => {
  /** MapInfo's tables take no Chinese names from GDAL. */
  const LATIN =
    'SELECT "宗地代码" AS parcel_code, "土地坐落" AS address, "登记面积" AS certificate_area, "容积率" AS far, "建筑密度" AS density, "出让到期" AS expires_on FROM metres';

  /** Three characters are all of a Chinese name that a Shapefile in UTF-8 keeps whole. */
  const CUT = {
    宗地代: "code",
    土地坐: "address",
    登记面: "certificate",
    建筑密: "density_percent",
    出让到: "expires_on",
  };

  test.each([
    ["UTF-8", "UTF-8"],
    ["GBK", "CP936"],
    ["GB18030", "GB18030"],
  ])("a Shapefile in %s: loose with its parts beside it, and zipped", async (name, encoding) => {
    const dir = at(`shp-${name}`);
    const map = name === "UTF-8" ? CUT : {};
    await converted(at("metres.geojson"), dir, [
      "-f",
      "ESRI Shapefile",
      "-nln",
      "宗地",
      "-lco",
      `ENCODING=${encoding}`,
    ]);
    for (const path of [join(dir, "宗地.shp"), zipped(dir, `shp-${name}.zip`)]) {
      const { rows, report } = await read(path, { map });
      expect([report.rows.rejected, report.crs?.code, report.encoding]).toEqual([
        0,
        "EPSG:4549",
        name === "UTF-8" ? "UTF-8" : "GB18030",
      ]);
      expectParcels(rows);
    }
    // a .cpg that is lost, or lies: the text says what it is
    for (const lie of ["", name === "UTF-8" ? "GBK" : "UTF-8"]) {
      writeFileSync(join(dir, "宗地.cpg"), lie);
      const { rows } = await read(join(dir, "宗地.shp"), { map });
      expectParcels(rows);
    }
  });

  test("a GeoPackage, by its layer's system", async () => {
    await converted(at("metres.geojson"), at("a.gpkg"), ["-f", "GPKG", "-nln", "宗地"]);
    const { rows, report } = await read(at("a.gpkg"));
    expect(report.crs?.code).toBe("EPSG:4549");
    expectParcels(rows);
  });

  test("a geodatabase, as a folder and zipped as a folder in an archive", async () => {
    await converted(at("metres.geojson"), at("d.gdb"), [
      "-f",
      "OpenFileGDB",
      "-nln",
      "宗地",
      "-nlt",
      "MULTIPOLYGON",
    ]);
    for (const path of [at("d.gdb"), zipped(at("d.gdb"), "gdb.zip", (file) => `交付/d.gdb/${file}`)]) {
      const { rows, report } = await read(path);
      expect([report.rows.rejected, report.crs?.code]).toEqual([0, "EPSG:4549"]);
      expectParcels(rows);
    }
  });

  test("FlatGeobuf", async () => {
    await converted(at("metres.geojson"), at("a.fgb"), ["-f", "FlatGeobuf", "-nlt", "MULTIPOLYGON"]);
    const { rows, report } = await read(at("a.fgb"));
    expect(report.crs?.code).toBe("EPSG:4549");
    expectParcels(rows);
  });

  test("GeoJSON a feature a line", async () => {
    await converted(at("degrees.geojson"), at("a.geojsonl"), [
      "-f",
      "GeoJSONSeq",
      "-lco",
      "COORDINATE_PRECISION=10",
    ]);
    const { rows, report } = await read(at("a.geojsonl"));
    expect(report.rows.rejected).toBe(0);
    expectParcels(rows);
  });

  test.each(["KML", "LIBKML"])("KML of the driver %s, and in a KMZ", async (driver) => {
    await converted(at("degrees.geojson"), at(`${driver}.kml`), ["-f", driver, "-nln", "parcels"]);
    for (const path of [at(`${driver}.kml`), zipped(at(`${driver}.kml`), `${driver}.kmz`, () => "doc.kml")]) {
      const { rows, report } = await read(path);
      expect([report.rows.rejected, report.crs?.code]).toEqual([0, "EPSG:4326"]);
      expectParcels(rows);
    }
  });

  test.each(["TAB", "MIF"])("MapInfo %s", async (format) => {
    const path = at(`m.${format.toLowerCase()}`);
    // its coordinates are whole numbers of a grid: within the county's bounds that is finer than 1 mm
    const bounds = format === "TAB" ? ["-lco", "BOUNDS=600000,3200000,700000,3400000"] : [];
    const args = ["-f", "MapInfo File", "-dsco", `FORMAT=${format}`, ...bounds, "-lco", "ENCODING=CP936"];
    await converted(at("metres.geojson"), path, [...args, "-sql", LATIN]);
    const { rows, report } = await read(path, { crs: "EPSG:4549" });
    expect(report.rows.rejected).toBe(0);
    expectParcels(rows);
  });

  test("a drawing: closed lines and hatches, the text inside as code", async () => {
    const points = parcels.slice(0, 58).map((parcel) => {
      const [x, y] = centre(inSystem([parcel], "EPSG:4549")[0]!);
      const OGR_STYLE = `LABEL(t:"${parcel.properties.宗地代码}",s:5g,p:5)`;
      return { type: "Feature", properties: { OGR_STYLE }, geometry: { type: "Point", coordinates: [x, y] } };
    });
    const outlines = inSystem(parcels.slice(0, 58), "EPSG:4549").map(({ geometry }, index) => {
      const ring = (geometry.coordinates as number[][][][])[0]![0]!;
      const closed =
        index % 2 === 0
          ? { type: "Polygon", coordinates: [ring] }
          : { type: "LineString", coordinates: ring };
      return { type: "Feature", properties: { OGR_STYLE: null }, geometry: closed };
    });
    const open = {
      type: "Feature",
      properties: { OGR_STYLE: null },
      geometry: {
        type: "LineString",
        coordinates: [
          [648_000, 3_290_000],
          [648_100, 3_290_100],
        ],
      },
    };
    const features = [...outlines, ...points, open];
    writeFileSync(at("drawing.geojson"), JSON.stringify({ type: "FeatureCollection", features }));
    await converted(at("drawing.geojson"), at("宗地.dxf"), ["-f", "DXF"]);
    const { rows, report } = await read(at("宗地.dxf"), { crs: "EPSG:4549" });
    expect(report.rows.rejected).toBe(0);
    expect(report.issues.map(({ code }) => code)).toContain("open_lines");
    const expected = byCode.filter((parcel) => parcels.indexOf(parcel) < 58);
    expect(rows.map(({ code }) => code)).toEqual(expected.map(({ properties }) => properties.宗地代码));
    for (const [index, row] of rows.entries())
      expect(
        apart(JSON.parse(String(row.shape)) as LandGeometry, expected[index]!.geometry, DEGREE_M),
      ).toBeLessThan(0.001);
  });
});

/** A place inside: the county's parcels bulge around their middle. */
function centre({ geometry }: Parcel): [number, number] {
  const ring = (geometry.coordinates as number[][][][])[0]![0]!.slice(1);
  const mean = (axis: 0 | 1) => ring.reduce((sum, point) => sum + point[axis]!, 0) / ring.length;
  return [mean(0), mean(1)];
}

describe("tables with shapes", () => {
  const names = Object.keys(parcels[0]!.properties);
  const linesOf = (some: readonly Parcel[]) => [
    [...names, "WKT"],
    ...some.map(({ properties, geometry }) => [
      ...names.map((name) => String(properties[name] ?? "")),
      geoJSONToWkt(geometry as unknown as Parameters<typeof geoJSONToWkt>[0]),
    ]),
  ];

  test.each([
    ["comma, UTF-8", ",", "utf8"],
    ["tab, UTF-16 with its mark", "\t", "utf-16"],
    ["semicolon, GB18030", ";", "gb18030"],
  ])("CSV with WKT: %s", async (name, delimiter, encoding) => {
    const path = at(`wkt-${name.slice(0, 3)}.csv`);
    writeFileSync(path, iconv.encode(stringify(linesOf(parcels), { delimiter }), encoding));
    const { rows, report } = await read(path, { crs: "EPSG:4490" });
    expect(report.rows.rejected).toBe(0);
    expectParcels(rows);
  });

  const workbook = (
    sheets: readonly (readonly [string, string[][]])[],
    bookType: "xlsx" | "biff8",
  ): Buffer => {
    const book = XLSX.utils.book_new();
    for (const [name, lines] of sheets)
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(lines), name);
    return XLSX.write(book, { type: "buffer", bookType }) as Buffer;
  };

  test("a workbook with WKT in metres, its system told in a column", async () => {
    const lines = linesOf(inSystem(parcels, "EPSG:4549")).map((line, index) => [
      ...line,
      index === 0 ? "坐标系" : "EPSG:4549",
    ]);
    writeFileSync(
      at("wkt.xlsx"),
      workbook(
        [
          ["说明", [["无关的表"]]],
          ["宗地", lines],
        ],
        "xlsx",
      ),
    );
    const { rows, report } = await read(at("wkt.xlsx"));
    expect([report.rows.rejected, report.crs?.code]).toEqual([0, "EPSG:4549"]);
    expectParcels(rows);
  });

  test.each(["xlsx", "biff8"] as const)(
    "a workbook (%s) of enterprises, on the sheet that holds them",
    async (type) => {
      const lines = parse(readFileSync(ENTERPRISES), { bom: true }) as string[][];
      const path = at(`enterprises.${type === "xlsx" ? "xlsx" : "xls"}`);
      writeFileSync(
        path,
        workbook(
          [
            ["说明", [["无关的表"]]],
            ["企业", lines],
          ],
          type,
        ),
      );
      const { report } = await read(path, { kind: "enterprises" });
      expect([report.rows.new, report.rows.rejected]).toEqual([1086, 0]);
      expect(report.file).toContain("[企业]");
    },
  );

  test("boundary points by longitude and latitude, joined in their order; a shape of two thousand corners is no table of two thousand columns", async () => {
    const one = parcels[0]!;
    const ring = (one.geometry.coordinates as unknown as number[][][])[0]!.slice(0, -1);
    const lines = ring.map(([lon, lat], index) => [one.properties.宗地代码, index + 1, lon, lat]);
    writeFileSync(at("points.csv"), stringify([["宗地代码", "界址点号", "经度", "纬度"], ...lines]));
    const { rows } = await read(at("points.csv"), { crs: "EPSG:4490" });
    expect(rows.map(({ code }) => code)).toEqual([one.properties.宗地代码]);
    expect(apart(JSON.parse(String(rows[0]!.shape)) as LandGeometry, one.geometry, DEGREE_M)).toBeLessThan(
      0.001,
    );

    const round = Array.from({ length: 3000 }, (_, i) => {
      const angle = (i / 3000) * 2 * Math.PI;
      return [121.55 + 0.001 * Math.cos(angle), 29.8 + 0.001 * Math.sin(angle)];
    });
    const wkt = geoJSONToWkt({ type: "Polygon", coordinates: [[...round, round[0]!]] });
    writeFileSync(
      at("round.csv"),
      stringify([
        ["宗地代码", "WKT"],
        ["330212001001GB00001", wkt],
      ]),
    );
    expect((await read(at("round.csv"), { crs: "EPSG:4490" })).rows).toHaveLength(1);
  });
});
