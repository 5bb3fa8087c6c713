// Which column is which field, told from names, cut names and values; and what is asked instead of taken?
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { EXPORT_COLUMNS } from "../../server/export/exportColumns";
import { shortNames } from "../../server/export/shortNames";
import { headerParts } from "../../server/import/headerParts";
import type { ImportKind } from "../../server/import/importReport";
import { matchHeaders } from "../../server/import/matchHeaders";
import { openSources } from "../../server/source/openSources";
import { readDataset } from "../../server/source/readDataset";

/** A table of its columns: header → values. */
function table(columns: Readonly<Record<string, readonly string[]>>) {
  const headers = Object.keys(columns);
  const height = Math.max(0, ...Object.values(columns).map(({ length }) => length));
  const rows = Array.from({ length: height }, (_, row) => ({
    row: row + 2,
    cells: Object.fromEntries(headers.map((header) => [header, columns[header]?.[row] ?? ""])),
  }));
  return { headers, rows };
}
const named = (...headers: string[]) => table(Object.fromEntries(headers.map((header) => [header, []])));
const fieldsIn = (kind: ImportKind, of: ReturnType<typeof table>, map = {}) =>
  Object.fromEntries([...matchHeaders(kind, of, map).columns].map(([field, { header }]) => [header, field]));

/** From GB 32100-2015 and the county's own enterprises: check characters are right. */
const CODES = ["91330212MA0010001Q", "91330212MA0010002U", "91350100M000100Y43"];
const PARCELS = ["330212001001GB00001", "330212001002GB00002", "330212001003GB00003"];

describe("names", () => {
  test.each([
    ["统一社会信用代码", "enterprise", null],
    ["＊统一 社会\n信用代码", "enterprise", null],
    ["（企业）统一社会信用代码", "enterprise", null],
    ["纳税人识别号", "enterprise", null],
    ["Credit_Code", "enterprise", null],
    ["工业总产值【万元】", "output", "万元"],
    ["工业总产值(当年价格)(千元)", "output", "千元"],
    ["工业总产值（当年价格，亿元）", "output", "亿元"],
    ["规上工业总产值：万元", "output", "万元"],
    ["实缴税金(单位:元)", "tax", "元"],
    ["Ｒ＆Ｄ经费（万元）", "rd", "万元"],
    ["2024年实缴税金_千元", "tax", "千元"],
  ])("%s is %s in %s", (header, field, unit) => {
    expect(matchHeaders("figures", named(header)).columns.get(field)).toEqual({ header, unit });
  });

  test.each([
    "工业总产值(不变价)",
    "产值同比增长(%)",
    "产值(万美元)",
    "税收(应缴)",
    "利润总额(万元)",
    "亩均产值",
  ])("%s is no figure that Mutu keeps", (header) => {
    expect(matchHeaders("figures", named(header)).columns.size).toBe(0);
  });

  test("a period in brackets is the header's period", () => {
    expect(headerParts("工业总产值（2024年三季度，千元）")).toEqual({
      name: "工业总产值",
      unit: "千元",
      period: "2024Q3",
      notes: [],
    });
  });
});

describe("cut names of Shapefiles", () => {
  test.each([
    ["enterprises", "统一社会", "id"],
    ["enterprises", "统一社会信", "id"],
    ["enterprises", "统一社会_1", "id"],
    ["occupancy", "统一社", "enterprise"],
    ["parcels", "不动产单元", "unit_code"],
    ["parcels", "登记面积(", "certificate"],
    ["parcels", "certificat", "certificate"],
    ["parcels", "commitment", null],
    ["parcels", "土地使用权", null],
    ["parcels", "名", null],
  ] as const)("in %s %s is %s", (kind, header, field) => {
    const { columns, reasons } = matchHeaders(kind, named(header));
    expect([...columns.keys()]).toEqual(field === null ? [] : [field]);
    if (field !== null) expect(["cut", "name"]).toContain(reasons.get(header)?.why);
  });

  test("a beginning that is a word of its own, or whose values are something else, is no cut name", () => {
    expect(fieldsIn("parcels", named("固定资产", "建筑高度", "工业用地"))).toEqual({});
    expect(fieldsIn("enterprises", table({ 统一社会: ["甲厂", "乙厂"] }))).toEqual({});
    expect(fieldsIn("enterprises", table({ 统一社会: CODES }))).toEqual({ 统一社会: "id" });
  });

  test("the short names of our own export are the fields that they were cut from", () => {
    for (const [kind, columns] of Object.entries(EXPORT_COLUMNS)) {
      const short = shortNames(columns.map((column) => column.short));
      expect([kind, fieldsIn(kind as ImportKind, named(...short))]).toEqual([
        kind,
        Object.fromEntries(short.map((header, index) => [header, columns[index]!.field])),
      ]);
    }
  });
});

