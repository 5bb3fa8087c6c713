// Does the import list every defect of a careless export and no other, repair what is accepted, keep what it did, and refuse the rest?
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { DefectKind } from "../../geo/repair/finding";
import type { Database } from "../../server/db/database";
import { importFile } from "../../server/import/importFile";
import type { ImportOptions, ImportReport } from "../../server/import/importReport";
import { keptRepairs } from "../../server/repair/keptRepairs";
import { NO_REPAIR, parseRepairChoice } from "../../server/repair/repairChoice";
import { standingLedger } from "../../server/repair/standingLedger";
import { engines } from "../database/support/engines";
import { box, polygon, ring, square } from "../geo/repair/support";

const FOLDER = new URL("../fixtures/county-a/", import.meta.url);
const path = (name: string) => new URL(name, FOLDER).pathname;
const DISTRICT = "330212";

/** The names of the fixture, written apart from the product. */
const NAMES: readonly (readonly [RegExp, DefectKind])[] = [
  [/^self-intersection$/, "self_intersection"],
  [/^duplicate of feature 6$/, "duplicate"],
  [/^no geometry$/, "no_geometry"],
  [/^axes swapped$/, "swapped_axes"],
  [/^registered area off by 30 %$/, "area_conflict"],
  [/^overlaps feature 22$/, "parcel_overlap"],
  [/^ring not closed$/, "unclosed_ring"],
  [/^malformed code$/, "malformed_code"],
  [/^outside the district$/, "outside_district"],
  [/^collapsed to a point$/, "collapsed"],
];
const DEFECTS = (
  JSON.parse(readFileSync(new URL("defects.json", FOLDER), "utf8")) as { feature: number; kind: string }[]
).map(({ feature, kind }) => [feature + 1, NAMES.find(([name]) => name.test(kind))?.[1]]);

const choice = (text: string) => parseRepairChoice(text)!;
const named = ({ repairs }: ImportReport) => repairs.map(({ row, kind }) => [row, kind]);
const code = (serial: number) => `330212001001GB9${String(serial).padStart(4, "0")}`;
const parcels = (...geometries: unknown[]) =>
  JSON.stringify({
    type: "FeatureCollection",
    features: geometries.map((geometry, at) => ({
      type: "Feature",
      properties: { 宗地代码: code(at + 1) },
      geometry,
    })),
  });

