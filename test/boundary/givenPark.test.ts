// Does the park that a register gives come in with the parcel, by id or by name, and is an unknown one told?
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../server/db/database";
import { importFile } from "../../server/import/importFile";
import { engines } from "../database/support/engines";
import { addDistrict, addPark, DISTRICT } from "../database/support/smallDistrict";

describe.each(engines)("所属园区 on $name", ({ open }) => {
  let db: Database;
  const folder = mkdtempSync(join(tmpdir(), "mutu-given-"));
  beforeAll(async () => {
    db = await open();
    await addDistrict(db);
    await addPark(db, { id: "A", box: [121.5, 29.8, 121.51, 29.81] });
    await addPark(db, { id: "B", box: [121.51, 29.8, 121.52, 29.81] });
    await db.query("update park set name = '都市产业园' where id = 'B'");
    await db.query(
      "insert into boundary_rule (district_id, kind, rule, decided_by) values ($1, 'strategic_park', 'assigned', '王工')",
      [DISTRICT],
    );
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await db?.close();
  });

  /** Parcels side by side in park A, with what their register says. */
  async function deliver(name: string, parks: readonly (string | undefined)[]) {
    const path = join(folder, name);
    const features = parks.map((park, i) => {
      const [west, east] = [121.501 + i * 0.001, 121.5018 + i * 0.001];
      const ring = [
        [west, 29.801],
        [east, 29.801],
        [east, 29.802],
        [west, 29.802],
        [west, 29.801],
      ];
      return {
        type: "Feature",
        properties: { 地块编号: `P${i}`, ...(park === undefined ? {} : { 所属园区: park }) },
        geometry: { type: "Polygon", coordinates: [ring] },
      };
    });
    writeFileSync(path, JSON.stringify({ type: "FeatureCollection", features }));
    return importFile(db, { path, kind: "parcels", by: "test" });
  }
  const parcels = () =>
    db.query("select id, given_park_id as given, park_id as park, park_rule as rule from parcel order by id");

  test("it counts under the rule, whatever the drawing says, and without it a parcel is in no park", async () => {
    const report = await deliver("one.geojson", ["B", "都市产业园", "无此园区", ""]);
    expect(report.issues.flatMap(({ code, row }) => (row === null ? [] : [[code, row]]))).toEqual([
      ["unknown_given_park", 3],
    ]);
    expect(report.issues[0]?.message).toContain("无此园区");
    expect(await parcels()).toEqual([
      { id: "P0", given: "B", park: "B", rule: "given" },
      { id: "P1", given: "B", park: "B", rule: "given" },
      { id: "P2", given: "无此园区", park: null, rule: "none" },
      { id: "P3", given: null, park: null, rule: "none" },
    ]);
  });

  test("a park that comes later has the parcels that name it already", async () => {
    await addPark(db, { id: "C", box: [121.6, 29.8, 121.61, 29.81] });
    await db.query("update park set name = '无此园区' where id = 'C'");
    await db.query("select assign_parks($1)", [DISTRICT]);
    expect((await parcels())[2]).toEqual({ id: "P2", given: "无此园区", park: "C", rule: "given" });
  });

  test("a file without the column leaves it as it is; another one replaces it", async () => {
    expect((await deliver("two.geojson", [undefined, undefined])).rows).toMatchObject({
      same: 2,
      changed: 0,
    });
    expect((await deliver("three.geojson", ["A", ""])).rows).toMatchObject({ changed: 2 });
    expect((await parcels()).slice(0, 2)).toEqual([
      { id: "P0", given: "A", park: "A", rule: "given" },
      { id: "P1", given: null, park: null, rule: "none" },
    ]);
  });
});
