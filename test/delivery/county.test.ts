// Does a whole county come in as it was handed over, dropped on the page or by command, with no setting touched?
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../../server/cli/run";
import type { Database } from "../../server/db/database";
import { expectedParks } from "../database/support/county";
import { engines } from "../database/support/engines";
import { type Page, pageOver } from "./support/overHttp";

const path = (name: string) => new URL(`../fixtures/county-a/${name}`, import.meta.url).pathname;
/** In the order in which nobody would think to sort them. */
const FILES = [
  ["figures-2025-gb18030.csv", "figures"],
  ["occupancy.csv", "occupancy"],
  ["parcels-shp.zip", "parcels"],
  ["figures-utf8.csv", "figures"],
  ["parks.geojson", "parks"],
  ["enterprises.csv", "enterprises"],
] as const;
const YEARS = ["2023", "2024", "2025"];

type Row = Readonly<Record<string, unknown>>;

/** The sums of a park that expected.json states of it, under its names. */
function sumsOf(row: Row, expected: object, lead: readonly string[]): Record<string, unknown> {
  const byIndustry = Object.entries(row.output_by_industry as Record<string, number>);
  const told: Record<string, unknown> = {
    output_yuan: row.output_yuan ?? 0,
    tax_yuan: row.tax_yuan ?? 0,
    rd_yuan: row.rd_yuan ?? 0,
    lead_output_yuan: byIndustry
      .filter(([code]) => lead.some((prefix) => code.startsWith(prefix)))
      .reduce((sum, [, yuan]) => sum + yuan, 0),
    occupied_dm2: row.occupied_dm2,
    occupied_with_figures_dm2: row.output_land_dm2,
  };
  return Object.fromEntries(Object.keys(expected).map((name) => [name, told[name]]));
}

/** Every sum of expected.json, to the yuan and to 0.01 m². */
async function expectCounty(db: Database): Promise<void> {
  for (const year of YEARS) {
    const tallies = async (population: string) => {
      const rows = await db.query<Row>("select * from park_tallies('330212', $1, $2)", [year, population]);
      return new Map(rows.map((row) => [String(row.id), row]));
    };
    const [all, above] = [await tallies("all"), await tallies("above-scale")];
    for (const [id, park] of Object.entries(expectedParks())) {
      const { above_scale, ...whole } = park.byYear[year]!;
      const row = all.get(id)!;
      expect({ id, year, ...sumsOf(row, whole, park.lead) }).toEqual({ id, year, ...whole });
      expect({ id, year, ...sumsOf(above.get(id)!, above_scale, park.lead) }).toEqual({
        id,
        year,
        ...above_scale,
      });
      expect([id, row.parcels, row.geodesic_dm2, row.area_dm2]).toEqual([
        id,
        park.parcels,
        park.geodesic_dm2,
        park.registered_dm2,
      ]);
    }
  }
}

describe.each(engines)("county-a handed over on $name", ({ open }) => {
  describe("dropped on the page", () => {
    let db: Database;
    let page: Page;
    beforeAll(async () => {
      db = await open();
      page = await pageOver(db);
    });
    afterAll(async () => {
      await page?.close();
      await db?.close();
    });

    test("six files in one drop: each is told for what it is, tried out and written, to the yuan", async () => {
      const opened = await page.drop(FILES.map(([name]) => ({ name, bytes: readFileSync(path(name)) })));
      expect([opened.fault, opened.refused, opened.phase]).toEqual([null, [], "open"]);
      const taken = opened.layers.map(({ file, kind, ready, crs }) => [file, kind, ready, crs?.ask ?? false]);
      expect(taken.toSorted()).toEqual(FILES.map(([file, kind]) => [file, kind, true, false]).toSorted());
      const shapes = opened.layers.find(({ file }) => file === "parcels-shp.zip")!;
      expect([shapes.encoding, shapes.crs?.chosen, shapes.rows]).toEqual(["GB18030", "EPSG:4549", 1200]);

      const { id } = opened;
      await page.trpc.delivery.check.mutate({ id });
      const checked = await page.settled(id);
      expect([checked.fault, checked.phase]).toEqual([null, "checked"]);
      expect(checked.check?.parts.map(({ rows }) => rows.rejected)).toEqual([0, 0, 0, 0, 0, 0]);
      expect(await db.query("select count(*)::int as n from parcel")).toEqual([{ n: 0 }]);

      await page.trpc.delivery.commit.mutate({ id, accept: "all" });
      const done = await page.settled(id);
      expect([done.fault, done.phase]).toEqual([null, "done"]);
      await expectCounty(db);
    });

    test("dropped once more, nothing changes and the choices are remembered", async () => {
      const opened = await page.drop(FILES.map(([name]) => ({ name, bytes: readFileSync(path(name)) })));
      expect(opened.layers.every(({ remembered, ready }) => remembered !== null && ready)).toBe(true);
      const { id } = opened;
      await page.trpc.delivery.check.mutate({ id });
      const { check } = await page.settled(id);
      for (const { file, rows } of check?.parts ?? [])
        expect([file, rows.new, rows.changed, rows.rejected]).toEqual([file, 0, 0, 0]);
      expect(page.unforeseen).toEqual([]);
    });
  });

  test("by command, a file at a time", async () => {
    const db = await open();
    try {
      for (const kind of ["parks", "parcels", "enterprises", "occupancy", "figures"]) {
        const names = FILES.filter((one) => one[1] === kind).map(([name]) => path(name));
        const talk: string[] = [];
        const code = await run(["import", ...names, "--as", kind, "--strict"], {
          db,
          env: {},
          out: () => {},
          talk: (line) => talk.push(line),
        });
        expect([kind, code, code === 0 ? [] : talk]).toEqual([kind, 0, []]);
      }
      await expectCounty(db);
    } finally {
      await db.close();
    }
  });
});
