// Does land in an own grid come to its place by a file of control points, and does a wrong pair get a sentence?
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { transformer } from "../../geo/crs/transformer";
import { run } from "../../server/cli/run";
import type { Database } from "../../server/db/database";
import { openEmbedded } from "../database/support/embedded";

const folder = mkdtempSync(join(tmpdir(), "mutu-test-control-"));
const put = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const ZONE = transformer("EPSG:4549");
const XIAN = transformer("EPSG:2385");
/** A grid turned by 3°, a little stretched, that starts elsewhere. */
function inGrid([lon, lat]: readonly [number, number]): [number, number] {
  const [e, n] = ZONE.fromDegrees(lon, lat);
  const [x, y] = [e - 640_000, n - 3_290_000];
  const [c, s] = [Math.cos(0.05) * 1.0001, Math.sin(0.05) * 1.0001];
  return [c * x + s * y + 50_000, c * y - s * x + 30_000];
}
const PLACES = [
  [121.5, 29.7],
  [121.8, 29.72],
  [121.6, 29.88],
  [121.72, 29.77],
] as const;
const SQUARE = [
  [121.54, 29.76],
  [121.543, 29.76],
  [121.543, 29.763],
  [121.54, 29.763],
  [121.54, 29.76],
] as const;
const written = (numbers: readonly number[]) => numbers.map((one) => one.toFixed(4)).join(",");
const lines = PLACES.map((place, index) => `K${index + 1},${written(inGrid(place))},${place.join(",")}`);

