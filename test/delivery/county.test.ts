// Does a whole county come in as it was handed over, dropped on the page or by command, with no setting touched?
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../../server/cli/run";
import type { Database } from "../../server/db/database";
import { engines } from "../database/support/engines";
import { expectCounty, COUNTY_FILES as FILES, countyFile as path } from "./support/countyFiles";
import { type Page, pageOver } from "./support/overHttp";

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
