// Do tiers, honours and movements count every enterprise where it is, once in the district, with nothing missing taken for nothing?
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LadderBy } from "../../server/api/ladderShapes";
import { appRouter } from "../../server/api/router";
import { createCallerFactory } from "../../server/api/trpc";
import { withdrawBatch } from "../../server/batch/withdraw";
import { run } from "../../server/cli/run";
import type { Database } from "../../server/db/database";
import { exportFile } from "../../server/export/exportFile";
import { importFile } from "../../server/import/importFile";
import { seedPolicy } from "../../server/seed/seedPolicy";
import { engines } from "../database/support/engines";
import {
  addEnterprise,
  addFigure,
  addOccupancy,
  addParcel,
  addPark,
  DISTRICT,
} from "../database/support/smallDistrict";
import { apiContext } from "../server/support/apiContext";

/** Valid credit codes, as honours are imported by them. */
const [E1, E2, E3] = ["91330212MD00000017", "91330212MD0000002A", "91330212MD00000033"];
const YI = 100_000_000;

describe.each(engines)("the ladder on $name", ({ open }) => {
  let db: Database;
  const folder = mkdtempSync(join(tmpdir(), "mutu-ladder-"));
  const call = () => createCallerFactory(appRouter)(apiContext(db, "zh"));
  const board = (by: LadderBy, population: "above-scale" | "all" = "all") =>
    call().ladder.board({ by, period: "2025", population });
  const unit = async (by: LadderBy, id: string) => {
    const { units } = await board(by);
    const found = units.find((one) => one.id === id);
    if (found === undefined) throw new Error(id);
    return found;
  };
  const written = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  beforeAll(async () => {
    db = await open();
    await seedPolicy(db);
    await db.query(
      `insert into import_batch (district_id, id, kind, file_name, sha256, imported_by)
       values ($1, 'b1', 'parcels', 'a.geojson', repeat('0', 64), 'test')`,
      [DISTRICT],
    );
    await db.query("insert into town (district_id, id, name) values ($1, 'T', '示例镇')", [DISTRICT]);
    await addPark(db, { id: "CA", kind: "cluster_area", box: [121.5, 29.8, 121.6, 29.9] });
    await addPark(db, { id: "A", parentId: "CA", box: [121.5, 29.8, 121.52, 29.82] });
    await addPark(db, { id: "B", parentId: "CA", box: [121.53, 29.8, 121.55, 29.82] });
    await addParcel(db, { id: "P1", parkId: "A", townId: "T" });
    await addParcel(db, { id: "P2", parkId: "B" });
    for (const id of [E1, E2, E3, "E4", "E5"])
      await addEnterprise(db, { id: id ?? "", aboveScale: id !== "E5" });
    // E1 in both parks; E2 came to B in 2025; E3 is on no land; E4 has no figure of 2024
    await addOccupancy(db, { enterprise: E1 ?? "", parcel: "P1" });
    await addOccupancy(db, { enterprise: E1 ?? "", parcel: "P2" });
    await addOccupancy(db, { enterprise: E2 ?? "", parcel: "P2", from: 2025 });
    await addOccupancy(db, { enterprise: "E4", parcel: "P1" });
    await addOccupancy(db, { enterprise: "E5", parcel: "P1" });
    const made = [
      [E1, 9 * YI, 10 * YI],
      [E2, 1 * YI, 1 * YI - 1],
      [E3, 50 * YI - 1, 50 * YI],
      ["E4", null, 2 * YI],
      ["E5", YI / 2 - 1, YI / 2],
    ] as const;
    for (const [id, before, now] of made) {
      if (before !== null) await addFigure(db, id ?? "", "2024", { output: before });
      await addFigure(db, id ?? "", "2025", { output: now });
    }
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await db?.close();
  });

  test("the district counts everybody once, on the steps of items 6 and 7, with who moved", async () => {
    const { tiers, units, previous } = await board("district");
    expect(tiers.map(({ id, clause }) => [id, clause])).toEqual([
      ["t50", "6"],
      ["t20", "6"],
      ["t10", "6"],
      ["t1", "7"],
      ["t05", "7"],
    ]);
    expect(previous).toBe("2024");
    expect(units).toHaveLength(1);
    expect(units[0]).toMatchObject({
      now: { enterprises: 5, tiers: [1, 0, 1, 1, 2], outside: 0, noData: 0 },
      before: { enterprises: 5, tiers: [0, 1, 0, 2, 0], outside: 1, noData: 1 },
      moved: { up: 2, down: 1, entered: 1, left: 0, stayed: 0, outside: 0, no_data: 1, arrived: 0, gone: 0 },
    });
  });

  test("an enterprise in two parks counts in each and in the one above once; who came with its land is told apart", async () => {
    expect((await unit("park", "A")).now).toMatchObject({ enterprises: 3, tiers: [0, 0, 1, 1, 1] });
    expect(await unit("park", "B")).toMatchObject({
      now: { enterprises: 2, tiers: [0, 0, 1, 0, 1] },
      before: { enterprises: 1, tiers: [0, 0, 0, 1, 0] },
      moved: { up: 1, arrived: 1, down: 0 },
    });
    expect((await unit("park", "CA")).now).toMatchObject({ enterprises: 4, tiers: [0, 0, 1, 1, 2] });
    expect((await unit("town", "T")).now).toMatchObject({ enterprises: 3 });
  });

  test("the population chosen is all that counts", async () => {
    const { units } = await board("district", "above-scale");
    expect(units[0]?.now).toMatchObject({ enterprises: 4, tiers: [1, 0, 1, 1, 1] });
  });

  test("names say who moved, from where to where, and lead to their park and parcel", async () => {
    const { enterprises } = await call().ladder.movers({
      by: "park",
      id: "B",
      period: "2025",
      population: "all",
    });
    expect(
      enterprises.map(({ id, movement, now, before }) => [id, movement, now.tierId, before?.tierId]),
    ).toEqual([
      [E1, "up", "t10", "t1"],
      [E2, "arrived", "t05", "t1"],
    ]);
    expect(enterprises[0]).toMatchObject({ parks: ["A", "B"], parcelId: "P2", honours: [] });
    await expect(
      call().ladder.movers({ by: "park", id: "Z", period: "2025", population: "all" }),
    ).rejects.toMatchObject({ cause: { code: "unknown_ladder_unit", subject: "Z" } });
  });

  test("a part of a year stands on no step, and without a year before nothing is said to have moved", async () => {
    await addFigure(db, E1 ?? "", "2025Q3", { output: 9 * YI });
    await expect(call().ladder.board({ by: "district", period: "2025Q3" })).rejects.toMatchObject({
      cause: { code: "ladder_not_annual" },
    });
    const { units } = await call().ladder.board({ by: "district", period: "2024", population: "all" });
    expect(units[0]).toMatchObject({ before: null, moved: null });
  });

  test("an honour that nobody delivered is not provided; a delivered one counts once, in its years, at its level", async () => {
    const before = await unit("district", DISTRICT);
    expect(before.honours).toEqual(Array(5).fill({ now: null, before: null }));
    const path = written(
      "荣誉.csv",
      [
        "统一社会信用代码,荣誉,级别,认定年度,有效期至,文号",
        `${E1},专精特新“小巨人”企业,国家级,2023,2024,甲`,
        `${E1},小巨人,,2025,,乙`,
        `${E2},单项冠军,省级,2024,,丙`,
        `${E3},高企,,,,丁`,
        `${E3},诺贝尔奖,,,,戊`,
        "91330212MD0000005T,高企,,,,己",
        `${E3},高企,,2025,2024,庚`,
      ].join("\n"),
    );
    const report = await importFile(db, { path, kind: "honours", by: "赵工" });
    expect(report.rows).toMatchObject({ new: 4, rejected: 3 });
    const [champion, giant, tech, excellent, eagle] = (await unit("district", DISTRICT)).honours;
    // only a provincial champion was delivered: of national ones nothing is known
    expect(champion).toEqual({ now: null, before: null });
    expect(giant).toEqual({ now: 1, before: 1 });
    expect(tech).toEqual({ now: 1, before: 1 });
    expect([excellent, eagle]).toEqual(Array(2).fill({ now: null, before: null }));
    // E3 is on no land: in no park
    expect((await unit("park", "A")).honours[2]).toEqual({ now: 0, before: 0 });
    expect(
      (await call().indicator.board({})).indicators.find(({ id }) => id === "T29")?.current,
    ).toMatchObject({
      text: "1",
      origin: "computed",
    });
    const again = await importFile(db, { path, kind: "honours" });
    expect([again.batch, again.rows.same]).toEqual([report.batch, 4]);
    const out = join(folder, "出.csv");
    await exportFile(db, { kind: "honours", format: "csv", out });
    expect((await importFile(db, { path: out, kind: "honours", dryRun: true })).rows).toMatchObject({
      new: 0,
      changed: 0,
      same: 4,
      rejected: 0,
    });
    // a newer row of the same honour counts instead, until it is withdrawn
    const ended = written("撤.csv", `统一社会信用代码,荣誉,有效期至\n${E3},高企,2023\n`);
    const { batch } = await importFile(db, { path: ended, kind: "honours" });
    expect((await unit("district", DISTRICT)).honours[2]).toEqual({ now: 0, before: 0 });
    await withdrawBatch(db, { district: DISTRICT, batch: batch ?? "", by: "李工" });
    expect((await unit("district", DISTRICT)).honours[2]).toEqual({ now: 1, before: 1 });
    await withdrawBatch(db, { district: DISTRICT, batch: report.batch ?? "", by: "李工" });
    expect((await unit("district", DISTRICT)).honours[2]).toEqual({ now: null, before: null });
  });

  test("the command line prints a row a unit", async () => {
    let out = "";
    const add = (text: string) => {
      out += text;
    };
    const context = { db, env: {}, out: add, talk: () => {} };
    expect(
      await run(
        ["ladder", "--by", "park", "--period", "2025", "--scope", "all", "--format", "json"],
        context,
      ),
    ).toBe(0);
    const rows = JSON.parse(out) as Record<string, unknown>[];
    expect(rows.find(({ id }) => id === "B")).toMatchObject({
      kind: "strategic_park",
      t10: 1,
      t10_previous: 0,
      t10_change: 1,
      moved_arrived: 1,
      little_giant: null,
    });
    expect(await run(["ladder", "--by", "street", "--period", "2025"], context)).toBe(2);
    expect(await run(["ladder", "--by", "park", "--period", "2025Q3"], context)).toBe(1);
  });
});
