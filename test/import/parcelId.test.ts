// What is a parcel known by where the file calls its code something else?
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../server/db/database";
import { importFile } from "../../server/import/importFile";
import { engines } from "../database/support/engines";
import { square } from "../geo/repair/support";

const CODE = "330212001001GB00052";

describe.each(engines)("ids of parcels on $name", ({ open }) => {
  let db: Database;
  const folder = mkdtempSync(join(tmpdir(), "mutu-parcel-id-"));
  beforeAll(async () => {
    db = await open();
  });
  afterAll(async () => {
    await db?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const load = async (...properties: Record<string, string>[]) => {
    const features = properties.map((one, index) => ({
      type: "Feature",
      properties: one,
      geometry: square(index * 1000, 0),
    }));
    const path = join(folder, "p.geojson");
    writeFileSync(path, JSON.stringify({ type: "FeatureCollection", features }));
    await importFile(db, { path, kind: "parcels", crs: "EPSG:4490" });
    const rows = await db.query<{ id: string; code: string | null }>(
      "select id, code from parcel order by id",
    );
    return Object.fromEntries(rows.map(({ id, code }) => [id, code]));
  };

  test("a column 宗地号 of right codes left every parcel without a code", async () => {
    expect(await load({ 宗地号: CODE }, { 宗地号: "12-7" })).toEqual({ [CODE]: CODE, "12-7": null });
  });

  test("a code that a column of codes gave stays where a later file has ids alone", async () => {
    await load({ 宗地号: "12-7", 宗地代码: "330212001001GB00053" });
    expect(await load({ 宗地号: "12-7" })).toMatchObject({ "12-7": "330212001001GB00053" });
  });
});