let db: Database;
let land: string;
beforeAll(async () => {
  db = await openEmbedded();
  const ring = SQUARE.map((corner) =>
    inGrid(corner)
      .map((one) => one.toFixed(4))
      .join(" "),
  );
  land = put("local.csv", `宗地代码,WKT\n330212001001GB00001,"POLYGON((${ring.join(",")}))"\n`);
});
afterAll(async () => {
  await db?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function mutu(...words: string[]) {
  let out = "";
  const talk: string[] = [];
  const code = await run(["import", ...words], {
    db,
    env: {},
    out: (text) => {
      out += text;
    },
    talk: (line) => talk.push(line),
  });
  return { code, out, talk };
}
const farthestM = async () => {
  const [row] = await db.query<{ metres: number }>(
    `select st_hausdorffdistance(st_transform(geom, 4549), st_transform(st_geomfromtext($1, 4490), 4549)) as metres from parcel`,
    [`POLYGON((${SQUARE.map((corner) => corner.join(" ")).join(",")}))`],
  );
  return row!.metres;
};

describe("four parameters", () => {
  test("place the land to the millimetre; residuals are told by point and in JSON", async () => {
    const points = put("points.csv", `点名,东坐标,北坐标,经度,纬度\n${lines.join("\n")}\n`);
    const { code, out, talk } = await mutu(land, "--control-points", points, "--json");
    expect([code, talk.slice(0, 5)]).toEqual([
      0,
      [
        "points.csv:2 K1 残差 0.000 m",
        "points.csv:3 K2 残差 0.000 m",
        "points.csv:4 K3 残差 0.000 m",
        "points.csv:5 K4 残差 0.000 m",
        "4 对控制点，中误差 0.000 m",
      ],
    ]);
    expect(await farthestM()).toBeLessThan(0.001);
    const report = JSON.parse(out);
    expect(report.crs.code).toMatch(/^FIT:\{"kind":"helmert4","zone":"EPSG:4549"/);
    expect(report.controlPoints).toMatchObject({ kind: "helmert4", system: "EPSG:4549" });
    expect(
      report.controlPoints.residuals.map(({ row, name }: { row: number; name: string }) => [row, name]),
    ).toEqual([
      [2, "K1"],
      [3, "K2"],
      [4, "K3"],
      [5, "K4"],
    ]);
  });

  test("the next delivery of the source needs no points; one that lies elsewhere is asked about again", async () => {
    const grid = (shift: number) =>
      SQUARE.map(([lon, lat]) => written(inGrid([lon + shift, lat])).replace(",", " ")).join(",");
    const next = put("next.csv", `宗地代码,WKT\n330212001001GB00002,"POLYGON((${grid(0.01)}))"\n`);
    const { code, out } = await mutu(next, "--json");
    expect([code, JSON.parse(out).crs.code.slice(0, 4)]).toEqual([0, "FIT:"]);
    const [row] = await db.query<{ lon: number }>(
      "select st_xmin(geom) as lon from parcel where id = '330212001001GB00002'",
    );
    expect(row!.lon).toBeCloseTo(121.55, 7);
    await db.query("delete from parcel where id = '330212001001GB00002'");
    const far = put("far.csv", `宗地代码,WKT\n330212001001GB00003,"POLYGON((${grid(30)}))"\n`);
    expect((await mutu(far)).code).toBe(1);
  });

  test("known coordinates may be metres of a zone, without names and header, by semicolons", async () => {
    const text = PLACES.map((place) =>
      [...inGrid(place), ...ZONE.fromDegrees(place[0], place[1])].map((one) => one.toFixed(4)).join(";"),
    ).join("\n");
    const points = put("metres.csv", text);
    const refused = await mutu(land, "--as", "parcels", "--control-points", points);
    expect([refused.code, refused.talk]).toEqual([
      1,
      [expect.stringMatching(/metres\.csv 第 1 行.*--known-crs/)],
    ]);
    const { code } = await mutu(
      land,
      "--as",
      "parcels",
      "--control-points",
      points,
      "--known-crs",
      "EPSG:4549",
    );
    expect(code).toBe(0);
    expect(await farthestM()).toBeLessThan(0.001);
  });
});

test("seven parameters start from an old system", async () => {
  const old = (place: readonly [number, number]): [number, number] => {
    const [e, n] = XIAN.fromDegrees(place[0] - 0.0006, place[1] + 0.0002);
    return [e, n];
  };
  const points = put(
    "old.csv",
    PLACES.map((place) => `${written(old(place))},${place.join(",")}`).join("\n"),
  );
  const ring = SQUARE.map((corner) =>
    old(corner)
      .map((one) => one.toFixed(4))
      .join(" "),
  );
  const file = put("old-land.csv", `宗地代码,WKT\n330212001001GB00001,"POLYGON((${ring.join(",")}))"\n`);
  const { code } = await mutu(file, "--control-points", points, "--control-method", "bursa7");
  expect(code).toBe(0);
  expect(await farthestM()).toBeLessThan(0.1);
});

describe("what cannot be used is named, and nothing is written", () => {
  const refused = async (name: string, text: string, ...more: string[]) => {
    const before = await db.query("select count(*)::int as n from import_batch");
    const { code, out, talk } = await mutu(land, "--control-points", put(name, text), ...more);
    expect([code, out, talk.length]).toEqual([1, "", 1]);
    expect(await db.query("select count(*)::int as n from import_batch")).toEqual(before);
    return talk[0];
  };

  test("too few points, points on a line, a system that is none", async () => {
    expect(await refused("few.csv", lines.slice(0, 2).join("\n"))).toMatch(/^文件 few\.csv：.*3/);
    const line = [0, 1, 2].map((at) => `${written(inGrid([121.5 + at / 10, 29.7]))},${121.5 + at / 10},29.7`);
    expect(await refused("line.csv", line.join("\n"))).toMatch(/line\.csv：控制点在一条直线上/);
    expect(await refused("system.csv", lines.join("\n"), "--control-system", "EPSG:1")).toMatch(
      /system\.csv/,
    );
  });

  test("a pair that the others contradict: its row and by how much", async () => {
    const off = lines.with(2, lines[2]!.replace(/,29\.88$/, ",29.8801"));
    expect(await refused("off.csv", off.join("\n"))).toMatch(
      /^文件 off\.csv：控制点第 3 行的残差 \d+\.\d{3} m 超过 1 m/,
    );
  });

  test("a cell that is no number, a latitude that is none, a row of another width: file, row and field", async () => {
    expect(await refused("word.csv", lines.with(1, "K2,50000,thirty,121.8,29.72").join("\n"))).toBe(
      "文件 word.csv 第 2 行的“北坐标”是“thirty”，不是可用的数：请改正。",
    );
    expect(await refused("swap.csv", lines.with(0, "K1,1,2,29.7,121.5").join("\n"))).toContain(
      "swap.csv 第 1 行的“纬度”是“121.5”",
    );
    expect(await refused("narrow.csv", lines.with(3, "1,2,3").join("\n"))).toMatch(
      /narrow\.csv 第 4 行有 3 列/,
    );
    expect(await refused("word-en.csv", lines.with(1, "K2,x,1,121.8,29.72").join("\n"), "--lang", "en")).toBe(
      "File word-en.csv, row 2: “east” is “x”, no number that can be used: correct it.",
    );
  });

  test("options that do not go together are a wrong call", async () => {
    const points = put("points-b.csv", lines.join("\n"));
    expect((await mutu(land, "--control-points", points, "--crs", "EPSG:4549")).code).toBe(2);
    expect((await mutu(land, "--control-method", "offset")).code).toBe(2);
    expect((await mutu(land, "--control-points", join(folder, "none.csv"))).code).toBe(1);
  });
});
