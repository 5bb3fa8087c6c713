// Does what is brought in by COPY stand in the table as it was given, on both engines?
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LandGeometry } from "../../geo/area/landGeometry";
import { copyLine } from "../../server/db/copyText";
import type { Database } from "../../server/db/database";
import { ewkbText } from "../../server/import/ewkbText";
import { engines } from "./support/engines";

const ODD = ["", "\\N", "NULL", "a\tb\nc\r\\d\b\f\v", "，“引号” ' \" {x,y}", "𠮷", " ends with a space "];

describe.each(engines)("rows by COPY on $name", ({ open }) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
  });
  afterAll(() => db.close());

  test("texts, lists, JSON, numbers and what is missing stand as they were given", async () => {
    await db.transaction(async (tx) => {
      await tx.query(
        "create temp table odd (n int, t text, l text[], j jsonb, d numeric, b boolean) on commit drop",
      );
      const lines = ODD.map((text, n) =>
        copyLine([n, text, [text, "x"], JSON.stringify({ [text]: text }), "12.340", n % 2 === 0]),
      );
      await tx.copyIn("odd (n, t, l, j, d, b)", [
        lines.join(""),
        copyLine([99, null, null, null, null, undefined]),
      ]);
      const rows = await tx.query("select * from odd order by n");
      expect(rows).toEqual([
        ...ODD.map((text, n) => ({
          ...{ n, t: text, l: [text, "x"], j: { [text]: text } },
          ...{ d: "12.340", b: n % 2 === 0 },
        })),
        { n: 99, t: null, l: null, j: null, d: null, b: null },
      ]);
    });
  });

  test("a row that cannot be leaves none, and the engine's error says why", async () => {
    await db.transaction(async (tx) => {
      await tx.query("create temp table odd (n int) on commit drop");
      await tx.query("savepoint before");
      await expect(tx.copyIn("odd", ["1\n", "x\n"])).rejects.toMatchObject({ code: "22P02" });
      await tx.query("rollback to savepoint before");
      expect(await tx.query("select n from odd")).toEqual([]);
    });
  });

  test("nothing at all is no error", async () => {
    await db.transaction(async (tx) => {
      await tx.query("create temp table odd (n int) on commit drop");
      await tx.copyIn("odd", []);
      expect(await tx.query("select n from odd")).toEqual([]);
    });
  });

  test.each<[string, LandGeometry & { coordinates: unknown }]>([
    ["a polygon with a hole and heights", { type: "Polygon", coordinates: [ring(0, 5), ring(0.1, 5)] }],
    ["several parts", { type: "MultiPolygon", coordinates: [[ring(0)], [ring(0.2), ring(0.21)]] }],
  ])("%s is to the last bit what GeoJSON makes of it", async (_, geometry) => {
    const [row] = await db.query<{ same: boolean }>(
      `select st_asewkb($1::geometry) = st_asewkb(st_multi(st_force2d(st_setsrid(st_geomfromgeojson($2), 4490)))) as same`,
      [ewkbText(geometry), JSON.stringify(geometry)],
    );
    expect(row?.same).toBe(true);
  });
});

function ring(by: number, ...height: number[]): number[][] {
  const [west, south, side] = [121.5 + by / 7, 29.8 + by / 11, 0.3 - by];
  return [
    [west, south, ...height],
    [west + side, south, ...height],
    [west + side, south + side / 3, ...height],
    [west, south, ...height],
  ];
}
