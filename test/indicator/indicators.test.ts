// Are the policy's indicators shown with what was reported and what is worked out, each in its own scope, with nothing overwritten?
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { IndicatorView } from "../../server/api/indicatorShapes";
import { appRouter } from "../../server/api/router";
import { createCallerFactory } from "../../server/api/trpc";
import { withdrawBatch } from "../../server/batch/withdraw";
import { run } from "../../server/cli/run";
import type { Database } from "../../server/db/database";
import { exportFile } from "../../server/export/exportFile";
import { importFile } from "../../server/import/importFile";
import { message } from "../../server/locale/messages";
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

describe.each(engines)("indicators on $name", ({ open }) => {
  let db: Database;
  const folder = mkdtempSync(join(tmpdir(), "mutu-indicator-"));
  const call = () => createCallerFactory(appRouter)(apiContext(db, "zh"));
  const board = async (period?: string) => {
    const { indicators } = await call().indicator.board({ period });
    return (id: string): IndicatorView => {
      const found = indicators.find((one) => one.id === id);
      if (found === undefined) throw new Error(id);
      return found;
    };
  };
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
  const written = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const set = (
    indicator: string,
    value: string,
    asOf: string,
    role: "value" | "baseline" | "interim" = "value",
  ) => call().indicator.set({ indicator, value, asOf, role, author: "王工" });

  beforeAll(async () => {
    db = await open();
    await seedPolicy(db);
    await db.query(
      `insert into import_batch (district_id, id, kind, file_name, sha256, imported_by)
       values ($1, 'b1', 'parcels', 'a.geojson', repeat('0', 64), 'test')`,
      [DISTRICT],
    );
    await addPark(db, { id: "CA", kind: "cluster_area", box: [121.5, 29.8, 121.6, 29.9] });
    await addPark(db, { id: "A", parentId: "CA", box: [121.5, 29.8, 121.52, 29.82] });
    await addPark(db, { id: "B", parentId: "CA", box: [121.53, 29.8, 121.55, 29.82] });
    await addPark(db, { id: "R", kind: "relocation_park", box: [121.57, 29.8, 121.58, 29.82] });
    await db.query(
      "insert into park_lead_industry (district_id, park_id, prefix, position) values ($1, 'A', '36', 1), ($1, 'B', '39', 1)",
      [DISTRICT],
    );
    // 15 亩 each
    for (const [id, parkId] of [
      ["P1", "A"],
      ["P2", "A"],
      ["P3", "B"],
    ] as const)
      await addParcel(db, { id, parkId });
    await addEnterprise(db, { id: "E1", industryCode: "3620" });
    await addEnterprise(db, { id: "E2", industryCode: "2710" });
    await addEnterprise(db, { id: "E3", industryCode: "3920" });
    await addEnterprise(db, { id: "E4", industryCode: "3620", aboveScale: false });
    await addOccupancy(db, { enterprise: "E1", parcel: "P1" });
    await addOccupancy(db, { enterprise: "E2", parcel: "P2" });
    await addOccupancy(db, { enterprise: "E3", parcel: "P3" });
    // A: 7 of 10 亿 in 36; B: all in 39. Together 12 亿 on 45 亩.
    await addFigure(db, "E1", "2025", { output: 700_000_000, tax: 20_000_000 });
    await addFigure(db, "E2", "2025", { output: 300_000_000, tax: 20_000_000 });
    await addFigure(db, "E3", "2025", { output: 200_000_000, tax: 5_000_000 });
    await addFigure(db, "E4", "2025", { output: 100_000_000 });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await db?.close();
  });

  test("all 74 are there with their sentences, and the seven milestones; who is responsible is read from the item, and from nowhere else", async () => {
    const { indicators } = await call().indicator.board({});
    expect(indicators.filter(({ kind }) => kind !== "milestone")).toHaveLength(74);
    expect(indicators.filter(({ kind }) => kind === "milestone")).toHaveLength(7);
    expect(indicators.every(({ quote }) => quote !== "")).toBe(true);
    const of = await board();
    expect(of("T49").responsible).toEqual([
      "区工业发展促进中心",
      "区经信局",
      "自然资源规划分局",
      "区住建局",
      "区属国企",
    ]);
    expect(of("T32").responsible).toEqual(["区科技局(科协)", "东钱湖院士之家服务中心"]);
    expect([of("T07").responsible, of("T07").responsibleQuote]).toEqual([[], null]);
  });

  test("nobody's value is 未填报 and no light, and nothing is worked out where nothing was delivered", async () => {
    const of = await board();
    expect(of("T01")).toMatchObject({ current: null, progress: null, light: "unreported", computed: null });
    expect(of("T28")).toMatchObject({
      current: null,
      light: "unreported",
      computed: { state: "none", reason: "not_provided" },
    });
    expect(of("T43")).toMatchObject({ light: "unreported", computed: { reason: "no_granted_land" } });
  });

  test("what is worked out says how; 全大区 has it beside it only, without a light", async () => {
    const of = await board("2025");
    // 120 000 万元 on 45 亩
    expect(of("T49")).toMatchObject({
      current: { text: "2,666.67", origin: "computed", asOf: "2025-12-31" },
      light: "on_track",
      scope: "2070集聚区",
    });
    expect(of("T07")).toMatchObject({
      scope: "全大区",
      current: null,
      light: "unreported",
      computed: { state: "reference", text: "2,666.67" },
    });
    expect(of("T09")).toMatchObject({ computed: { state: "none", reason: "no_figures" } });
    // exactly 70 % in A, 100 % in B: each is held to it, the lowest counts
    expect(of("T48")).toMatchObject({
      current: { text: "70.00" },
      light: "on_track",
      computed: {
        parts: [
          { id: "A", text: "70.00" },
          { id: "B", text: "100.00" },
        ],
      },
    });
    expect(of("T47")).toMatchObject({
      current: { text: "1" },
      light: "behind",
      progress: { attainment: 0.2 },
    });
    // E1 to E3 are of 1 to 10 亿, E4 exactly 1 亿: 以上 includes it; below the scale counts too
    expect(of("T27").current).toMatchObject({ text: "4", origin: "computed" });
    expect(of("T03").computed).toMatchObject({ state: "reference", text: "4" });
    expect(of("T25").current?.text).toBe("0");
  });

  test("clusters stand beside each other, above scale and of the sector's map; nothing is summed over groups", async () => {
    const of = await board("2025");
    const yi = (id: string) => of(id).computed?.value;
    // 36 is HE_NEV, 27 is SM_MED, 39 is EM_NIT by the map; E4 is below the scale
    expect([yi("T14"), yi("T15"), yi("T16")]).toEqual([7, 3, 2]);
    expect(of("T14").computed?.parts.map(({ id, text }) => [id, text])).toContainEqual(["HE_NEV", "7.00"]);
  });

  test("a part of a year is held against nothing of a year", async () => {
    await addFigure(db, "E1", "2026Q3", { output: 1 });
    const of = await board("2026Q3");
    expect(of("T49")).toMatchObject({
      current: null,
      light: "unreported",
      computed: { reason: "not_annual" },
    });
    await db.query("delete from figure where period = '2026Q3'");
  });

  test("a value comes into force, is superseded for its day, and comes back where the newer one is withdrawn", async () => {
    expect((await set("T45", "12个", "2025-09-30")).entry).toMatchObject({
      value: "12",
      asOf: "2025-09-30",
      state: "in_force",
    });
    const again = await set("T45", "13", "2025Q3");
    expect(again.doubts).toEqual(["supersedes"]);
    let of = await board();
    expect(of("T45")).toMatchObject({
      current: { text: "13", origin: "entered" },
      light: "on_track",
      entries: 2,
    });
    expect(of("T45").series).toEqual([{ asOf: "2025-09-30", value: 13 }]);
    await call().indicator.withdraw({ seq: again.entry.seq, by: "李工", why: "报错了" });
    of = await board();
    expect(of("T45").current?.text).toBe("12");
    const history = await call().indicator.history({ id: "T45" });
    expect(history.map(({ value, state, withdrawnWhy }) => [value, state, withdrawnWhy])).toEqual([
      ["12", "in_force", null],
      ["13", "withdrawn", "报错了"],
    ]);
    await expect(call().indicator.withdraw({ seq: again.entry.seq, by: "李工" })).rejects.toMatchObject({
      cause: { code: "indicator_withdrawn" },
    });
  });

  test("a baseline makes a way of it, and milestones are done or not", async () => {
    await set("T30", "1500", "2023-12-31", "baseline");
    await set("T30", "1650", "2025-12-31");
    await set("M03", "是", "2025-12-31");
    await set("M05", "未完成", "2025-12-31");
    const of = await board();
    expect(of("T30")).toMatchObject({
      progress: { course: "way", progress: 0.5 },
      baseline: { value: "1,500" },
      light: "close",
    });
    expect([of("M03").light, of("M05").light, of("M01").light]).toEqual(["done", "open", "unreported"]);
  });

  test("what cannot be is refused with a sentence, in both languages", async () => {
    const refused = [
      [() => set("T99", "1", "2025"), "unknown_indicator", "T99"],
      [() => set("T45", "十二", "2025"), "bad_indicator_value", "十二"],
      [() => set("T45", "1e3", "2025"), "bad_indicator_value", "1e3"],
      [() => set("T45", "12", "去年"), "bad_indicator_day", "去年"],
      [() => set("T45", "12", "2025-02-30"), "bad_indicator_day", "2025-02-30"],
      [() => set("M01", "3", "2025"), "bad_milestone_value", "3"],
      [() => set("M01", "是", "2025", "baseline"), "milestone_role", "M01"],
      [() => call().indicator.board({ period: "1999" }), "unknown_period", "1999"],
    ] as const;
    for (const [asked, code, subject] of refused) {
      await expect(asked()).rejects.toMatchObject({ cause: { code, subject } });
      expect(message(code, "zh", subject)).toContain(subject);
      expect(message(code, "en", subject)).toContain(subject);
    }
  });

  test("a file says the same once, tells its bad rows, and is withdrawn with its values still in the history", async () => {
    const path = written(
      "指标.csv",
      "指标编号,类别,数值,单位,截至日期,来源\nT44,,156.7,亿元,2025,统计局\nT44,基期,120,,2023-12-31,\nT99,,1,,2025,\nT44,,9,家,2024,\nT42,,,,2025,\nT41,计划,1,,2025,\nT40,,50.5,,2025,\n",
    );
    const report = await importFile(db, { path, kind: "indicators", by: "赵工" });
    expect(report.rows).toMatchObject({ new: 3, changed: 0, same: 0, rejected: 4 });
    expect(report.issues.map(({ row, code }) => [row, code])).toEqual([
      [4, "unknown_indicator"],
      [5, "bad_unit"],
      [6, "missing_value"],
      [7, "bad_choice"],
      [8, "indicator_doubt"],
      [8, "indicator_doubt"],
    ]);
    const of = await board();
    expect(of("T44").current).toMatchObject({ text: "156.7", asOf: "2025-12-31" });
    const same = await importFile(db, { path, kind: "indicators" });
    expect([same.rows.same, same.batch]).toEqual([3, report.batch]);
    const out = join(folder, "出.csv");
    const { rows } = await exportFile(db, { kind: "indicators", format: "csv", out });
    const back = await importFile(db, { path: out, kind: "indicators", dryRun: true });
    expect(back.rows).toMatchObject({ new: 0, changed: 0, same: rows, rejected: 0 });
    await withdrawBatch(db, { district: DISTRICT, batch: report.batch ?? "", by: "李工", why: "口径有误" });
    expect((await board())("T44")).toMatchObject({ current: null, light: "unreported", entries: 2 });
    expect((await call().indicator.history({ id: "T44" }))[0]).toMatchObject({
      state: "withdrawn",
      withdrawnBy: "李工",
      file: { name: "指标.csv" },
      author: "赵工",
    });
  });

  test("the command line prints one scope at a time, reports and takes back", async () => {
    const all = JSON.parse((await mutu(["indicators", "--format", "json"])).out) as {
      scope: string;
      id: string;
      light: string;
    }[];
    expect(all).toHaveLength(81);
    const wide = JSON.parse((await mutu(["indicators", "--scope", "全大区", "--format", "json"])).out) as {
      scope: string;
      value: null;
    }[];
    expect(new Set(wide.map(({ scope }) => scope))).toEqual(new Set(["全大区"]));
    const done = await mutu([
      "indicator",
      "set",
      "T46",
      "--value",
      "1",
      "--on",
      "2025-12-31",
      "--by",
      "王工",
      "--json",
    ]);
    const { entry } = JSON.parse(done.out) as { entry: { seq: number; author: string } };
    expect([done.code, entry.author]).toEqual([0, "王工"]);
    expect((await mutu(["indicator", "history", "T46"])).out).toContain(
      "[有效] T46 实际值 1 · 截至 2025-12-31 · 王工",
    );
    const taken = await mutu(["indicator", "withdraw", String(entry.seq), "--why", "试"]);
    expect(taken.out).toContain("已撤回");
    expect((await mutu(["indicator", "set", "T46"])).code).toBe(2);
    expect((await mutu(["indicator", "lose", "T46"])).code).toBe(2);
    expect(await mutu(["indicator", "history", "T99"])).toMatchObject({ code: 1, out: "" });
    const tried = await mutu(["indicator", "set", "T46", "--value", "40", "--on", "2025", "--dry-run"]);
    expect([tried.code, tried.talk.join()]).toEqual([0, expect.stringContaining("十倍")]);
    expect((await board())("T46").current).toBe(null);
  });
});
