// Are columns shown with their reason, corrected with a click, and remembered so that the next delivery needs none?
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../../server/cli/run";
import type { Database } from "../../server/db/database";
import { loadCounty } from "../database/support/county";
import { engines } from "../database/support/engines";
import { type Page, pageOver } from "./support/overHttp";

const A = "91330212MA0010001Q";
const B = "91330212MA0010002U";
const csv = (name: string, text: string) => [{ name, bytes: Buffer.from(text) }];

describe.each(engines)("columns of a delivery on $name", ({ open }) => {
  let db: Database;
  let page: Page;
  beforeAll(async () => {
    db = await open();
    await loadCounty(db);
    page = await pageOver(db);
  });
  afterAll(async () => {
    await page?.close();
    await db?.close();
  });
  const yuanOf = async (period: string) =>
    (
      await db.query<{ yuan: number }>(
        "select value_yuan as yuan from figure where period = $1 and superseded_by is null order by enterprise_id, measure",
        [period],
      )
    ).map(({ yuan }) => yuan);
  const write = async (id: string) => {
    await page.trpc.delivery.check.mutate({ id });
    expect((await page.settled(id)).fault).toBe(null);
    await page.trpc.delivery.commit.mutate({ id, accept: "all" });
    const done = await page.settled(id);
    expect([done.fault, done.phase]).toEqual([null, "done"]);
  };
  const reasonsOf = (layer: {
    columns: readonly { header: string; field: string | null; reason: unknown }[];
  }) => Object.fromEntries(layer.columns.map(({ header, field, reason }) => [header, [field, reason]]));

  test("a sheet of enterprises' codes of which no kind is found asks and says which column it lacks; it is not left out silently", async () => {
    const opened = await page.drop(
      csv("b.csv", `代号,年度,当年产出\n${A},2031,10\n${B},2031,20\n91330212MA0010003Y,2031,30\n`),
    );
    const [layer] = opened.layers;
    expect([layer!.kind, layer!.unknown]).toEqual([null, { kind: "figures", missing: "工业总产值" }]);
    expect(layer!.columns.map(({ field }) => field)).toEqual(["enterprise", "period", null]);
    await expect(page.trpc.delivery.check.mutate({ id: opened.id })).rejects.toThrow();
    await page.trpc.delivery.choose.mutate({ id: opened.id, key: layer!.key, kind: null });
    const [left] = (await page.settled(opened.id)).layers;
    expect([left!.kind, left!.unknown]).toEqual([null, null]);
  });

  test("words of a table's list states are told with their rows, the most frequent first; of a column that has too many the rest is counted", async () => {
    const head = "项目编号,项目名称,供地方式,清单状态";
    const line = (word: string, i: number) => `W-${i},甲${i},供地,${word}`;
    const rows = ["在谈", "签约", "签约", ...Array.from({ length: 61 }, (_, i) => `词${i}`)].map(line);
    const opened = await page.drop(csv("states.csv", `${[head, ...rows].join("\n")}\n`));
    const [layer] = (await page.settled(opened.id)).layers;
    expect(layer!.kind).toBe("projects");
    expect(layer!.stageWords.slice(0, 3)).toEqual([
      { word: "签约", rows: 2 },
      { word: "在谈", rows: 1 },
      { word: "词0", rows: 1 },
    ]);
    expect([layer!.stageWords.length, layer!.stageWordsUnlisted]).toEqual([60, 3]);
  });

  test("1-9月 in the period column is no dead end: the year is asked for, and completes every row", async () => {
    const opened = await page.drop(
      csv("c.csv", `统一社会信用代码,年度,产值(万元)\n${A},1-9月,10\n${B},1-9月,20\n`),
    );
    const [layer] = opened.layers;
    expect([layer!.kind, layer!.needsPeriod, layer!.yearless, layer!.ready]).toEqual([
      "figures",
      true,
      "1-9月",
      false,
    ]);
    await page.trpc.delivery.choose.mutate({ id: opened.id, key: layer!.key, period: "2062" });
    expect((await page.settled(opened.id)).layers[0]!.ready).toBe(true);
    await write(opened.id);
    expect(await yuanOf("2062Q3")).toEqual([100_000, 200_000]);
  });

  test("two columns that claim a field are asked for; after a click the next delivery needs none", async () => {
    const text = (year: number, value: number) =>
      `统一社会信用代码,信用代码,备用,数据期,产值(万元)\n${B},${A},${A},${year},${value}\n${A},${B},${B},${year},7\n`;
    const opened = await page.drop(csv("a.csv", text(2061, 5)));
    const [layer] = opened.layers;
    expect([layer!.kind, layer!.ready]).toEqual(["figures", false]);
    expect(layer!.asks).toEqual([
      { field: "enterprise", name: "统一社会信用代码", headers: ["统一社会信用代码", "信用代码"] },
    ]);
    expect(reasonsOf(layer!)).toEqual({
      统一社会信用代码: [null, { why: "ambiguous", others: ["信用代码"] }],
      信用代码: [null, { why: "ambiguous", others: ["统一社会信用代码"] }],
      备用: [null, null],
      数据期: ["period", { why: "values", shape: "period", fitting: 2, of: 2 }],
      "产值(万元)": ["output", { why: "name" }],
    });
    const { id } = opened;
    await page.trpc.delivery.choose.mutate({ id, key: layer!.key, map: { 信用代码: "enterprise" } });
    const [chosen] = (await page.settled(id)).layers;
    expect([chosen!.ready, reasonsOf(chosen!).信用代码]).toEqual([true, ["enterprise", { why: "chosen" }]]);
    await write(id);
    expect(await yuanOf("2061")).toEqual([50_000, 70_000]);

    const next = await page.drop(csv("b.csv", text(2062, 6)));
    const [again] = next.layers;
    expect([again!.ready, again!.remembered === null]).toEqual([true, false]);
    expect(reasonsOf(again!)).toMatchObject({
      信用代码: ["enterprise", { why: "profile" }],
      // told by its values the last time: a single year's rows might not tell it again
      数据期: ["period", { why: "profile" }],
    });
    await write(next.id);
    expect(await yuanOf("2062")).toEqual([60_000, 70_000]);
  });

  test("a column can be left unused", async () => {
    const opened = await page.drop(
      csv("u.csv", `统一社会信用代码,年度,产值(万元),税收(万元)\n${A},2063,5,1\n`),
    );
    const { id } = opened;
    await page.trpc.delivery.choose.mutate({ id, key: "0", map: { "税收(万元)": "" } });
    const [layer] = (await page.settled(id)).layers;
    expect([layer!.ready, reasonsOf(layer!)["税收(万元)"]]).toEqual([true, [null, { why: "chosen" }]]);
    await write(id);
    expect(await yuanOf("2063")).toEqual([50_000]);
  });

  test("columns for each period are shown as what they are", async () => {
    const text = `统一社会信用代码,2064年产值(万元),2065年产值(万元)\n${A},1,2\n`;
    const [layer] = (await page.drop(csv("w.csv", text))).layers;
    expect([layer!.ready, layer!.needsPeriod, layer!.money]).toEqual([true, false, null]);
    expect(layer!.columns.map(({ field }) => field)).toEqual(["enterprise", "output", "output"]);
  });

  test("the same columns for another year are of the same source: what was chosen holds, and the next delivery needs no click", async () => {
    const text = (year: number, value: number) =>
      `统一社会信用代码,${year}年厂内产出（万元）,${year}年出口产值（万元）\n${A},${value},9\n`;
    const opened = await page.drop(csv("y.csv", text(2071, 5)));
    expect(opened.layers[0]!.ready).toBe(false);
    const { id } = opened;
    const map = { "2071年厂内产出（万元）": "output" };
    await page.trpc.delivery.choose.mutate({ id, key: "0", kind: "figures" });
    await page.trpc.delivery.choose.mutate({ id, key: "0", map });
    expect((await page.settled(id)).layers[0]!.ready).toBe(true);
    await write(id);
    expect(await yuanOf("2071")).toEqual([50_000]);

    const next = await page.drop(csv("z.csv", text(2072, 6)));
    const [again] = next.layers;
    expect([again!.kind, again!.ready, again!.remembered === null]).toEqual(["figures", true, false]);
    expect(reasonsOf(again!)["2072年厂内产出（万元）"]).toEqual(["output", { why: "profile" }]);
    await write(next.id);
    expect(await yuanOf("2072")).toEqual([60_000]);

    // a year more beside it, and quarters: still the same table
    const more = `统一社会信用代码,2072年厂内产出（万元）,2073年1-9月厂内产出（万元）,2073年出口产值（万元）\n${A},6,7,9\n`;
    const third = await page.drop(csv("x.csv", more));
    expect([third.layers[0]!.ready, third.layers[0]!.remembered === null]).toEqual([true, false]);
    await write(third.id);
    expect([await yuanOf("2072"), await yuanOf("2073Q3")]).toEqual([[60_000], [70_000]]);
  });

  test("where one year's column was chosen and the other's was not, the choice is not carried to other years", async () => {
    const text = (first: number) =>
      `统一社会信用代码,${first}年产值(万元),${first + 1}年产值(万元)\n${A},1,2\n`;
    const opened = await page.drop(csv("p.csv", text(2074)));
    const { id } = opened;
    await page.trpc.delivery.choose.mutate({ id, key: "0", map: { "2074年产值(万元)": "" } });
    await write(id);
    expect([await yuanOf("2074"), await yuanOf("2075")]).toEqual([[], [20_000]]);
    const next = await page.drop(csv("q.csv", text(2075)));
    expect(reasonsOf(next.layers[0]!)).toMatchObject({
      "2075年产值(万元)": ["output", { why: "name" }],
      "2076年产值(万元)": ["output", { why: "name" }],
    });
  });

  test("where nothing says the unit of money it is asked for, kept for the next delivery, and journalled", async () => {
    const text = (year: number) => `统一社会信用代码,年度,工业总产值,税收(元)\n${A},${year},12.5,300\n`;
    const opened = await page.drop(csv("m.csv", text(2066)));
    expect([opened.layers[0]!.ready, opened.layers[0]!.money]).toEqual([
      false,
      { columns: ["工业总产值"], unit: null },
    ]);
    const { id } = opened;
    await page.trpc.delivery.choose.mutate({ id, key: "0", moneyUnit: "千元" });
    await write(id);
    expect(await yuanOf("2066")).toEqual([12_500, 300]);
    const next = await page.drop(csv("n.csv", text(2067)));
    expect([next.layers[0]!.ready, next.layers[0]!.money?.unit]).toEqual([true, "千元"]);
    await write(next.id);
    expect(await yuanOf("2067")).toEqual([12_500, 300]);
    const journal = await db.query(
      "select choices #>> '{reading,moneyUnit}' as unit from import_batch where file_name in ('m.csv', 'n.csv')",
    );
    expect(journal).toEqual([{ unit: "千元" }, { unit: "千元" }]);
    const titled = await page.drop(csv("t.csv", `单位：万元\n${text(2068)}`));
    expect([titled.layers[0]!.ready, titled.layers[0]!.money]).toEqual([true, null]);
    await write(titled.id);
    // what the file says goes before what was chosen for the last one
    expect(await yuanOf("2068")).toEqual([125_000, 300]);
  });

  test("by command --unit says it; the same file in another unit is another import", async () => {
    const folder = mkdtempSync(join(tmpdir(), "mutu-unit-"));
    const path = join(folder, "f.csv");
    writeFileSync(path, `统一社会信用代码,年度,产值\n${A},2080,3\n`);
    const talk: string[] = [];
    const importIt = (...unit: string[]) =>
      run(["import", path, "--as", "figures", ...unit], {
        db,
        env: {},
        out: () => {},
        talk: (line) => talk.push(line),
      });
    try {
      expect(await importIt("--unit", "亿元")).toBe(0);
      expect([await yuanOf("2080"), talk]).toEqual([[300_000_000], []]);
      expect(await importIt("--unit", "万元")).toBe(0);
      expect(await yuanOf("2080")).toEqual([30_000]);
      talk.length = 0;
      expect(await importIt()).toBe(0);
      expect(talk.join()).toContain("没有写单位，按万元计");
      expect(await importIt("--unit", "美元")).not.toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("a table of projects is told for one, and not forced into another kind", async () => {
    const file = new URL("../fixtures/county-a/projects.csv", import.meta.url).pathname;
    const [layer] = (await page.drop([{ name: "projects.csv", bytes: readFileSync(file) }])).layers;
    expect([layer!.kind, layer!.kinds.map(({ kind }) => kind)]).toEqual(["projects", ["projects"]]);
    for (const kind of ["enterprises", "figures", "parcels"]) {
      const talk: string[] = [];
      const told = { db, env: {}, out: () => {}, talk: (line: string) => talk.push(line) };
      expect(await run(["import", file, "--as", kind], told)).not.toBe(0);
      expect([kind, talk.join()]).toEqual([kind, expect.stringMatching(/缺少|没有图形/)]);
    }
  });
});
