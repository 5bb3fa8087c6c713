import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { completeFilter } from "../../../geo/filter/completeFilter";
import { COMPARISONS, type Comparison, type Filter, fieldsOf } from "../../../geo/filter/filter";
import { parseFilter } from "../../../geo/filter/parseFilter";
import { printFilter } from "../../../geo/filter/printFilter";
import type { UnitId } from "../../../geo/filter/units";
import { filters, VOCABULARY } from "./filterArbitraries";

const read = (text: string) => {
  const parsed = parseFilter(text, VOCABULARY);
  if ("fault" in parsed) throw new Error(`${text}: ${JSON.stringify(parsed.fault)}`);
  return parsed.filter;
};
const faultOf = (text: string) => {
  const parsed = parseFilter(text, VOCABULARY);
  if (!("fault" in parsed)) throw new Error(`${text} was read`);
  return parsed.fault;
};
const taxBelow = { op: "compare", field: "tax_per_mu", is: "<", value: "48", unit: "wanYuanPerMu" };
const inUse = { op: "oneOf", field: "status", values: ["in_use"], negated: false };

describe("the text of a filter", () => {
  test("reads the same in English, in Chinese, with full-width signs and without a space", () => {
    const meant = { op: "all", of: [taxBelow, inUse] };
    for (const text of [
      "亩均税收 < 48 and 状态 = 投产",
      "亩均税收 < 48 且 状态 = 投产",
      "亩均税收＜４８且状态＝投产",
      "亩均税收<48万元/亩且状态是投产",
      "tax_per_mu < 48 AND status = in_use",
      "TAX_PER_MU < 48.0 && status is 'In use'",
      "（亩均税收 低于 48）并且（土地状态 等于 “投产”）",
      "48 > 亩均税收 & 状态 在（投产）内",
    ])
      expect(read(text), text).toEqual(meant);
  });

  test("and binds closer than or, brackets closer than both", () => {
    const idle = { ...inUse, values: ["idle"] };
    expect(read("亩均税收 < 48 or 状态 = 闲置 and 状态 = 投产")).toEqual({
      op: "any",
      of: [taxBelow, { op: "all", of: [idle, inUse] }],
    });
    expect(read("(亩均税收 < 48 or 状态 = 闲置) and not 状态 = 投产")).toEqual({
      op: "all",
      of: [
        { op: "any", of: [taxBelow, idle] },
        { op: "not", of: inUse },
      ],
    });
  });

  test("units, sets, spans, texts, blanks, rings and layers", () => {
    expect(read("面积 >= 2 公顷")).toMatchObject({ value: "2", unit: "ha" });
    expect(read("亩均税收 < 720元/m²")).toMatchObject({ value: "720", unit: "yuanPerM2" });
    expect(read("状态 不在（投产、闲置）内")).toEqual({
      ...inUse,
      values: ["in_use", "idle"],
      negated: true,
    });
    expect(read("24 ≤ 亩均税收 < 48")).toEqual({
      op: "all",
      of: [{ ...taxBelow, is: ">=", value: "24" }, taxBelow],
    });
    expect(read("名称 包含 华城路3号 或 代码 = 330212002001GB00007")).toMatchObject({ op: "any" });
    expect(read("缺 亩均税收")).toEqual({ op: "missing", field: "tax_per_mu" });
    expect(read("亩均税收 有数")).toEqual({ op: "known", field: "tax_per_mu" });
    expect(read("在 区域(121.5 29.7, 121.6 29.7, 121.6 29.8) 内")).toMatchObject({ op: "within" });
    expect(read("图层(生态红线)")).toEqual({ op: "layer", layer: "red-line" });
    expect(read("供地日期 < 2015-1-1")).toMatchObject({ value: "2015-01-01", unit: "day" });
    expect(read("  ")).toBeNull();
  });

  test("a fault names the place, what was expected there and the nearest known name", () => {
    expect(faultOf("状态 = 投产 and 亩均稅收 < 48")).toMatchObject({
      code: "unknown_field",
      offset: 12,
      length: 4,
      near: ["亩均税收"],
    });
    expect(faultOf("状态 = 投厂且面积 > 3")).toMatchObject({
      code: "unknown_value",
      offset: 5,
      length: 2,
      near: ["投产"],
    });
    expect(faultOf("亩均税收 < ")).toMatchObject({
      code: "expected",
      offset: 7,
      length: 0,
      expected: [{ what: "number" }],
    });
    expect(faultOf("状态 < 投产")).toMatchObject({ code: "wrong_operator", offset: 3, length: 1 });
    expect(faultOf("面积 > 48 万元/亩")).toMatchObject({ code: "wrong_unit", offset: 8, length: 4 });
    // a length for an area is no fault of what may join two conditions
    expect(faultOf("面积 > 50 公里 且 亩均税收 < 48")).toMatchObject({
      code: "wrong_unit",
      offset: 8,
      length: 2,
    });
    expect(faultOf("50 km < 面积")).toMatchObject({ code: "wrong_unit", offset: 3, length: 2 });
    expect(faultOf("供地日期 > 2015-02-30")).toMatchObject({ code: "no_such_day", offset: 7, length: 10 });
    expect(faultOf("(面积 > 3")).toMatchObject({ code: "expected", offset: 7 });
    expect(faultOf("面积 > 3 面积")).toMatchObject({ code: "expected", offset: 7, length: 2 });
    expect(faultOf('名称 包含 "华')).toMatchObject({ code: "unclosed_text", offset: 6, length: 2 });
    expect(faultOf("区域(121 29, 122 29)")).toMatchObject({ code: "few_corners" });
    expect(faultOf("区域(121 29, 222 29, 122 30)")).toMatchObject({
      code: "bad_corner",
      offset: 11,
      length: 3,
    });
    expect(faultOf("图层(红线)")).toMatchObject({ code: "unknown_layer", offset: 3, length: 2 });
    expect(faultOf("(".repeat(100))).toMatchObject({ code: "too_deep" });
  });

  test("a fault names what was left open, given twice, or turned around", () => {
    const taxField = { what: "operator", field: "tax_per_mu" };
    // a span rises or falls: two bounds of one side, or equal to and below, are none
    expect(faultOf("24 <= 亩均税收 >= 48")).toMatchObject({ code: "wrong_operator", offset: 11, length: 2 });
    expect(faultOf("24 = 亩均税收 = 48")).toMatchObject({ code: "wrong_operator", expected: [taxField] });
    expect(faultOf("24 != 亩均税收 != 48")).toMatchObject({ code: "wrong_operator" });
    expect(faultOf("48 > 状态")).toMatchObject({ code: "wrong_operator", offset: 5, length: 2 });
    expect(faultOf("48 >")).toMatchObject({ code: "expected", expected: [{ what: "field" }] });
    expect(faultOf("48 税收")).toMatchObject({ code: "expected", offset: 3 });
    // a day where a sum stands, and a sum where a day stands
    expect(faultOf("产值 > 2015-01-01")).toMatchObject({ code: "expected", expected: [{ what: "number" }] });
    expect(faultOf("供地日期 > 2015")).toMatchObject({ code: "expected", expected: [{ what: "day" }] });
    expect(faultOf("名称 包含 ")).toMatchObject({ code: "expected", expected: [{ what: "text" }] });
    expect(faultOf("状态 在 (投产")).toMatchObject({ code: "expected", offset: 8 });
    expect(faultOf('状态 = "投产')).toMatchObject({ code: "unclosed_text", offset: 5, length: 3 });
    expect(faultOf("缺 (亩均税收")).toMatchObject({ code: "expected", expected: [{ what: "close" }] });
    expect(faultOf("缺 颜色")).toMatchObject({ code: "unknown_field", offset: 2 });
    expect(faultOf("区域(121 29, 122 29, 122 30")).toMatchObject({
      code: "expected",
      expected: expect.arrayContaining([{ what: "close" }]),
    });
    expect(faultOf('图层("生态红线)')).toMatchObject({ code: "unclosed_text", offset: 3, length: 6 });
    expect(faultOf("图层()")).toMatchObject({ code: "expected", offset: 3, expected: [{ what: "layer" }] });
    expect(faultOf("在 状态")).toMatchObject({ code: "expected" });
    expect(faultOf(`名称 = ${"长".repeat(20_000)}`)).toMatchObject({ code: "too_long", offset: 0 });
  });

  test("between takes both bounds in, of numbers and days, in both languages; turned bounds are named", () => {
    const span = {
      op: "all",
      of: [
        { ...taxBelow, is: ">=", value: "24" },
        { ...taxBelow, is: "<=" },
      ],
    };
    for (const text of [
      "tax_per_mu between 24 and 48",
      "Tax per mu between 24 wan/mu and 48 wan/mu",
      "亩均税收 介于 24 和 48",
      "亩均税收介于24到48之间",
      "亩均税收 在 24 至 48 万元/亩 之间",
      "24 <= 亩均税收 <= 48",
    ])
      expect(read(text), text).toEqual(span);
    expect(read("亩均税收 介于 360 到 720 元/㎡")).toMatchObject({
      of: [
        { value: "360", unit: "yuanPerM2" },
        { value: "720", unit: "yuanPerM2" },
      ],
    });
    expect(read("not area between 3 and 4 and status = in_use")).toMatchObject({
      op: "all",
      of: [{ op: "not" }, inUse],
    });
    const days = (from: string, to: string) => ({
      op: "all",
      of: [
        { op: "compare", field: "granted_on", is: ">=", value: from, unit: "day" },
        { op: "compare", field: "granted_on", is: "<=", value: to, unit: "day" },
      ],
    });
    for (const text of [
      "供地日期 介于 2024-03-01 和 2024-12-31",
      "供地日期 在 2024年3月1日 至 2024年12月31日 之间",
      "granted_on between 2024-03-01 and 2024-12-31",
      "Granted on between 2024/3/1 and 2024.12.31",
      "合同日期 ≥ 2024-03-01 且 合同日期 ≤ 2024-12-31",
    ])
      expect(read(text), text).toEqual(days("2024-03-01", "2024-12-31"));
    expect(read("属性.备案日 between 2024-03-01 and 2024-12-31")).toMatchObject({
      of: [{ field: "attr:备案日", unit: "day" }, { is: "<=" }],
    });
    expect(faultOf("亩均税收 between 48 and 24")).toMatchObject({
      code: "turned_bounds",
      offset: 20,
      length: 2,
    });
    expect(faultOf("亩均税收 between 48")).toMatchObject({
      code: "expected",
      expected: expect.arrayContaining([{ what: "rangeEnd" }]),
    });
    expect(faultOf("状态 between 1 and 2")).toMatchObject({ code: "wrong_operator", offset: 3 });
    expect(faultOf("供地日期 between 2024-03-01 and 5")).toMatchObject({ expected: [{ what: "day" }] });
  });

  test("what a person reads on the page can be typed: limits of the plan, promises, names in English", () => {
    expect(read("绿地率上限 <= 20% and 建筑限高 <= 24 米")).toMatchObject({
      of: [
        { field: "green_max", value: "20" },
        { field: "height_max", value: "24", unit: "metre" },
      ],
    });
    expect(read("容积率上限 > 2 或 容积率下限 < 1.2")).toMatchObject({
      of: [{ field: "far_max" }, { field: "far_min" }],
    });
    expect(read("约定亩均税收 >= 48 且 约定投资强度 < 500")).toMatchObject({
      of: [{ field: "commit_tax" }, { field: "commit_investment", unit: "wanYuanPerMu" }],
    });
    expect(read("Agreed output per mu > 950 and R&D per mu missing")).toMatchObject({
      of: [{ field: "commit_output" }, { field: "rd_per_mu" }],
    });
    expect(read("max height < 30 m and Floor area ratio > 1")).toMatchObject({
      of: [{ field: "height_max", unit: "metre" }, { field: "far" }],
    });
  });

  test("what the plan allows or a buyer promised is not called as what stands there, and a near name is told", () => {
    expect(faultOf("绿地率 <= 20%")).toMatchObject({ code: "unknown_field", near: ["绿地率上限"] });
    expect(faultOf("投资强度 < 500")).toMatchObject({ code: "unknown_field", near: ["约定投资强度"] });
    for (const text of ["建筑高度 < 24", "height < 24", "green share < 20%", "coverage > 40%"])
      expect(faultOf(text)).toMatchObject({ code: "unknown_field" });
    for (const text of ["亩均投资 < 500", "investment per mu < 500"])
      expect(faultOf(text)).toMatchObject({ code: "unknown_field" });
  });

  test("what is missing may stand in brackets", () => {
    expect(read("缺(亩均税收)")).toEqual({ op: "missing", field: "tax_per_mu" });
  });

  test("a layer that is not there is read where it is quoted, and told", () => {
    expect(parseFilter('图层("旧红线")', VOCABULARY)).toMatchObject({
      filter: { op: "layer", layer: "旧红线" },
      unknown: [{ code: "unknown_layer", offset: 3, length: 5 }],
    });
  });

  test("a quoted word that the data do not have is read, and told", () => {
    const parsed = parseFilter('状态 = "拆除"', VOCABULARY);
    expect(parsed).toMatchObject({
      filter: { ...inUse, values: ["拆除"] },
      unknown: [{ code: "unknown_value", offset: 5, length: 4 }],
    });
  });

  test("a column of the files that is called like a field is told how it must be written", () => {
    for (const text of ["层数 > 3", "层数＞3", "缺 层数"])
      expect(faultOf(text), text).toMatchObject({ code: "unknown_field", length: 2, near: ["属性.层数"] });
    expect(faultOf("面积 > 3 且 用途代码是0601").near).toEqual(["属性.用途代码"]);
    expect(faultOf("odd, name = 1").near).toEqual(['attr."odd, name"']);
    // its name begins with a field's: 面积
    expect(faultOf("面积单位 = 亩")).toMatchObject({
      code: "unknown_field",
      length: 4,
      near: ["属性.面积单位"],
    });
    expect(faultOf("备案曰 > 3").near).toEqual(["属性.备案日"]);
    // a field of that name is the field, and a field with its operator is no beginning of a column
    expect(read("产值 > 3")).toMatchObject({ field: "output" });
    expect(read("面积 > 3")).toMatchObject({ field: "area" });
  });

  test("days of a file are compared as days, in words too; a list of numbers is one of numbers", () => {
    const since = { op: "compare", field: "attr:备案日", is: ">=", value: "2024-05-03", unit: "day" };
    for (const text of [
      "属性.备案日 >= 2024-05-03",
      "属性.备案日不早于2024/5/3",
      "2024-5-3 <= 属性.备案日",
      'attr."备案日" >= 2024-05-03',
    ])
      expect(read(text), text).toEqual(since);
    expect(read("属性.备案日 早于 2024-05-03")).toEqual({ ...since, is: "<" });
    expect(read("attr.备案日 after 2024-05-03")).toEqual({ ...since, is: ">" });
    expect(read("2024-01-01 <= 属性.备案日 < 2025-01-01")).toMatchObject({
      op: "all",
      of: [
        { is: ">=", unit: "day" },
        { is: "<", unit: "day" },
      ],
    });
    expect(faultOf("属性.备案日 > 3")).toMatchObject({ code: "expected", expected: [{ what: "day" }] });
    expect(faultOf("属性.备案日 > 2024-02-30")).toMatchObject({ code: "no_such_day" });
    expect(faultOf("属性.备案日 包含 2024")).toMatchObject({ code: "wrong_operator" });
    expect(faultOf("属性.层数 > 2024-02-03")).toMatchObject({
      code: "expected",
      expected: [{ what: "number" }],
    });
    // where nothing is known of the column, as the value is written
    expect(parseFilter("属性.备案日 > 2024-05-03", {})).toMatchObject({ filter: { unit: "day" } });
    expect(read("属性.层数 在 (10、9.50, 9.5)")).toEqual({
      op: "oneOf",
      field: "attr:层数",
      values: ["10", "9.5"],
      negated: false,
    });
    expect(read('属性.备案日 不在 (2024/5/3, "旧")')).toMatchObject({
      values: ["2024-05-03", "旧"],
      negated: true,
    });
    expect(faultOf("属性.层数 在 (10, 三)")).toMatchObject({ code: "expected", offset: 13 });
  });

  test("a column of the files is called by 属性 and its name; numbers are compared, a code with zeros before it is a text", () => {
    const floors = { op: "compare", field: "attr:层数", is: ">=", value: "3", unit: "ratio" };
    const code = { op: "oneOf", field: "attr:用途代码", values: ["0601"], negated: false };
    for (const text of [
      "属性.层数 >= 3",
      "属性．层数至少３",
      'attr."层数" >= 3.0',
      "ATTRIBUTE.层数 >= 3",
      "3 <= 属性.层数",
    ])
      expect(read(text), text).toEqual(floors);
    for (const text of [
      "属性.用途代码 = 0601",
      "属性.用途代码是0601",
      'attr."用途代码" = "0601"',
      "属性.用途代码 在 (0601)",
    ])
      expect(read(text), text).toEqual(code);
    expect(read("0 < 属性.层数 < 6")).toMatchObject({ op: "all", of: [{ is: ">" }, { is: "<" }] });
    expect(read("属性.层数 = 3")).toEqual({ ...floors, is: "=" });
    expect(read('属性.层数 = "3"')).toEqual({
      op: "oneOf",
      field: "attr:层数",
      values: ["3"],
      negated: false,
    });
    expect(read("缺 属性.用途")).toEqual({ op: "missing", field: "attr:用途" });
    expect(read("属性.用途不含仓储或属性.用途有数")).toMatchObject({
      op: "any",
      of: [{ op: "text", text: "仓储", negated: true }, { op: "known" }],
    });
    expect(read('属性."odd, name" != 甲')).toEqual({
      op: "oneOf",
      field: "attr:odd, name",
      values: ["甲"],
      negated: true,
    });
    expect(fieldsOf(read("属性.层数 > 3 且 面积 > 3")!)).toEqual(new Set(["attr:层数", "area"]));
  });

  test("where nothing is known of the files, a name is read as it stands and its value as it is written", () => {
    const blind = (text: string) => parseFilter(text, {});
    expect(blind("属性.层数 > 3")).toMatchObject({ filter: { op: "compare" } });
    expect(blind("属性.层数 = 3")).toMatchObject({ filter: { op: "compare", value: "3" } });
    expect(blind("属性.层数 = 三层")).toMatchObject({ filter: { op: "oneOf", values: ["三层"] } });
    expect(blind('属性."a b" 包含 x')).toMatchObject({ filter: { op: "text", field: "attr:a b" } });
    expect(blind("属性.层数 =")).toMatchObject({
      fault: { code: "expected", expected: [{ what: "number" }] },
    });
  });

  test("a fault in a column of the files names its place and the nearest name", () => {
    expect(faultOf("属性.用途代玛 = 1")).toMatchObject({ code: "expected", offset: 5 });
    expect(faultOf("面积 > 3 且 属性.楼层 > 1")).toMatchObject({
      code: "unknown_attribute",
      offset: 12,
      length: 2,
      expected: [{ what: "attribute" }],
    });
    expect(faultOf("属性.层 > 1")).toMatchObject({ code: "unknown_attribute", near: ["层数"] });
    expect(faultOf("属性.")).toMatchObject({ code: "expected", expected: [{ what: "attribute" }] });
    expect(faultOf('属性."" = 1')).toMatchObject({ code: "expected", offset: 3, length: 2 });
    expect(faultOf('属性."层数')).toMatchObject({ code: "unclosed_text", offset: 3, length: 3 });
    expect(faultOf("属性 > 1")).toMatchObject({ code: "unknown_field", offset: 0 });
    expect(faultOf("属性.用途 > 1")).toMatchObject({ code: "wrong_operator", offset: 6, length: 1 });
    expect(faultOf("1 < 属性.用途")).toMatchObject({ code: "wrong_operator", offset: 4 });
    expect(faultOf("属性.层数 包含 1")).toMatchObject({ code: "wrong_operator", offset: 6 });
    expect(faultOf("属性.层数")).toMatchObject({
      code: "expected",
      expected: [{ what: "operator", field: "attr:层数" }],
    });
    expect(faultOf("属性.层数 = 三")).toMatchObject({ code: "expected", expected: [{ what: "number" }] });
    expect(faultOf("属性.用途 = ")).toMatchObject({ code: "expected", expected: [{ what: "value" }] });
    expect(parseFilter('属性."楼层" 缺', VOCABULARY)).toMatchObject({
      filter: { op: "missing", field: "attr:楼层" },
      unknown: [{ code: "unknown_attribute", offset: 3, length: 4 }],
    });
    // a word is told of where the column's own words are known
    const words = { ...VOCABULARY, "attr:用途": [{ value: "工业", names: [] }] };
    for (const text of ["属性.用途 = 工液", '属性.用途 = "工液"'])
      expect(parseFilter(text, words)).toMatchObject({
        filter: { values: ["工液"] },
        unknown: [{ code: "unknown_value", offset: 8 }],
      });
    expect(parseFilter("属性.用途 = 工业", words)).toMatchObject({
      filter: { values: ["工业"] },
      unknown: [],
    });
  });

  test("a layer may be asked for some of a plot's land, all of it, a share, and some of its features", () => {
    const layer = { op: "layer", layer: "red-line" };
    expect(read("图层(生态红线, 压占)")).toEqual({ ...layer, by: "touches" });
    expect(read("在图层（生态红线，全部在内）内")).toEqual({ ...layer, by: "inside" });
    expect(read("layer(red-line, >= 30%)")).toMatchObject({ by: { percent: "30" } });
    const share = { ...layer, by: { percent: "12.5" }, where: { attribute: "类型", value: "一类" } };
    expect(read("图层(生态红线, 属性.类型 = 一类, 至少 12.50)")).toEqual(share);
    expect(read('图层(生态红线, 至少 12.5%, attr."类型" = "一类")')).toEqual(share);
    const ring = "121 29, 122 29, 122 30";
    expect(read(`区域(${ring}, 至少 50%)`)).toMatchObject({ op: "within", by: { percent: "50" } });
    expect(read(`在区域(${ring}, 压占)内`)).toMatchObject({
      ring: [
        ["121", "29"],
        ["122", "29"],
        ["122", "30"],
      ],
      by: "touches",
    });
    expect(faultOf(`区域(${ring}, 压占, 123 30)`)).toMatchObject({
      code: "expected",
      expected: expect.arrayContaining([{ what: "close" }]),
    });
    expect(faultOf("区域(121 29, 122 29, 压占)")).toMatchObject({
      code: "expected",
      expected: [{ what: "corner" }],
    });
    expect(faultOf("图层(生态红线, 三成)")).toMatchObject({
      code: "expected",
      offset: 9,
      expected: [{ what: "share" }],
    });
    expect(faultOf("图层(生态红线, >= )")).toMatchObject({
      code: "expected",
      expected: [{ what: "number" }],
    });
    for (const text of ["图层(生态红线, >= 0)", "图层(生态红线, >= 101)", "图层(生态红线, >= 2024-01-01)"])
      expect(faultOf(text), text).toMatchObject({ code: "bad_share", offset: 12 });
    expect(faultOf("图层(生态红线, 压占, 压占)")).toMatchObject({
      code: "expected",
      expected: expect.arrayContaining([{ what: "close" }]),
    });
    expect(faultOf("图层(生态红线, 属性.类型 > 3)")).toMatchObject({
      code: "expected",
      expected: expect.arrayContaining([{ what: "operator" }]),
    });
  });

  test("whatever is printed reads back as the same filter, in each language", () => {
    fc.assert(
      fc.property(
        filters,
        fc.constantFrom("zh" as const, "en" as const, "id" as const),
        (filter, language) => {
          expect(read(printFilter(filter, language, VOCABULARY))).toEqual(filter);
        },
      ),
      { numRuns: 600 },
    );
  });

  test("a span is written as one, whatever its ends and units, and no other pair of bounds", () => {
    const bound = (is: Comparison, value: string, unit: UnitId = "mu"): Filter => ({
      op: "compare",
      field: "area",
      is,
      value,
      unit,
    });
    const print = (...of: Filter[]) => printFilter({ op: "all", of }, "zh", VOCABULARY);
    expect(print(bound(">=", "24"), bound("<", "48"))).toBe("24 <= 面积 < 48");
    expect(print(bound(">", "2", "ha"), bound("<=", "48"))).toBe("2 公顷 < 面积 <= 48");
    expect(printFilter({ op: "all", of: [bound(">", "2", "ha"), bound("<", "9", "m2")] }, "en", {})).toBe(
      "2 ha < area < 9 m2",
    );
    for (const pair of [
      [bound("<", "48"), bound(">=", "24")],
      [bound(">=", "24"), bound(">", "30")],
      [bound(">", "24"), bound("!=", "30")],
      [bound("=", "24"), bound("<", "30")],
      [bound(">=", "24"), { ...bound("<", "48"), field: "occupied_area" } as Filter],
    ])
      expect(print(...pair)).toContain(" 且 ");
    const comparison = fc.constantFrom(...COMPARISONS);
    const unit = fc.constantFrom("mu" as const, "m2" as const, "ha" as const);
    const some = fc
      .tuple(comparison, fc.nat(99), unit)
      .map(([is, value, own]) => bound(is, String(value), own));
    fc.assert(
      fc.property(
        some,
        some,
        fc.constantFrom("zh" as const, "en" as const, "id" as const),
        (a, b, language) => {
          const filter: Filter = { op: "not", of: { op: "all", of: [a, b] } };
          expect(read(printFilter(filter, language, VOCABULARY))).toEqual(filter);
        },
      ),
      { numRuns: 100 },
    );
  });

  test("a join of fewer than two conditions cannot be written", () => {
    expect(() => printFilter({ op: "any", of: [] }, "zh", {})).toThrow('"any" joins at least two conditions');
  });

  test("its fields are told, each once, however deep they stand", () => {
    const fields = (text: string) => [...fieldsOf(read(text)!)].sort();
    expect(fields("not (亩均税收 < 48 or (状态 = 投产 and 亩均税收 > 3 and 图层(生态红线)))")).toEqual([
      "status",
      "tax_per_mu",
    ]);
    expect(fields("缺 面积 且 区域(121 29, 122 29, 122 30)")).toEqual(["area"]);
  });

  test("any text at all is read or refused with a place inside of it", () => {
    const pieces = fc.constantFrom(
      "亩均税收",
      "状态",
      "<",
      "48",
      "且",
      "or",
      "(",
      ")",
      '"',
      "在",
      "区域",
      "缺",
      "not",
      " ",
      "，",
      "投产",
      "万元",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 12 }).map((all) => all.join("")),
        ),
        (text) => {
          const parsed = parseFilter(text, VOCABULARY);
          if (!("fault" in parsed)) return;
          expect(parsed.fault.offset).toBeGreaterThanOrEqual(0);
          expect(parsed.fault.offset + parsed.fault.length).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 600 },
    );
  });

  test("completes the half-typed name, then what may follow it", () => {
    const at = (text: string, language: "zh" | "en" = "zh") =>
      completeFilter(text, text.length, language, VOCABULARY).map((one) => one.text);
    expect(at("亩均")).toEqual(["亩均产值", "亩均税收", "亩均研发"]);
    expect(at("状态 = ")).toEqual(["投产", "闲置", "已建成"]);
    expect(at("面积 > 3且状态 = 闲")).toEqual(["闲置"]);
    expect(at("tax_per_mu < 48 a", "en")).toEqual(["and"]);
    expect(at("面积 > 3 ")).toEqual(["且", "或"]);
    expect(at("图层(生")).toEqual(["生态红线"]);
    expect(at("48 ")).not.toContain("且");
    expect(at("面积 > 3 亩 且 面")).toEqual(["面积", "面积依据", "属性.面积单位"]);
    expect(at("属性.层")).toEqual(["属性.层数"]);
    expect(at("层数")).toEqual(["属性.层数"]);
    expect(at("odd", "en")).toEqual(['attr."odd, name"']);
    expect(at("属性.层数 > 3 或 缺 属性.层")).toEqual(["属性.层数"]);
    expect(at("属性.用途 ")).not.toContain("<");
    expect(at("图层(生态红线, ")).toEqual(["压占", "全部在内", ">="]);
    // a word without a name is called by its value
    const nameless = { status: [{ value: "in_use", names: [] }], layer: [{ value: "red", names: [] }] };
    const ids = (text: string) => completeFilter(text, text.length, "en", nameless).map((one) => one.text);
    expect([ids("status = "), ids("layer(")]).toEqual([["in_use"], ["red"]]);
  });
});
