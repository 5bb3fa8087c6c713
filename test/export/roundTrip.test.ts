// Does what goes out come in again the same, and do others read it as it is meant?
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LandGeometry } from "../../geo/area/landGeometry";
import type { Database, Queryable } from "../../server/db/database";
import { EXPORT_COLUMNS, type ExportKind } from "../../server/export/exportColumns";
import { exportFile } from "../../server/export/exportFile";
import { EXPORT_TYPES, type ExportFormat } from "../../server/export/exportFormats";
import { importFile } from "../../server/import/importFile";
import type { PartsOptions } from "../../server/import/importParts";
import type { ImportOptions, ImportReport } from "../../server/import/importReport";
import { openEmbedded } from "../database/support/embedded";
import { apart, DEGREE_M } from "../source/support/parcelFiles";
import { gdalIsHere, seenByOgrinfo } from "./support/debianGdal";
import { fillDistrict } from "./support/fullDistrict";

const folder = mkdtempSync(join(tmpdir(), "mutu-test-export-"));
let db: Database;
/** Where parcels, parks and enterprises come in anew, and where what refers to them does. */
let empty: Database;
let based: Database;
beforeAll(async () => {
  [db, empty, based] = [await openEmbedded(), await openEmbedded(), await openEmbedded()];
  await fillDistrict(db, join(folder, "a"), ["parks", "parcels", "enterprises", "occupancy", "figures"]);
  await fillDistrict(empty, join(folder, "b"), []);
  await fillDistrict(based, join(folder, "c"), ["parcels", "enterprises"]);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  for (const one of [db, empty, based]) await one?.close();
});

/** Every value of a kind that somebody could miss, and its shapes; not which batch it came with. */
const SELECT: Readonly<
  Record<
    Exclude<ExportKind, "districts" | "indicators" | "honours" | "measures" | "projects" | "floors">,
    string
  >
> = {
  parks: `select id, name, name_en, kind, parent_id, boundary, towns, source, st_asgeojson(geom, 17, 0) as shape,
      (select string_agg(prefix, ';' order by position) from park_lead_industry l where l.park_id = t.id) as lead
    from park t order by id`,
  parcels: `select id, code, unit_code, name, address, town_id, use_code, use_grade, status, owner, owner_credit_code,
      certificate_dm2, contract_dm2, survey_dm2, geodesic_dm2, area_dm2, area_basis, far_actual::float8, density_percent::float8,
      expires_on, granted_on, available_from, price_per_mu::float8, title_problem, attributes, st_asgeojson(geom, 17, 0) as shape,
      (select jsonb_object_agg(key, jsonb_build_array(min::float8, max::float8, unit)) from plan_limit l where l.parcel_id = t.id) as limits,
      (select jsonb_object_agg(key, value::float8) from commitment c where c.parcel_id = t.id) as commitments
    from parcel t order by id`,
  enterprises: "select id, name, industry_code, above_scale from enterprise order by id",
  occupancy: `select enterprise_id, parcel_id, area_dm2, floor_dm2, tenure, year_from, year_to from occupancy
    where superseded_by is null order by 1, 2, 6, 7`,
  figures:
    "select enterprise_id, period, measure, value_yuan from figure where superseded_by is null order by 1, 2, 3",
};
type Kind = keyof typeof SELECT;
type Row = Record<string, unknown>;

const rowsIn = (q: Queryable, kind: Kind) => q.query<Row>(SELECT[kind]);

/** What was written once is not written again: nothing changes the district. */
const written = new Map<string, Promise<string>>();
function exported(kind: Kind, format: ExportFormat, crs = "EPSG:4490"): Promise<string> {
  const key = [kind, format, crs].join(" ");
  const known = written.get(key) ?? writeOut(kind, format, crs);
  written.set(key, known);
  return known;
}

async function writeOut(kind: Kind, format: ExportFormat, crs: string): Promise<string> {
  const out = join(folder, `${kind}-${crs.slice(5)}.${EXPORT_TYPES[format].ending}`);
  // of a published state, which each format names in its own way: nothing of that may come in as data
  const { rows, shortened } = await exportFile(db, { kind, format, crs, out, release: "2025年报" });
  expect(shortened).toBe(0);
  expect(rows).toBeGreaterThan(kind === "parks" ? 1 : 10);
  return out;
}