describe.each(engines)("the repair ledger on $name", ({ open }) => {
  let db: Database;
  const folder = mkdtempSync(join(tmpdir(), "mutu-repair-"));
  const run = (name: string, options: Partial<ImportOptions> = {}) =>
    importFile(db, {
      path: path(name),
      kind: "parcels",
      repair: NO_REPAIR,
      lang: "en",
      by: "tester",
      ...options,
    });
  const drop = (content: string, options: Partial<ImportOptions> = {}) => {
    const file = join(folder, "p.geojson");
    writeFileSync(file, content);
    return importFile(db, {
      path: file,
      kind: "parcels",
      repair: NO_REPAIR,
      lang: "en",
      by: "tester",
      ...options,
    });
  };
  const areaOf = async (id: string) => {
    const [row] = await db.query<{ m2: number; valid: boolean }>(
      "select ST_Area(geom::geography) as m2, ST_IsValid(geom) as valid from parcel where id = $1",
      [id],
    );
    return row;
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  describe("of county-a", () => {
    beforeAll(async () => {
      db = await open();
      await run("parks.geojson", { kind: "parks" });
    });
    afterAll(() => db?.close());

    test("its parks and its 1200 parcels have no defects", async () => {
      expect(named(await run("parks.geojson", { kind: "parks", dryRun: true }))).toEqual([]);
      expect(named(await run("parcels.geojson", { dryRun: true }))).toEqual([]);
    });

    test("all ten defects of the careless export, each under its name, and none invented", async () => {
      const report = await run("parcels-defects.geojson", { dryRun: true });
      expect(DEFECTS.length).toBe(10);
      expect(named(report)).toEqual(DEFECTS);
      const overlap = report.repairs.find(({ kind }) => kind === "parcel_overlap");
      expect(overlap?.otherIds).toEqual(["330212001001GB00023"]);
      // all but the row without a shape have a pin
      expect(report.repairs.filter(({ place }) => place === null).map(({ kind }) => kind)).toEqual([
        "no_geometry",
      ]);
    });

    test("with all repairs accepted the rows come in, as PostGIS finds them sound, and as large as their papers say", async () => {
      const report = await run("parcels-defects.geojson", { repair: choice("all") });
      expect(report.repairs.filter(({ accepted }) => accepted).map(({ row }) => row)).toEqual([4, 16, 28]);
      expect(report.rows).toMatchObject({ new: 55, rejected: 4 });
      const papers = {
        "330212001001GB00004": 19364.14,
        "330212001001GB00016": 18659.86,
        "330212001001GB00028": 17590.07,
      };
      for (const [id, paper] of Object.entries(papers)) {
        const row = await areaOf(id);
        expect(row?.valid).toBe(true);
        expect(Math.abs(row!.m2 - paper) / paper).toBeLessThan(0.002);
        const kept = await keptRepairs(db, DISTRICT, { layer: "parcel", id });
        expect(kept).toMatchObject([
          { accepted: true, by: "tester", file: "parcels-defects.geojson", batch: report.batch },
        ]);
      }
    });

    test("the same file with the same choice changes nothing, and the standing data tell what is left", async () => {
      const again = await run("parcels-defects.geojson", { repair: choice("all") });
      expect([again.rows.new, again.rows.changed]).toEqual([0, 0]);
      const left = await standingLedger(db, DISTRICT, "parcels");
      expect(left.map(({ kind, id }) => [kind, id])).toEqual([
        ["area_conflict", "330212001001GB00020"],
        ["parcel_overlap", "330212001001GB00024"],
      ]);
      expect(await standingLedger(db, DISTRICT, "parks")).toEqual([]);
    });

    test("a withdrawn batch takes its repairs back", async () => {
      const all = await keptRepairs(db, DISTRICT);
      expect(all.length).toBe(6);
      await db.query("update import_batch set withdrawn_at = now() where id = $1", [all[0]!.batch]);
      expect(await keptRepairs(db, DISTRICT)).toEqual([]);
    });
  });

  describe("of a few parcels", () => {
    beforeEach(async () => {
      db = await open();
    });
    afterEach(() => db?.close());

    const spiky = polygon(ring([0, 0], [100, 0], [100, 50], [300, 50], [100, 50.1], [100, 100], [0, 100]));
    const tie = polygon(ring([500, 0], [600, 100], [600, 0], [500, 100]));
    const half = polygon(ring([0, 0], [100, 0], [100, 100], [0, 100]).slice(0, -1));

    test("what is not accepted comes in as it came with its defect kept, or is refused with the reason", async () => {
      const { rows, issues, repairs } = await drop(parcels(spiky, tie));
      expect(rows).toMatchObject({ new: 1, rejected: 1 });
      expect(issues.filter(({ row }) => row !== null).map(({ row, code: of }) => [row, of])).toEqual([
        [1, "shape_defect"],
        [2, "self_intersection"],
      ]);
      expect(repairs.map(({ kind, accepted }) => [kind, accepted])).toEqual([
        ["spike", false],
        ["self_intersection", false],
      ]);
      expect((await areaOf(code(1)))!.m2).toBeGreaterThan(10_005);
      expect(await keptRepairs(db, DISTRICT)).toMatchObject([
        { id: code(1), kind: "spike", accepted: false },
      ]);
      expect(await areaOf(code(2))).toBeUndefined();
    });

    test("one kind, single ones, or those below a difference", async () => {
      const content = parcels(spiky, tie, half);
      const made = async (repair: ImportOptions["repair"]) =>
        (await drop(content, { dryRun: true, repair: repair! })).repairs
          .filter(({ accepted }) => accepted)
          .map(({ kind, row }) => `${kind} ${row}`);
      expect(await made(choice("spike"))).toEqual(["spike 1"]);
      expect(await made(choice("none"))).toEqual([]);
      // ten square metres of ten thousand, and no change at all; a bow-tie has no area that a change could be held against
      expect(await made(choice("below:0.05%"))).toEqual(["unclosed_ring 3"]);
      expect(await made(choice("below:0.2%"))).toEqual(["spike 1", "unclosed_ring 3"]);
      expect(await made(choice("below:9m2"))).toEqual(["unclosed_ring 3"]);
      expect(await made({ ...NO_REPAIR, keys: ["self_intersection 2"] })).toEqual(["self_intersection 2"]);
      expect(await made({ ...choice("all"), not: ["spike 1"] })).toEqual([
        "self_intersection 2",
        "unclosed_ring 3",
      ]);
    });

    test("an overlap with a parcel that stands is cut off the one that comes", async () => {
      await drop(parcels(square(0, 0)));
      const second = JSON.stringify({
        type: "FeatureCollection",
        features: [{ type: "Feature", properties: { 宗地代码: code(7) }, geometry: square(97, 0) }],
      });
      const { repairs } = await drop(second, { repair: choice("parcel-overlap") });
      expect(repairs).toMatchObject([
        { kind: "parcel_overlap", otherIds: [code(1)], accepted: true, id: code(7) },
      ]);
      const [{ overlap } = { overlap: -1 }] = await db.query<{ overlap: number }>(
        `select ST_Area(ST_Intersection(a.geom, b.geom)::geography) as overlap from parcel a, parcel b where a.id = $1 and b.id = $2`,
        [code(1), code(7)],
      );
      expect(overlap).toBeLessThan(0.01);
      expect((await areaOf(code(1)))!.m2).toBeCloseTo(10_000, -2);
      expect((await areaOf(code(7)))!.m2).toBeCloseTo(9700, -2);
    });

    test("what was imported as it came is repaired when the same file comes with the repairs accepted", async () => {
      await drop(parcels(spiky));
      const { rows } = await drop(parcels(spiky), { repair: choice("all") });
      expect(rows).toMatchObject({ new: 0, changed: 1 });
      expect((await areaOf(code(1)))!.m2).toBeCloseTo(10_000, -2);
    });

    test("overlapping parks are named, and cut where that is accepted", async () => {
      const park = (id: string, geometry: unknown) => ({
        type: "Feature",
        properties: { id, name: id, kind: "themed_park" },
        geometry,
      });
      const content = JSON.stringify({
        type: "FeatureCollection",
        features: [park("A", square(0, 0, 1000)), park("B", square(980, 0, 900))],
      });
      const { repairs } = await drop(content, { kind: "parks", repair: choice("all") });
      expect(repairs).toMatchObject([{ kind: "park_overlap", id: "A", otherIds: ["B"], accepted: true }]);
      expect(await standingLedger(db, DISTRICT, "parks")).toEqual([]);
    });

    test("without being asked an import does not look at shapes", async () => {
      const file = join(folder, "q.geojson");
      writeFileSync(file, parcels(spiky, polygon(box(50, 0, 100, 100))));
      expect((await importFile(db, { path: file, kind: "parcels" })).repairs).toEqual([]);
    });
  });
});

test("a choice in words", () => {
  expect(parseRepairChoice("below:10m2")?.below).toEqual({ m2: 10 });
  expect(parseRepairChoice("below:0.5%")?.below).toEqual({ percent: 0.5 });
  expect(parseRepairChoice("spike, unclosed-ring")?.kinds).toEqual(["unclosed_ring", "spike"]);
  for (const wrong of ["", "some", "below:5", "below:%", "spike,nonsense"])
    expect(parseRepairChoice(wrong)).toBeNull();
});
