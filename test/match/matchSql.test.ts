// Do both engines say the same of sites, neighbours, floors and projects?

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { viewOf } from "../../server/api/view";
import type { Database } from "../../server/db/database";
import { importFile } from "../../server/import/importFile";
import { bordersOf } from "../../server/match/borders";
import { matchGround } from "../../server/match/matchGround";
import { matchProjects } from "../../server/match/projects";
import { Memo } from "../../server/metrics/memo";
import { addLanding } from "../../server/promotion/landings";
import { engines } from "../database/support/engines";
import { addDistrict, DISTRICT } from "../database/support/smallDistrict";
import { addTargets } from "../server/support/targets";

/** Squares of about 100 m: A and B 10 m apart, C far away. */
const square = (code: string, west: number) => ({
  type: "Feature",
  properties: {
    宗地代码: code,
    用地性质: "1001",
    状态: "闲置",
    容积率: 1.5,
    "登记面积(平方米)": 10000,
    权利人: "示例公司",
  },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, 29.8],
        [west + 0.001036, 29.8],
        [west + 0.001036, 29.8009],
        [west, 29.8009],
        [west, 29.8],
      ],
    ],
  },
});
const [A, B, C] = ["330212001001GB00001", "330212001001GB00002", "330212001001GB00003"];
const FILES: readonly (readonly [
  string,
  "parcels" | "floors" | "projects" | "enterprises" | "figures",
  string,
])[] = [
  [
    "parcels.geojson",
    "parcels",
    JSON.stringify({
      type: "FeatureCollection",
      features: [square(A, 121.6), square(B, 121.60114), square(C, 121.62)],
    }),
  ],
  [
    "enterprises.csv",
    "enterprises",
    "统一社会信用代码,企业名称,行业代码,是否规上\n91330212MA0010001Q,示例,3670,是\n",
  ],
  [
    "figures.csv",
    "figures",
    "统一社会信用代码,年度,工业总产值(万元),实缴税金(万元)\n91330212MA0010001Q,2024,100,5\n",
  ],
  [
    "floors.csv",
    "floors",
    `楼层编号,宗地代码,楼宇,楼层,可供面积(平方米),宗地总建筑面积(平方米),层高(米),荷载(kN/m2),租金(元/平方米·月),可交付日期,权属问题
F1,${A},1号楼,1层,3000,12000,8.0,19.6133,22.5,2027-03,权属清晰
F2,${B},2号楼,1层,1500,,6,,,,
F3,330212009009GB00009,3号楼,1层,10,,,,,,\n`,
  ],
  [
    "projects.csv",
    "projects",
    "项目编号,项目名称,供地方式,用地需求(亩),建筑面积(平方米),荷载(吨/平方米),预计能耗(吨标煤),COD(吨/年)\nX,示例,租赁,10-20,1000,1.5,800.5,0.25\n",
  ],
];

describe.each(engines)("$name", ({ open }) => {
  let db: Database;
  const folder = mkdtempSync(join(tmpdir(), "mutu-match-"));
  beforeAll(async () => {
    db = await open();
    await addDistrict(db);
    for (const [name, kind, content] of FILES) {
      const path = join(folder, name);
      writeFileSync(path, content);
      const report = await importFile(db, { path, kind, crs: "EPSG:4490", districtId: DISTRICT, by: "test" });
      if (kind === "floors") expect(report.rows).toMatchObject({ new: 2, rejected: 1 });
    }
    await addTargets(db);
  }, 240_000);
  afterAll(async () => {
    await db?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("who faces whom, over how many metres; floors and projects with their numbers", async () => {
    const near = await bordersOf(db, DISTRICT, [A, B, C], 15);
    expect(near.borders.map(({ a, b }) => [a, b])).toEqual([[A, B]]);
    expect(near.borders[0]!.lengthM).toBeGreaterThan(95);
    expect(near.borders[0]!.lengthM).toBeLessThan(130);
    expect(near.perimeterM.get(A)).toBeGreaterThan(390);
    expect(near.perimeterM.get(A)).toBeLessThan(410);
    expect((await bordersOf(db, DISTRICT, [A, B, C], 5)).borders).toEqual([]);

    const ctx = { db, lang: "zh", memo: new Memo() } as const;
    const ground = await matchGround(ctx, await viewOf(ctx, { period: "2024" }));
    expect(ground.sites.map(({ id, areaDm2, owner }) => [id, areaDm2, owner])).toEqual([
      [A, 1_000_000, "示例公司"],
      [B, 1_000_000, "示例公司"],
      [C, 1_000_000, "示例公司"],
    ]);
    expect(ground.floors.map(({ id, floorDm2, parcelFloorDm2 }) => [id, floorDm2, parcelFloorDm2])).toEqual([
      ["F1", 300_000, 1_200_000],
      // by the floor area ratio as built: 1.5 × 10 000 m²
      ["F2", 150_000, 1_500_000],
    ]);
    expect(ground.floors[0]!.facts).toMatchObject({
      ...{ clear_height_m: "8", floor_load_t_m2: "2", price_per_m2_month: "22.5" },
      ...{ available_from: "2027-03-31", title_problem: "权属清晰" },
    });
    // what is not said is unknown
    expect(ground.floors[1]!.facts).toMatchObject({ floor_load_t_m2: null, title_problem: null });
    const [project] = await matchProjects(db, DISTRICT, null, []);
    expect(project).toMatchObject({ floorMinDm2: 100_000, uses: { energy: "800.5", COD: "0.25" } });
  });

  test("a project that was placed looks for no land any more, until its record is taken back", async () => {
    const ids = async () => (await matchProjects(db, DISTRICT, null, [])).map(({ id }) => id);
    const land = (landedOn: string | null) =>
      addLanding(db, DISTRICT, {
        ...{ project: "X", enterprise: null, parcels: [A], landedOn, note: "", author: "test" },
      });
    await land("2024-05-01");
    expect(await ids()).toEqual([]);
    // asked for by name it is still told
    expect(await matchProjects(db, DISTRICT, ["X"], [])).toHaveLength(1);
    await land(null);
    expect(await ids()).toEqual(["X"]);
  });
});