/** The rows as they are inside the import's transaction, which is then undone. */
async function comeIn(path: string, kind: Kind, more: Pick<ImportOptions, "map" | "crs"> = {}) {
  let rows: Row[] = [];
  const options: ImportOptions & Pick<PartsOptions, "inspect"> = {
    path,
    kind,
    ...more,
    dryRun: true,
    lang: "en",
    inspect: async (tx) => {
      rows = await rowsIn(tx, kind);
    },
  };
  const report: ImportReport = await importFile(
    kind === "occupancy" || kind === "figures" ? based : empty,
    options,
  );
  return { rows, report };
}

const shapeless = ({ shape: _, ...row }: Row): Row => row;
const MILLIMETRE = 0.001;

function expectSameShapes(came: readonly Row[], stands: readonly Row[]): void {
  for (const [index, { shape, id }] of came.entries()) {
    const metres = apart(
      JSON.parse(String(shape)) as LandGeometry,
      JSON.parse(String(stands[index]!.shape)) as LandGeometry,
      DEGREE_M,
    );
    expect([id, metres < MILLIMETRE]).toEqual([id, true]);
  }
}

const rejectedOf = ({ issues }: ImportReport) => issues.filter(({ severity }) => severity === "rejected");

/** A Shapefile's short names, by the dictionary that lies beside it. */
function dictionaryOf(path: string): Record<string, string> {
  const parts = unzipSync(readFileSync(path));
  const text = Buffer.from(parts["字段对照.csv"]!);
  const rows = parse(text, { bom: true, columns: true }) as { 字段名: string; 含义: string }[];
  return Object.fromEntries(rows.map(({ 字段名, 含义 }) => [字段名, 含义]));
}

