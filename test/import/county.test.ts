// Does the county's export come through the import as it was worked out apart from the product, and only once?
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../server/db/database";
import { importFile } from "../../server/import/importFile";
import type { ImportKind } from "../../server/import/importReport";
import { expectedParks } from "../database/support/county";
import { engines } from "../database/support/engines";

const path = (name: string) => new URL(`../fixtures/county-a/${name}`, import.meta.url).pathname;
const FILES: readonly (readonly [string, ImportKind])[] = [
  ["parks.geojson", "parks"],
  ["parcels.geojson", "parcels"],
  ["enterprises.csv", "enterprises"],
  ["occupancy.csv", "occupancy"],
  ["figures-utf8.csv", "figures"],
];

describe.each(engines)("county-a imported on $name", ({ open }) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
    for (const [name, kind] of FILES) {
      const report = await importFile(db, { path: path(name), kind, strict: true });
      expect([name, report.rows.rejected, report.rows.changed]).toEqual([name, 0, 0]);
      expect(report.rows.new).toBeGreaterThan(0);
    }
  });
  afterAll(() => db?.close());

  test.each(["2023", "2024"])("%s: parks have the expected sums", async (year) => {
    for (const population of ["all", "above-scale"]) {
      const rows = await db.query<Record<string, number | null>>(
        "select * from park_tallies('330212', $1, $2)",
        [year, population],
      );
      for (const [id, park] of Object.entries(expectedParks())) {
        const row = rows.find((r) => String(r.id) === id)!;
        const { above_scale, ...all } = park.byYear[year]!;
        const sums = population === "all" ? all : above_scale;
        expect([id, row.output_yuan ?? 0, row.tax_yuan ?? 0, row.output_land_dm2]).toEqual([
          id,
          sums.output_yuan,
          sums.tax_yuan,
          sums.occupied_with_figures_dm2,
        ]);
        expect([row.parcels, row.geodesic_dm2, row.area_dm2]).toEqual([
          park.parcels,
          park.geodesic_dm2,
          park.registered_dm2,
        ]);
      }
    }
  });

  test("the same file twice changes nothing, and answers with its first batch", async () => {
    const counts = () =>
      db.query(
        "select (select count(*) from import_batch) b, (select count(*) from raw_row) r, (select count(*) from figure) f, (select count(*) from occupancy) o",
      );
    const before = await counts();
    for (const [name, kind] of FILES) {
      const { rows, batch } = await importFile(db, { path: path(name), kind });
      expect([name, rows.new, rows.changed, rows.rejected]).toEqual([name, 0, 0, 0]);
      expect(rows.same).toBeGreaterThan(0);
      expect(batch).not.toBeNull();
    }
    expect(await counts()).toEqual(before);
  });

  test("rows that are there are found equal, one by one, without the file's hash", async () => {
    for (const [name, kind] of FILES) {
      const { rows, batch } = await importFile(db, { path: path(name), kind, dryRun: true });
      expect([name, batch, rows.new, rows.changed, rows.missing]).toEqual([name, null, 0, 0, 0]);
    }
  });

  test("the defects of a careless export are each named", async () => {
    const { rows, issues } = await importFile(db, {
      path: path("parcels-defects.geojson"),
      kind: "parcels",
      dryRun: true,
      lang: "en",
    });
    const rejected = issues
      .filter(({ severity }) => severity === "rejected")
      .map(({ row, code }) => [row, code]);
    expect(rows.rejected).toBe(rejected.length);
    expect(rejected).toEqual(
      expect.arrayContaining([
        [4, "self_intersection"],
        [12, "no_geometry"],
        [16, "swapped_axes"],
        [28, "ring_not_closed"],
        [32, "parcel_code"],
        [36, "outside_district"],
      ]),
    );
  });
});
