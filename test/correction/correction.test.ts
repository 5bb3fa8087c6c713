// Does a correction count while it is in force, with both values shown, and does the delivered value come back untouched?
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { appRouter } from "../../server/api/router";
import { createCallerFactory } from "../../server/api/trpc";
import { run } from "../../server/cli/run";
import type { Database, Queryable } from "../../server/db/database";
import { importFile } from "../../server/import/importFile";
import { metricsRows } from "../../server/metrics/metricsRows";
import { explain } from "../../server/trace/explain";
import { engines } from "../database/support/engines";
import {
  addDistrict,
  addEnterprise,
  addFigure,
  addOccupancy,
  addParcel,
  addPark,
  DISTRICT,
} from "../database/support/smallDistrict";
import { apiContext } from "../server/support/apiContext";
import { addTargets } from "../server/support/targets";

const E1 = "91330212MA0010001Q";

describe.each(engines)("corrections on $name", ({ open }) => {
  let db: Database;
  const folder = mkdtempSync(join(tmpdir(), "mutu-correction-"));
  const call = () => createCallerFactory(appRouter)(apiContext(db, "zh"));
  const mutu = async (words: string[]) => {
    let out = "";
    const talk: string[] = [];
    const code = await run(words, {
      db,
      env: { USER: "李工" },
      out: (text) => {
        out += text;
      },
      talk: (line) => talk.push(line),
    });
    return { code, out, talk };
  };
  const base = { reason: "核实税单", author: "王工" };

  beforeAll(async () => {
    db = await open();
    await addDistrict(db);
    await addTargets(db);
    await addPark(db, { id: "K", box: [121.5, 29.8, 121.52, 29.82] });
    // 15 and 30 亩
    await addParcel(db, { id: "P1", box: [121.501, 29.801, 121.502, 29.802] });
    await addParcel(db, { id: "P2", box: [121.503, 29.801, 121.505, 29.802], areaDm2: 2_000_000 });
    await addEnterprise(db, { id: E1 });
    await addEnterprise(db, { id: "E2", aboveScale: false, industryCode: "2710" });
    await addOccupancy(db, { enterprise: E1, parcel: "P1" });
    await addOccupancy(db, { enterprise: "E2", parcel: "P2" });
    await addFigure(db, E1, "2024", { output: 120_000_000, tax: 8_000_000 });
    await addFigure(db, "E2", "2024Q4", { output: 30_000_000 });
    await db.query("select assign_parks($1)", [DISTRICT]);
  });
  afterEach(() => db.query("delete from correction"));
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await db?.close();
  });

  const park = async (population = "above-scale", on: Queryable = db) =>
    (
      await on.query<Record<string, unknown>>(
        "select area_dm2, idle_dm2, industrial_dm2, output_yuan, tax_yuan, output_land_dm2, output_by_industry from park_tallies($1, '2024', $2)",
        [DISTRICT, population],
      )
    )[0]!;

  test("a figure counts as corrected, the delivered one stays; withdrawn, everything is as it was", async () => {
    const before = { figures: await db.query("select * from figure order by row_no"), park: await park() };
    const { correction } = await call().correction.add({
      ...base,
      kind: "enterprise",
      id: E1,
      field: "output",
      period: "2024",
      value: "15000万元",
      source: "甬税函〔2025〕3号",
    });
    expect(correction).toMatchObject({
      delivered: 120_000_000,
      deliveredNow: 120_000_000,
      corrected: 150_000_000,
      author: "王工",
      state: "in_force",
      deliveredSource: { file: "a.geojson", batch: "b1" },
    });
    expect(await park()).toMatchObject({
      output_yuan: 150_000_000,
      output_by_industry: { "3620": 150_000_000 },
    });
    expect(await db.query("select * from figure order by row_no")).toEqual(before.figures);
    const parcel = await call().parcel.detail({ id: "P1", period: "2024" });
    expect(parcel.metrics.output_per_mu.value).toBe(1000);
    expect(parcel.corrections).toMatchObject([
      { field: "output", delivered: 120_000_000, corrected: 150_000_000 },
    ]);
    expect((await call().park.detail({ id: "K", period: "2024" })).corrections).toBe(1);
    await call().correction.withdraw({ seq: correction.seq, by: "李工", why: "税单有误" });
    expect(await park()).toEqual(before.park);
    expect(await call().correction.list({ state: "withdrawn" })).toMatchObject([
      { seq: correction.seq, withdrawnBy: "李工", withdrawnWhy: "税单有误", state: "withdrawn" },
    ]);
    await expect(call().correction.withdraw({ seq: correction.seq, by: "李工" })).rejects.toThrow(
      "correction_withdrawn",
    );
  });

  test("areas, status, use, trade and size count as corrected", async () => {
    const add = (
      kind: "parcel" | "enterprise",
      id: string,
      field: "certificate" | "status" | "use_code" | "above_scale" | "industry_code",
      value: string,
    ) => call().correction.add({ ...base, kind, id, field, value });
    await add("parcel", "P2", "certificate", "24亩");
    await add("parcel", "P2", "status", "闲置");
    expect(await park("all")).toMatchObject({
      area_dm2: 1_000_000 + 1_600_000,
      idle_dm2: 1_600_000,
      industrial_dm2: 2_600_000,
    });
    await add("parcel", "P1", "use_code", "0701");
    expect(await park("all")).toMatchObject({ industrial_dm2: 1_600_000 });
    await add("enterprise", "E2", "above_scale", "是");
    await add("enterprise", "E2", "industry_code", "3620");
    expect(await park()).toMatchObject({
      output_yuan: 150_000_000,
      // E2 uses what the corrected parcel has
      output_land_dm2: 1_000_000 + 1_600_000,
      output_by_industry: { "3620": 150_000_000 },
    });
    const parcel = await call().parcel.detail({ id: "P2", period: "2024" });
    expect(parcel).toMatchObject({ areaDm2: 1_600_000, registeredDm2: 1_600_000, status: "idle" });
    expect(await db.query("select certificate_dm2, status from parcel where id = 'P2'")).toEqual([
      { certificate_dm2: 2_000_000, status: "in_use" },
    ]);
  });

  test("it ends after its last day, and a report of an earlier day counts it still", async () => {
    const { correction } = await call().correction.add({
      ...base,
      kind: "enterprise",
      id: E1,
      field: "tax",
      period: "2024",
      value: "9000000",
      until: "2999-12-31",
    });
    const taxOn = (day: string) =>
      db.transaction(async (tx) => {
        await tx.query("select set_config('mutu.as_of', $1, true)", [day]);
        return (await park("above-scale", tx)).tax_yuan;
      });
    expect([await taxOn("2999-12-31"), await taxOn("3000-01-01"), await taxOn("2001-01-01")]).toEqual([
      9_000_000, 8_000_000, 8_000_000,
    ]);
    expect((await park()).tax_yuan).toBe(9_000_000);
    await db.query("update correction set created_at = '2020-01-01', valid_until = '2020-06-30'");
    expect((await park()).tax_yuan).toBe(8_000_000);
    expect(await call().correction.list({ state: "expired" })).toMatchObject([
      { seq: correction.seq, state: "expired" },
    ]);
    expect((await mutu(["corrections"])).out).toBe("");
    expect((await mutu(["corrections", "--expired"])).out).toContain(`${correction.seq} [已过期] ${E1}`);
  });

  test("the newer of two takes the older's place", async () => {
    const add = (value: string) =>
      call().correction.add({ ...base, kind: "parcel", id: "P1", field: "certificate", value });
    const first = await add("9000");
    await add("8000");
    expect((await park("all")).area_dm2).toBe(800_000 + 2_000_000);
    const list = await call().correction.list({});
    expect(list.map(({ state, corrected }) => [state, corrected])).toEqual([
      ["in_force", 800_000],
      ["withdrawn", 900_000],
    ]);
    expect(list[1]).toMatchObject({
      seq: first.correction.seq,
      withdrawnBy: "王工",
      withdrawnWhy: "replaced",
    });
    expect((await mutu(["corrections", "--all"])).out).toContain("由新的更正取代");
  });

  test("a figure that was never delivered can be supplied, and a year told as its fourth quarter is corrected there", async () => {
    await call().correction.add({
      ...base,
      kind: "enterprise",
      id: E1,
      field: "rd",
      period: "2024",
      value: "500万元",
    });
    const { correction } = await call().correction.add({
      ...base,
      kind: "enterprise",
      id: "E2",
      field: "output",
      period: "2024",
      value: "40000000",
    });
    expect(correction).toMatchObject({ period: "2024Q4", delivered: 30_000_000 });
    const rows = await metricsRows(db, { by: "park", period: "2024", population: "all" });
    expect(rows).toMatchObject([{ output_yuan: 160_000_000, rd_yuan: 5_000_000, corrections: 2 }]);
    const parcels = await metricsRows(db, { by: "parcel", period: "2024", population: "all" });
    expect(parcels.map(({ id, corrections }) => [id, corrections])).toEqual([
      ["P1", 1],
      ["P2", 1],
    ]);
    expect(await metricsRows(db, { by: "district", period: "2024", population: "all" })).toMatchObject([
      { corrections: 2 },
    ]);
  });

  test.each([
    [{ kind: "parcel", id: "P1", field: "output", value: "1" }, "bad_correction_field"],
    [{ kind: "parcel", id: "P1", field: "certificate", value: "0" }, "bad_correction_value"],
    [{ kind: "parcel", id: "P1", field: "certificate", value: "21000公顷" }, "bad_correction_value"],
    [{ kind: "parcel", id: "P1", field: "certificate", value: "很大" }, "bad_correction_value"],
    [{ kind: "parcel", id: "P1", field: "certificate", value: "10000" }, "same_as_delivered"],
    [{ kind: "parcel", id: "P1", field: "status", value: "荒废" }, "bad_correction_value"],
    [{ kind: "parcel", id: "P1", field: "use_code", value: "随便" }, "bad_correction_value"],
    [{ kind: "parcel", id: "NO", field: "status", value: "闲置" }, "unknown_subject"],
    [{ kind: "parcel", id: "P1", field: "status", value: "闲置", period: "2024" }, "correction_no_period"],
    [{ kind: "parcel", id: "P1", field: "status", value: "闲置", until: "2020-01-01" }, "correction_past"],
    [{ kind: "parcel", id: "P1", field: "status", value: "闲置", reason: " " }, "correction_reason"],
    [{ kind: "enterprise", id: E1, field: "output", value: "1", period: "2024Q3R" }, "bad_period"],
    [{ kind: "enterprise", id: E1, field: "output", value: "1" }, "bad_period"],
    [
      { kind: "enterprise", id: E1, field: "tax", value: "20000000亿元", period: "2024" },
      "bad_correction_value",
    ],
    [{ kind: "enterprise", id: E1, field: "above_scale", value: "大概" }, "bad_correction_value"],
    [{ kind: "enterprise", id: E1, field: "industry_code", value: "C39a" }, "bad_correction_value"],
  ] as const)("%o is refused: %s", async (wanted, code) => {
    await expect(call().correction.add({ ...base, ...wanted })).rejects.toThrow(code);
    expect(await db.query("select from correction")).toEqual([]);
  });

  test("a value beyond belief is taken and doubted", async () => {
    const add = (field: "output" | "tax", value: string) =>
      call().correction.add({ ...base, kind: "enterprise", id: E1, field, period: "2024", value });
    expect((await add("tax", "4亿元")).doubts).toEqual(["suspect_tax_share"]);
    expect((await add("output", "40亿元")).doubts).toEqual(["suspect_per_mu"]);
    const area = (value: string) =>
      call().correction.add({ ...base, kind: "parcel", id: "P1", field: "certificate", value });
    expect((await area("9600")).doubts).toEqual([]);
    expect((await area("960")).doubts).toEqual(["area_conflict"]);
  });

  test("the trace names the correction and the delivered value with its row", async () => {
    await call().correction.add({
      ...base,
      kind: "enterprise",
      id: E1,
      field: "output",
      period: "2024",
      value: "15000万元",
    });
    await call().correction.add({ ...base, kind: "parcel", id: "P1", field: "certificate", value: "9000" });
    const root = await explain(db, {
      kind: "park",
      id: "K",
      metric: "output_per_mu",
      period: "2024",
      population: "above-scale",
      all: true,
    });
    const [figure] = root.children.find(({ label }) => label.includes("合计"))!.children;
    expect(figure).toMatchObject({ label: `${E1} ${E1} （更正）`, value: "15000.00", source: null });
    expect(figure!.children).toMatchObject([
      { label: "交付的值（更正期间不计）", value: "12000.00", source: { file: "a.geojson", batch: "b1" } },
      {
        label: expect.stringMatching(/^更正 \d+ · 王工 \d{4}-\d\d-\d\d · 长期 · 核实税单$/),
        value: "15000.00",
      },
    ]);
    const [land] = root.children.find(({ label }) => label.includes("占用土地"))!.children;
    expect(land).toMatchObject({ value: "9000.00" });
    expect(land!.children.find(({ role }) => role === "plot")).toMatchObject({
      label: "宗地 P1 登记面积（更正）",
      value: "9000.00",
      children: [
        { value: "10000.00", source: { file: "a.geojson" } },
        {
          label: expect.stringMatching(/^更正 \d+ · 王工 \d{4}-\d\d-\d\d · 长期 · 核实税单$/),
          value: "9000.00",
        },
      ],
    });
  });

  test("a new delivery of another value is told in the dry run, and the correction goes on counting", async () => {
    await call().correction.add({
      ...base,
      kind: "enterprise",
      id: E1,
      field: "output",
      period: "2024",
      value: "15000万元",
    });
    await call().correction.add({ ...base, kind: "enterprise", id: E1, field: "above_scale", value: "否" });
    const figures = join(folder, "figures.csv");
    const deliver = (value: string, dryRun: boolean) => {
      writeFileSync(figures, `统一社会信用代码,年度,工业总产值(万元)\n${E1},2024,${value}\n`);
      return importFile(db, { path: figures, kind: "figures", by: "test", dryRun });
    };
    const stands = (report: Awaited<ReturnType<typeof deliver>>) =>
      report.issues.filter(({ code }) => code.startsWith("correction_"));
    const dry = await deliver("13000", true);
    expect(stands(dry)).toMatchObject([{ code: "correction_stands", row: 2 }]);
    expect(stands(dry)[0]!.message).toContain("更正仍在生效");
    expect(stands(dry)[0]!.message).toContain("新交付的值为 130000000 元");
    await deliver("13000", false);
    expect((await park("all")).output_yuan).toBe(150_000_000 + 30_000_000);
    expect(await call().correction.list({})).toMatchObject([
      { field: "above_scale" },
      { field: "output", delivered: 120_000_000, deliveredNow: 130_000_000 },
    ]);
    expect(stands(await deliver("15000", true))).toMatchObject([{ code: "correction_agrees" }]);
    expect(stands(await deliver("13000", true))).toEqual([]);
    const path = join(folder, "enterprises.csv");
    writeFileSync(path, `统一社会信用代码,企业名称,行业代码,是否规上\n${E1},新名,3620,是\n`);
    expect(stands(await importFile(db, { path, kind: "enterprises", by: "test", dryRun: true }))).toEqual([]);
    writeFileSync(path, `统一社会信用代码,企业名称,行业代码,是否规上\n${E1},新名,3620,否\n`);
    expect(
      stands(await importFile(db, { path, kind: "enterprises", by: "test", dryRun: true })),
    ).toMatchObject([{ code: "correction_agrees" }]);
  });

  test("every answer kept for a state of the data is asked again after a correction, and after it expires", async () => {
    const version = async () => (await call().district.overview()).dataVersion;
    const versions = [await version()];
    const { correction } = await call().correction.add({
      ...base,
      kind: "parcel",
      id: "P1",
      field: "survey",
      value: "9000",
    });
    versions.push(await version());
    await db.query("update correction set created_at = '2020-01-01', valid_until = '2020-06-30'");
    versions.push(await version());
    await call().correction.withdraw({ seq: correction.seq, by: "王工" });
    versions.push(await version());
    expect(new Set(versions).size).toBe(4);
  });

  test("mutu correct writes, tries out and withdraws; mutu corrections lists", async () => {
    const words = ["correct", "--enterprise", E1, "--field", "tax", "--period", "2024", "--value", "900万元"];
    const dry = await mutu([...words, "--reason", "税单", "--dry-run"]);
    expect(dry).toMatchObject({ code: 0, talk: ["只检查，未写入"] });
    expect(await db.query("select from correction")).toEqual([]);
    const done = await mutu([...words, "--reason", "税单", "--as", "王工", "--until", "2999/12/31"]);
    expect(done.out).toMatch(
      /^\d+ \[生效\] .* 税收 2024：交付 800\.0000 万元 a\.geojson:\d+ → 更正 900\.0000 万元 · 王工 \d{4}-\d\d-\d\d · 至 2999-12-31 · 税单\n$/,
    );
    expect((await mutu(["corrections"])).out).toBe(done.out);
    expect((await mutu(["corrections", "--lang", "en"])).out).toContain("[in force]");
    const seq = /^\d+/.exec(done.out)![0];
    expect((await mutu(["correct", "--withdraw", seq, "--reason", "误改"])).out).toContain("[已撤回]");
    expect(JSON.parse((await mutu(["corrections", "--all", "--json"])).out)).toMatchObject([
      { state: "withdrawn", withdrawnBy: "李工" },
    ]);
    for (const wrong of [
      ["correct", "--field", "tax", "--value", "1", "--reason", "x"],
      ["correct", "--parcel", "P1", "--field", "survey", "--value", "1"],
      ["correct", "--withdraw", "x"],
      [
        "correct",
        "--parcel",
        "P1",
        "--field",
        "survey",
        "--value",
        "1",
        "--reason",
        "x",
        "--until",
        "2026-02-30",
      ],
    ]) {
      expect((await mutu(wrong)).code).toBe(2);
    }
    expect(await mutu(["correct", "--withdraw", "999"])).toMatchObject({
      code: 1,
      talk: ["没有编号为 999 的更正"],
    });
  });
});