describe("what goes out comes in again the same: every value, every shape to 1 mm", () => {
  test.each([
    ["geojson", "EPSG:4490"],
    ["geojson", "EPSG:4549"],
    ["gpkg", "EPSG:4490"],
    ["gpkg", "EPSG:4528"],
    ["xlsx", "EPSG:4490"],
    ["csv", "EPSG:4490"],
    ["csv", "EPSG:4549"],
    ["kml", "EPSG:4490"],
    ["shp", "EPSG:4490"],
    ["shp", "EPSG:4549"],
    ["shp", "EPSG:4529"],
  ] as const)("parcels as %s in %s", async (format, crs) => {
    const path = await exported("parcels", format, crs);
    const stands = await rowsIn(db, "parcels");
    // the short names of a Shapefile are told by its dictionary
    const dictionary = format === "shp" ? dictionaryOf(path) : {};
    const map = Object.fromEntries(
      Object.entries(dictionary).flatMap(([short, header]) => {
        const column = EXPORT_COLUMNS.parcels.find((one) => one.header === header);
        return column === undefined ? [] : [[short, column.field]];
      }),
    );
    const { rows, report } = await comeIn(path, "parcels", { map });
    expect(rejectedOf(report)).toEqual([]);
    // KML is WGS 84 by its standard
    expect(report.crs?.code).toBe(format === "kml" ? "EPSG:4326" : crs);
    const named = ({ attributes, ...row }: Row): Row => ({
      ...shapeless(row),
      attributes: Object.fromEntries(
        Object.entries(attributes as object).map(([name, value]) => [dictionary[name] ?? name, value]),
      ),
    });
    expect(rows.map(named)).toEqual(stands.map(named));
    expectSameShapes(rows, stands);
  });

  test.each([
    ["geojson", "EPSG:4549"],
    ["gpkg", "EPSG:4490"],
    ["gpkg", "EPSG:4528"],
    ["csv", "EPSG:4490"],
  ] as const)("parcels as %s in %s, back where they came from: nothing has changed", async (format, crs) => {
    const path = await exported("parcels", format, crs);
    const { rows, crs: found } = await importFile(db, { path, kind: "parcels", dryRun: true });
    expect([found?.code, rows]).toEqual([crs, { new: 0, changed: 0, same: 60, missing: 0, rejected: 0 }]);
  });

  test("parcels as DXF: every outline, with its code and its name inside", async () => {
    const path = await exported("parcels", "dxf", "EPSG:4549");
    // a drawing cannot say its system
    const { rows, report } = await comeIn(path, "parcels", { crs: "EPSG:4549" });
    // a parcel in two parts has its texts in one of them only
    expect(rejectedOf(report).map(({ code }) => code)).toEqual(["missing_id"]);
    const isOnePart = ({ shape }: Row) =>
      (JSON.parse(String(shape)) as LandGeometry).coordinates.length === 1;
    const stands = (await rowsIn(db, "parcels")).filter(isOnePart);
    expect(stands).toHaveLength(59);
    const came = rows.filter(({ id }) => stands.some((one) => one.id === id));
    expect(came.map(({ id, code, name }) => [id, code, name])).toEqual(
      stands.map(({ id, code, name }) => [id, code, name]),
    );
    expectSameShapes(came, stands);
    // back where it came from, what a drawing cannot say stays as it is: only the parcel in two parts has lost one
    const back = await importFile(db, { path, kind: "parcels", crs: "EPSG:4549", dryRun: true });
    expect(back.rows).toMatchObject({ new: 0, changed: 1, same: 59 });
  });

  test.each(["geojson", "gpkg", "shp", "kml", "csv", "xlsx"] as const)("parks as %s", async (format) => {
    const path = await exported("parks", format);
    const { rows, report } = await comeIn(path, "parks");
    const stands = await rowsIn(db, "parks");
    expect(rejectedOf(report)).toEqual([]);
    expect(rows.map(shapeless)).toEqual(stands.map(shapeless));
    expectSameShapes(rows, stands);
  });

  test.each(
    (["enterprises", "occupancy", "figures"] as const).flatMap((kind) =>
      (["csv", "xlsx", "gpkg"] as const).map((format) => [kind, format] as const),
    ),
  )("%s as %s, to the yuan", async (kind, format) => {
    const path = await exported(kind, format);
    const { rows, report } = await comeIn(path, kind);
    expect(rejectedOf(report)).toEqual([]);
    expect(rows).toEqual(await rowsIn(db, kind));
    expect(rows.length).toBeGreaterThan(10);
  });
});

test("a Shapefile's names: at most 10 bytes, all different, each told by the dictionary", async () => {
  const path = await exported("parcels", "shp");
  const dictionary = dictionaryOf(path);
  const long = Object.values(dictionary);
  expect(long).toEqual(expect.arrayContaining(["备注说明之一", "备注说明之二", "登记面积(平方米)"]));
  expect(new Set(long).size).toBe(long.length);
  for (const short of Object.keys(dictionary)) {
    const bytes = [...short].reduce((sum, character) => sum + (character > "\u007f" ? 2 : 1), 0);
    expect([short, bytes <= 10]).toEqual([short, true]);
  }
  expect(Object.keys(unzipSync(readFileSync(path))).toSorted()).toEqual(
    ["字段对照.csv", "数据版本.txt", "宗地.cpg", "宗地.dbf", "宗地.prj", "宗地.shp", "宗地.shx"].toSorted(),
  );
});

