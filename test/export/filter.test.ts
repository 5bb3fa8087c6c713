// Does an export hold what the screen shows: the open park, the parcels lit in the legend, the period, the enterprises that count?
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { FastifyInstance } from "fastify";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appRouter } from "../../server/api/router";
import type { Database } from "../../server/db/database";
import { buildServer } from "../../server/http/buildServer";
import { attributeColumns } from "../../server/map/attributeColumns";
import { engines } from "../database/support/engines";
import { apiContext } from "../server/support/apiContext";
import { fillDistrict } from "./support/fullDistrict";

describe.each(engines)("exports as on screen on $name", ({ open }) => {
  const folder = mkdtempSync(join(tmpdir(), "mutu-test-filter-"));
  let db: Database;
  let app: FastifyInstance;
  beforeAll(async () => {
    db = await open();
    await fillDistrict(db, folder, ["parks", "parcels", "enterprises", "occupancy", "figures"]);
    app = await buildServer(db, pino({ level: "silent" }), [], join(folder, "uploads"));
  });
  afterAll(async () => {
    await app?.close();
    await db?.close();
    rmSync(folder, { recursive: true });
  });

  const download = async (kind: string, choice: object) => {
    const payload = { format: "csv", ...choice };
    return app.inject({ method: "POST", url: `/export/${kind}`, payload });
  };
  const rows = async (kind: string, choice: object) => {
    const answer = await download(kind, choice);
    expect([kind, answer.statusCode]).toEqual([kind, 200]);
    return parse(answer.body, { bom: true, columns: true }) as Record<string, string>[];
  };
  const ids = async (sql: string, params: readonly unknown[] = []) =>
    (await db.query<{ id: string }>(sql, params)).map(({ id }) => id);
  const LIT = "select id from parcel where status = 'in_use' order by id";

  test("the parcels lit in the legend, within the open park", async () => {
    const lit = await ids(LIT);
    const all = await ids("select id from parcel order by id");
    expect(lit.length).toBeGreaterThan(3);
    expect(lit.length).toBeLessThan(all.length);
    const codes = (some: Record<string, string>[]) => some.map(({ 地块编号 }) => 地块编号);
    expect(codes(await rows("parcels", {}))).toEqual(all);
    expect(codes(await rows("parcels", { parcels: lit }))).toEqual(lit);
    const inPark = await ids(
      "select id from parcel where status = 'in_use' and id in (select parcel_id from park_parcels('330212', 'SP-01')) order by id",
    );
    expect(codes(await rows("parcels", { parcels: lit, park: "SP-01" }))).toEqual(inPark);
    expect((await download("parcels", { parcels: [] })).statusCode).toBe(400);
    expect(await rows("parks", { park: "SP-01" })).toHaveLength(1);
  });

  test("what the filter asks of plan limits and promises is what stands in the tables, nothing where nothing stands", async () => {
    const { arrays } = await attributeColumns(db, "330212", "v");
    const limit = (key: string, side: "min" | "max") =>
      `select ${side} as value from plan_limit where parcel_id = p.id and key = '${key}'`;
    // held as fifteenfold, so that 万元/亩 stay whole numbers of yuan on 1 m²
    const promise = (key: string) =>
      `select value * 15 as value from commitment where parcel_id = p.id and key = '${key}' and unit = '万元/亩'`;
    const asked = {
      farMin: limit("far", "min"),
      farMax: limit("far", "max"),
      greenMax: limit("green_ratio", "max"),
      heightMax: limit("height", "max"),
      commitOutput: promise("output_per_mu"),
      commitTax: promise("tax_per_mu"),
      commitInvestment: promise("investment_per_mu"),
    };
    for (const [name, sql] of Object.entries(asked)) {
      const rows = await db.query<{ value: string | null }>(
        `select (${sql})::text as value from parcel p where district_id = '330212' order by id collate "C"`,
      );
      const plain = rows.map(({ value }) => (value === null ? Number.NaN : Number(value)));
      expect([name, [...(arrays[name] ?? [])]]).toEqual([name, plain]);
      expect([name, plain.some(Number.isNaN), plain.every(Number.isNaN)]).toEqual([name, true, false]);
    }
  });

  test("enterprises, their land and their figures: on those parcels, above the scale, of the period", async () => {
    const lit = await ids(LIT);
    const firms = await ids(
      `select distinct e.id from enterprise e join occupancy o on o.enterprise_id = e.id
       where e.above_scale and o.parcel_id = any($1::text[]) order by 1`,
      [lit],
    );
    const everybody = await ids("select id from enterprise");
    expect(firms.length).toBeLessThan(everybody.length);
    const choice = { parcels: lit, population: "above-scale" };
    const credit = (some: Record<string, string>[]) =>
      [...new Set(some.map((row) => row.统一社会信用代码))].toSorted();
    expect(credit(await rows("enterprises", choice))).toEqual(firms);
    const land = await rows("occupancy", choice);
    expect(land.every(({ 地块编号 }) => lit.includes(地块编号!))).toBe(true);
    expect(credit(land)).toEqual(firms);
    const figures = await rows("figures", { ...choice, period: "2024" });
    expect(new Set(figures.map(({ 年度 }) => 年度))).toEqual(new Set(["2024"]));
    expect(credit(figures).every((id) => firms.includes(id!))).toBe(true);
    // four rolling quarters are made of three reported spans
    const rolling = await rows("figures", { period: "2025Q3R" });
    expect([...new Set(rolling.map(({ 年度 }) => 年度))].toSorted()).toEqual(["2024", "2025Q3"]);
    expect((await download("figures", { period: "nonsense" })).statusCode).toBe(400);
  });

  test("under a filter, by the address alone: as the map counts it, of above-scale enterprises where nothing else is said", async () => {
    const asked = async (choice: Record<string, string>) => {
      const address = new URLSearchParams({ format: "csv", period: "2024", ...choice });
      return app.inject(`/export/parcels?${address}`);
    };
    const found = async (choice: Record<string, string>) => {
      const { body, statusCode } = await asked(choice);
      expect(statusCode).toBe(200);
      return (parse(body, { bom: true, columns: true }) as Record<string, string>[]).map(
        (row) => row.地块编号,
      );
    };
    // 48 万元/亩 are 7.2 yuan per 0.01 m², over the land of those who report
    const below = (population: string) =>
      ids(
        `select t.id from parcel_tallies($1, '2024', $2) t join parcel p on p.district_id = $1 and p.id = t.id
         where p.status = 'in_use' and t.tax_land_dm2 > 0 and t.tax_yuan * 10 < 72 * t.tax_land_dm2 order by 1`,
        ["330212", population],
      );
    const text = "亩均税收 < 48 且 状态 = 投产";
    const wanted = await below("above-scale");
    expect(wanted.length).toBeGreaterThan(0);
    expect(await found({ filter: text })).toEqual(wanted);
    expect(await found({ filter: text, population: "all" })).toEqual(await below("all"));
    const faulty = await asked({ filter: "亩均税收 < 48 且 状态 = 投厂" });
    expect([faulty.statusCode, faulty.json().message]).toEqual([400, expect.stringContaining("投厂")]);
  });

  test("the table as it is shown: rows and columns in their order, missing figures empty, the view named in the file", async () => {
    const lit = await ids(LIT);
    const shown = [...lit].reverse();
    const payload = {
      format: "csv",
      period: "2024",
      population: "above-scale",
      parcels: shown,
      columns: [
        { field: "tax", header: "税收（万元）" },
        { field: "code", header: "代码" },
        { field: "status", header: "状态" },
        { field: "area", header: "面积（亩）" },
      ],
      words: { status: { in_use: "投产" } },
      notes: [["筛选", "状态 = 投产"]],
    };
    const ask = (more: object) =>
      app.inject({ method: "POST", url: "/export/table", payload: { ...payload, ...more } });
    const answer = await ask({});
    expect(answer.statusCode).toBe(200);
    const [head, ...lines] = parse(answer.body, { bom: true }) as string[][];
    expect(head).toEqual(["税收（万元）", "代码", "状态", "面积（亩）", "数据期", "统计口径", "目标集"]);
    const wanted = await db.query<{ code: string; tax: string | null; mu: string }>(
      `select coalesce(p.code, p.id) as code, trim_scale(p.area_dm2 * 15 / 1000000.0)::text as mu,
         case when t.tax_land_dm2 > 0 then trim_scale(t.tax_yuan / 10000.0)::text end as tax
       from parcel p left join parcel_tallies($1, '2024', 'above-scale') t on t.id = p.id
       where p.district_id = $1 and p.status = 'in_use' order by p.id desc`,
      ["330212"],
    );
    const all = lines.pop() ?? [];
    expect(lines.map(([tax, code, status, mu]) => [tax, code, status, mu])).toEqual(
      wanted.map(({ code, tax, mu }) => [tax ?? "", code, "投产", mu]),
    );
    // under the rows their sum, which no figure of the rows is rounded for
    const [added] = await db.query<{ mu: string; tax: string; land: string; perMu: string; some: number }>(
      `select trim_scale(round(sum(p.area_dm2) * 15 / 1000000.0, 6))::text as mu, trim_scale(sum(t.tax_yuan) / 10000.0)::text as tax,
         trim_scale(round(sum(t.tax_land_dm2) * 15 / 1000000.0, 6))::text as land,
         trim_scale(round(sum(t.tax_yuan) / 10000.0 / (sum(t.tax_land_dm2) * 15 / 1000000.0), 4))::text as "perMu", count(t.tax_yuan)::int as some
       from parcel p left join parcel_tallies($1, '2024', 'above-scale') t on t.id = p.id and t.tax_land_dm2 > 0
       where p.district_id = $1 and p.status = 'in_use'`,
      ["330212"],
    );
    expect(added?.some).toBeGreaterThan(0);
    expect(all.slice(0, 4)).toEqual([added?.tax, `合计 · ${lit.length} 宗`, "", added?.mu]);
    const perMu = await ask({
      columns: [
        { field: "code", header: "代码" },
        { field: "tax_per_mu", header: "亩均税收（万元/亩）" },
        { field: "area", header: "面积（亩）" },
      ],
    });
    const [sums, divisors] = (parse(perMu.body, { bom: true }) as string[][]).slice(-2);
    expect(sums?.slice(0, 3)).toEqual([`合计 · ${lit.length} 宗`, added?.perMu, added?.mu]);
    expect(divisors?.slice(0, 3)).toEqual(["亩均的分母：上报该项的企业用地（亩）", added?.land, ""]);
    expect(lines[0]!.slice(4, 6)).toEqual(["2024", "规上企业"]);
    expect(lines[0]![6]).toMatch(/item22/);

    // invented data say so in the file and in its name, as no screen stands beside it then
    expect(decodeURIComponent(String(answer.headers["content-disposition"]))).not.toContain("演示数据");
    await db.query("update district set demo = true");
    const invented = await ask({});
    await db.query("update district set demo = false");
    expect((parse(invented.body, { bom: true }) as string[][])[1]?.[4]).toBe("演示数据（虚构）");
    expect(decodeURIComponent(String(invented.headers["content-disposition"]))).toContain(
      "宗地表-演示数据-2024",
    );

    // a grouped table has the sums of its groups under the rows, which add up to the whole
    const half = Math.floor(shown.length / 2);
    const parts = [
      { name: "甲镇", count: half },
      { name: "乙镇", count: shown.length - half },
    ];
    const grouped = (parse((await ask({ groups: parts })).body, { bom: true }) as string[][]).slice(-3);
    expect(grouped.map(([, words]) => words)).toEqual([
      `小计 · 甲镇 · ${half} 宗`,
      `小计 · 乙镇 · ${shown.length - half} 宗`,
      `合计 · ${lit.length} 宗`,
    ]);
    for (const at of [0, 3])
      expect(Number(grouped[0]?.[at]) + Number(grouped[1]?.[at])).toBeCloseTo(Number(grouped[2]?.[at]), 4);
    expect((await ask({ groups: parts.slice(1) })).statusCode).toBe(400);
    // a name is what it is, whatever signs it has
    const odd = await ask({ groups: [{ name: "$&$1", count: shown.length }] });
    expect((parse(odd.body, { bom: true }) as string[][]).at(-2)?.[1]).toBe(`小计 · $&$1 · ${lit.length} 宗`);

    // where all columns are numbers a column before them says whose a line is
    const numbers = [
      { field: "tax_per_mu", header: "亩均税收" },
      { field: "area", header: "面积" },
    ];
    const named = parse((await ask({ columns: numbers, groups: parts })).body, { bom: true }) as string[][];
    expect(named[0]?.slice(0, 3)).toEqual(["分组", "亩均税收", "面积"]);
    expect([named[1]?.[0], named[shown.length]?.[0]]).toEqual(["甲镇", "乙镇"]);
    expect(named.slice(-4).map(([words]) => words)).toEqual([
      `小计 · 甲镇 · ${half} 宗`,
      `小计 · 乙镇 · ${shown.length - half} 宗`,
      `合计 · ${lit.length} 宗`,
      "亩均的分母：上报该项的企业用地（亩）",
    ]);
    expect(named.at(-2)?.slice(1, 3)).toEqual([added?.perMu, added?.mu]);
    const plain = parse((await ask({ columns: numbers })).body, { bom: true }) as string[][];
    expect([plain[0]?.[0], plain[1]?.[0], plain.at(-2)?.[0]]).toEqual([
      "说明",
      "",
      `合计 · ${lit.length} 宗`,
    ]);
    const bare = await ask({ format: "geojson", columns: numbers, groups: parts });
    expect(Object.keys(bare.json().features[0].properties)).not.toContain("分组");

    const drawn = (await ask({ format: "geojson", parcels: shown.slice(0, 2) })).json();
    // a sum is no feature
    expect(drawn.features).toHaveLength(2);
    expect(drawn.features[0].geometry.type).toBe("MultiPolygon");
    expect(drawn.mutu_notes).toMatchObject({ 筛选: "状态 = 投产", 数据期: "2024" });

    const gone = await ask({ parcels: ["NO"] });
    expect([gone.statusCode, gone.json().message]).toEqual([400, "宗地“NO”已不在数据中：请刷新页面后再导出"]);
    expect((await ask({ columns: [{ field: "nonsense", header: "x" }] })).statusCode).toBe(400);
  });

  test("by columns of the files and by land on a layer: in a filter, and as columns of the table", async () => {
    const all = await ids(`select id from parcel order by id collate "C"`);
    // of three, one has no floors said, and none is a code
    await db.query(
      `update parcel set attributes = attributes || case (substr(id, length(id) - 1)::int) % 3
         when 0 then '{"层数": "10", "图斑": "0601", "备案": "2024-05-03"}'::jsonb
         when 1 then '{"层数": "9.50", "图斑": "601", "备案": "2024年6月1日"}'::jsonb else '{}'::jsonb end`,
    );
    const found = async (filter: string) => {
      const answer = await app.inject(
        `/export/parcels?${new URLSearchParams({ format: "csv", period: "2024", filter })}`,
      );
      return answer.statusCode === 400
        ? (answer.json().message as string)
        : (parse(answer.body, { bom: true, columns: true }) as Record<string, string>[]).map(
            (row) => row.地块编号,
          );
    };
    const having = (sql: string) => ids(`select id from parcel where ${sql} order by id collate "C"`);
    const ten = await having("attributes ->> '层数' = '10'");
    const some = await having("attributes ? '层数'");
    expect([ten.length > 0, some.length > ten.length, all.length > some.length]).toEqual([true, true, true]);
    // 9.5 is below 10, as no text is
    expect(await found("属性.层数 >= 10")).toEqual(ten);
    expect(await found("属性.层数 < 10")).toEqual(some.filter((id) => !ten.includes(id)));
    expect(await found("属性.层数 缺")).toEqual(all.filter((id) => !some.includes(id)));
    expect(await found("属性.图斑 = 0601")).toEqual(ten);
    expect(await found('attr."图斑" contains "601"')).toEqual(some);
    expect(await found("属性.层数 在 (9.5, 11)")).toEqual(some.filter((id) => !ten.includes(id)));
    expect(await found("属性.备案 早于 2024-06-01")).toEqual(ten);
    expect(await found("2024-05-04 <= 属性.备案 < 2024-06-02")).toEqual(
      some.filter((id) => !ten.includes(id)),
    );
    expect(await found("层数 > 3")).toContain("层数 (1) → 属性.层数");
    expect(await found("属性.图斑 > 3")).toContain("> (7)");
    expect(await found("属性.图班 = 3")).toContain("图班 (4)");
    const share = (bound: number) =>
      ids(
        `with land as (select st_union(geom) as g from park where kind = 'strategic_park')
         select p.id from parcel p, land where st_area(st_intersection(p.geom, g)) >= ${bound} * st_area(p.geom) order by p.id collate "C"`,
      );
    expect(await found("图层(strategic_park, >= 40%)")).toEqual(await share(0.4));
    expect(await found("图层(strategic_park, 压占)")).toEqual(await share(1e-9));
    const touched = await found("图层(strategic_park, 压占)");
    expect(await found("非 图层(strategic_park, 压占) 且 属性.层数 = 10")).toEqual(
      ten.filter((id) => !(touched as string[]).includes(id)),
    );
    const payload = {
      format: "csv",
      period: "2024",
      parcels: [ten[0], all.find((id) => !some.includes(id))],
      columns: [
        { field: "attr:层数", header: "层数" },
        { field: "attr:图斑", header: "图斑" },
        { field: "attr:没有", header: "没有" },
      ],
    };
    const table = await app.inject({ method: "POST", url: "/export/table", payload });
    expect((parse(table.body, { bom: true }) as string[][]).map((line) => line.slice(0, 3))).toEqual([
      ["层数", "图斑", "没有"],
      ["10", "0601", ""],
      ["", "", ""],
      ["", "合计 · 2 宗", ""],
    ]);
    const api = appRouter.createCaller(apiContext(db, "zh"));
    // the inspector's part of the same: one parcel's columns as delivered
    expect(await api.parcel.attributes({ id: ten[0] ?? "" })).toEqual(
      expect.arrayContaining([
        { name: "图斑", value: "0601" },
        { name: "备案", value: "2024-05-03" },
      ]),
    );
    await expect(api.parcel.attributes({ id: "NO" })).rejects.toThrow("unknown_parcel");
    const free = await api.parcel.freeAttributes();
    expect(free.filter(({ name }) => ["层数", "图斑", "备案"].includes(name))).toEqual([
      { name: "图斑", kind: "text", parcels: some.length, values: 2 },
      { name: "备案", kind: "day", parcels: some.length, values: 2 },
      { name: "层数", kind: "number", parcels: some.length, values: 2 },
    ]);
  });

  test("a shape with more corners than Excel's cell can hold is told, and goes out as CSV", async () => {
    await db.query(
      "update parcel set geom = st_multi(st_buffer(st_centroid(geom), 0.001, 1000)) where id = (select min(id) from parcel)",
    );
    const answer = await download("parcels", { format: "xlsx" });
    expect([answer.statusCode, answer.json().message]).toEqual([
      400,
      "第 2 行的图形拐点太多，Excel 的一格放不下：请选 CSV 或 GeoPackage",
    ]);
    expect((await download("parcels", { format: "csv" })).statusCode).toBe(200);
  });

  test("an address alone still gives the whole table", async () => {
    const answer = await app.inject("/export/enterprises?format=csv");
    const count = (await ids("select id from enterprise")).length;
    expect((parse(answer.body, { bom: true, columns: true }) as unknown[]).length).toBe(count);
  });
});