describe("values", () => {
  test("credit codes and parcel codes under headers that say nothing, with how many of how many", () => {
    const found = matchHeaders(
      "occupancy",
      table({ 第1列: [...CODES, "91330212MA0010001X"], 丙: [...PARCELS, ""] }),
    );
    expect(found.columns.get("parcel")?.header).toBe("丙");
    expect(found.reasons.get("丙")).toEqual({ why: "values", shape: "parcel_code", fitting: 3, of: 3 });
    // three of four check characters: too few to believe
    expect(found.columns.has("enterprise")).toBe(false);
    const five = table({ 第1列: [...CODES, CODES[0]!, "91330212MA0010001X"] });
    expect(matchHeaders("occupancy", five).reasons.get("第1列")).toEqual({
      why: "values",
      shape: "credit_code",
      fitting: 4,
      of: 5,
    });
  });

  test("periods, but not the years in which something began; industry codes, but not years", () => {
    const years = ["2023", "2024", "2024"];
    expect(fieldsIn("figures", table({ x: years }))).toEqual({ x: "period" });
    expect(fieldsIn("figures", table({ x: ["2024年1-9月", "2024Q3"] }))).toEqual({ x: "period" });
    expect(fieldsIn("figures", table({ 成立时间: years }))).toEqual({});
    expect(fieldsIn("enterprises", table({ x: ["3670", "1820", "C3311"] }))).toEqual({ x: "industry_code" });
    expect(fieldsIn("enterprises", table({ x: ["1998", "2011", "2020"] }))).toEqual({});
    expect(fieldsIn("enterprises", table({ x: ["9900", "9850", "9812"] }))).toEqual({});
  });

  test("money is never told by its values, and a named column's place is not taken", () => {
    expect(fieldsIn("figures", table({ x: ["1234.56", "99.1"], 金额: ["12345.6", "8"] }))).toEqual({});
    const both = table({ 统一社会信用代码: CODES, 上级企业: CODES });
    expect(fieldsIn("figures", both)).toEqual({ 统一社会信用代码: "enterprise" });
  });
});

describe("two columns for one field", () => {
  const both = named("统一社会信用代码", "信用代码", "产值(万元)");
  test("with the same right are asked for, and a choice settles it", () => {
    const { columns, asks, reasons } = matchHeaders("figures", both);
    expect([...columns.keys()]).toEqual(["output"]);
    expect(asks).toEqual([{ field: "enterprise", headers: ["统一社会信用代码", "信用代码"] }]);
    expect(reasons.get("信用代码")).toEqual({ why: "ambiguous", others: ["统一社会信用代码"] });
    const chosen = matchHeaders("figures", both, { 信用代码: "enterprise" });
    expect([chosen.asks, chosen.columns.get("enterprise")?.header]).toEqual([[], "信用代码"]);
    expect(chosen.reasons.get("信用代码")).toEqual({ why: "chosen" });
    expect(fieldsIn("figures", both, { 信用代码: "" })).toEqual({
      统一社会信用代码: "enterprise",
      "产值(万元)": "output",
    });
  });

  test("the known name goes before the rarer one, and that is said", () => {
    const { columns, reasons } = matchHeaders("figures", named("纳税人识别号", "信用代码"));
    expect(columns.get("enterprise")?.header).toBe("信用代码");
    expect(reasons.get("纳税人识别号")).toEqual({ why: "weaker", other: "信用代码" });
  });
});

describe("files", () => {
  const folder = mkdtempSync(join(tmpdir(), "mutu-columns-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content);
    return { name, path: join(folder, name) };
  };

  test("a column without a header is read under its place, so that its values can tell", async () => {
    const text = `,企业名称,产值(万元)\n${CODES[0]},甲,1\n${CODES[1]},乙,2\n`;
    const { datasets } = await openSources([file("t.csv", text)]);
    const [layer] = await readDataset(datasets[0]!);
    expect(fieldsIn("figures", layer as never)).toEqual({ 第1列: "enterprise", "产值(万元)": "output" });
  });

  test("字段对照.csv beside a Shapefile is no delivery; by itself it is a table like any other", async () => {
    // the file code by which a Shapefile's parts begin
    const parts = ["shp", "shx", "dbf"].map((end) => file(`宗地.${end}`, Buffer.from([0, 0, 0x27, 0x0a])));
    const dictionary = file("字段对照.csv", "短名,全名\n信用代码,统一社会信用代码\n");
    const beside = await openSources([...parts, dictionary]);
    expect(beside.datasets.map(({ format }) => format)).toEqual(["shapefile"]);
    expect(beside.refused).toEqual([]);
    expect((await openSources([dictionary])).datasets.map(({ format }) => format)).toEqual(["csv"]);
  });
});