describe.skipIf(!gdalIsHere)(
  "Debian's GDAL opens every export, and agrees on count, extent and system (needs gdal-bin)",
  () => {
    const extentIn = async (kind: "parcels" | "parks", crs: string) => {
      const table = kind === "parcels" ? "parcel" : "park";
      const [row] = await db.query<Record<string, number>>(
        `select st_xmin(e) as w, st_ymin(e) as s, st_xmax(e) as e, st_ymax(e) as n
       from (select st_extent(st_transform(geom, ${Number(crs.slice(5))})) as e from ${table}) x`,
      );
      return [row!.w!, row!.s!, row!.e!, row!.n!];
    };
    /** A Shapefile's parts side by side, as a person unpacks them. */
    const unpacked = (path: string): string => {
      const into = path.replace(/\.zip$/, "");
      mkdirSync(into, { recursive: true });
      for (const [name, bytes] of Object.entries(unzipSync(readFileSync(path))))
        writeFileSync(join(into, name), bytes);
      return join(into, readdirSync(into).find((name) => name.endsWith(".shp"))!);
    };

    test.each([
      ["parcels", "geojson", "EPSG:4490"],
      ["parcels", "geojson", "EPSG:4549"],
      ["parcels", "gpkg", "EPSG:4490"],
      ["parcels", "gpkg", "EPSG:4549"],
      ["parcels", "gpkg", "EPSG:4528"],
      ["parcels", "shp", "EPSG:4490"],
      ["parcels", "shp", "EPSG:4549"],
      ["parcels", "shp", "EPSG:4529"],
      ["parcels", "kml", "EPSG:4490"],
      ["parcels", "csv", "EPSG:4549"],
      ["parks", "shp", "EPSG:4550"],
      ["parks", "gpkg", "EPSG:4490"],
      ["parks", "geojson", "EPSG:4490"],
    ] as const)("%s as %s in %s", async (kind, format, crs) => {
      const path = await exported(kind, format, crs);
      const options =
        format === "csv" ? ["-oo", "GEOM_POSSIBLE_NAMES=WKT", "-oo", "KEEP_GEOM_COLUMNS=NO"] : [];
      const [layer, ...others] = await seenByOgrinfo(format === "shp" ? unpacked(path) : path, options);
      expect(others).toEqual([]);
      expect(layer!.count).toBe((await rowsIn(db, kind)).length);
      // KML is WGS 84 by its standard, GeoJSON too; a CSV says nothing
      const system =
        format === "kml" || (format === "geojson" && crs === "EPSG:4490")
          ? "EPSG:4326"
          : format === "csv"
            ? null
            : crs;
      expect(layer!.system).toBe(system);
      const extent = await extentIn(kind, crs);
      const metres = crs === "EPSG:4490" ? 100_000 : 1;
      for (const [axis, value] of layer!.extent!.entries())
        expect(Math.abs(value - extent[axis]!) * metres).toBeLessThan(0.1 + MILLIMETRE);
      const first =
        format === "shp" ? Object.keys(dictionaryOf(path)) : EXPORT_COLUMNS[kind].map(({ header }) => header);
      if (format !== "kml") expect(layer!.fields.slice(0, 5)).toEqual(first.slice(0, 5));
    });

    test("a drawing: as many outlines and texts as there are parcels, in metres", async () => {
      const path = await exported("parcels", "dxf", "EPSG:4549");
      const [layer] = await seenByOgrinfo(path);
      const parcels = await rowsIn(db, "parcels");
      const texts = parcels.reduce((sum, { name }) => sum + (name === null ? 1 : 2), 0);
      const areas = parcels.reduce(
        (sum, { shape }) => sum + (JSON.parse(String(shape)) as LandGeometry).coordinates.length,
        0,
      );
      expect(layer!.count).toBe(areas + texts);
      const extent = await extentIn("parcels", "EPSG:4549");
      for (const [axis, value] of layer!.extent!.entries()) expect(value).toBeCloseTo(extent[axis]!, 2);
    });

    test.each(["enterprises", "occupancy", "figures"] as const)("%s as tables", async (kind) => {
      const rows = kind === "figures" ? null : (await rowsIn(db, kind)).length;
      for (const format of ["csv", "xlsx", "gpkg"] as const) {
        const headers = format === "xlsx" ? ["--config", "OGR_XLSX_HEADERS", "FORCE"] : [];
        const [layer] = await seenByOgrinfo(await exported(kind, format), headers);
        expect([format, layer!.extent, layer!.system]).toEqual([format, null, null]);
        if (rows !== null) expect([format, layer!.count]).toEqual([format, rows]);
        // a CSV has nowhere else to say of which published state it is
        const state = format === "csv" ? ["数据版本"] : [];
        expect(layer!.fields).toEqual([...EXPORT_COLUMNS[kind].map(({ header }) => header), ...state]);
      }
    });
  },
);
