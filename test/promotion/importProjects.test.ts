// Do projects come in as offices write them, exactly and with a sentence for what is wrong, and go back out again?
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withdrawBatch } from "../../server/batch/withdraw";
import type { Database } from "../../server/db/database";
import { exportFile } from "../../server/export/exportFile";
import { PROJECT_EXPORT } from "../../server/export/projectColumns";
import { importFile } from "../../server/import/importFile";
import { yearAmounts } from "../../server/promotion/landings";
import { mapStatusWord } from "../../server/promotion/projectStages";
import { seedPolicy } from "../../server/seed/seedPolicy";
import { engines } from "../database/support/engines";
import {
  addEnterprise,
  addFigure,
  addOccupancy,
  addParcel,
  DISTRICT,
} from "../database/support/smallDistrict";

const COUNTY = new URL("../fixtures/county-a/projects.csv", import.meta.url).pathname;
const WAN = 10_000;

describe.each(engines)("projects on $name", ({ open }) => {
  let db: Database;
  const folder = mkdtempSync(join(tmpdir(), "mutu-projects-"));
  const put = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const load = (path: string, options: { dryRun?: boolean } = {}) =>
    importFile(db, { path, kind: "projects", districtId: DISTRICT, by: "赵工", ...options });
  const project = async (id: string) =>
    (await db.query<Record<string, unknown>>("select * from project where id = $1", [id]))[0];

  beforeAll(async () => {
    db = await open();
    await seedPolicy(db);
    await db.query(
      `insert into import_batch (district_id, id, kind, file_name, sha256, imported_by) values ($1, 'b1', 'parcels', 'a', repeat('0', 64), 'test')`,
      [DISTRICT],
    );
    await db.query(
      `insert into park (district_id, id, name, kind, boundary, geom, batch_id, row_no)
       values ($1, 'SP-01', '示例园', 'strategic_park', 'sketch',
         st_geomfromtext('MULTIPOLYGON(((121.5 29.7,121.6 29.7,121.6 29.8,121.5 29.7)))', 4490), 'b1', 1)`,
      [DISTRICT],
    );
    await addParcel(db, { id: "P1", areaDm2: 6_666_667, status: "in_use", useCode: "100102" });
    await addEnterprise(db, { id: "91330212MD00000017", aboveScale: true });
    await db.query("update enterprise set industry_code = '3670' where id = '91330212MD00000017'");
    await addOccupancy(db, { enterprise: "91330212MD00000017", parcel: "P1", areaDm2: 6_666_667 });
    // 100 万元/亩 on 100 mu, and 20 of tax
    await addFigure(db, "91330212MD00000017", "2025", { output: 10_000 * WAN, tax: 2_000 * WAN });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await db?.close();
  });

  test("a county's table comes in whole; promises per mu times the land are exact; the same again changes nothing", async () => {
    const { rows, batch, issues } = await load(COUNTY);
    expect(rows).toEqual({ new: 24, changed: 0, same: 0, missing: 0, rejected: 0 });
    // 1605 and 1524 万元/亩 would be tenfold only in division 36, of which PJ-015 promises 1034
    expect(issues.map(({ code, id }) => [code, id])).toEqual([["promise_tenfold", "PJ-015"]]);
    expect(await project("PJ-004")).toMatchObject({
      name: "示例项目4·电器",
      mode: "building",
      industry_code: "3800",
      land_min_dm2: 2_466_667,
      land_max_dm2: 2_466_667,
      investment_yuan: 27_152 * WAN,
      // 37 mu: 1605, 52 and 49 万元 each, whatever 0.01 m² rounds
      output_yuan: 59_385 * WAN,
      tax_yuan: 1_924 * WAN,
      rd_yuan: 1_813 * WAN,
      confidentiality: "internal",
      author: "赵工",
      version: 1,
    });
    expect((await load(COUNTY)).rows).toMatchObject({ same: 24, new: 0, changed: 0 });
    await withdrawBatch(db, { district: DISTRICT, batch: batch ?? "", by: "赵工" });
    expect(await db.query("select from project")).toEqual([]);
  });

  test("where projects stand in the project list comes in with its day and owner, once, and goes out again", async () => {
    const head = "项目编号,项目名称,供地方式,清单状态,清单状态日期,清单责任人,清单备注";
    const file = (name: string, ...lines: string[]) => put(name, `${[head, ...lines].join("\n")}\n`);
    const entries = () =>
      db.query(
        "select project_id as p, stage_id as s, on_day as d, owner as o, author as a from project_stage order by seq",
      );
    const first = await load(file("s1.csv", "S-1,甲,供地,s1,2027-01-02,李工,待环评", "S-2,乙,供地,,,,"));
    expect([first.rows.new, first.issues]).toEqual([2, []]);
    const again = await load(
      file("s2.csv", "S-1,甲,供地,已·一（示意）,2027-01-02,李工,待环评", "S-2,乙,供地,,,,"),
    );
    expect([again.rows.same, again.issues]).toEqual([2, []]);
    await load(file("s3.csv", "S-1,甲,供地,s2,2027-02,李工,"));
    expect(await entries()).toEqual([
      { p: "S-1", s: "s1", d: "2027-01-02", o: "李工", a: "赵工" },
      { p: "S-1", s: "s2", d: "2027-02-28", o: "李工", a: "赵工" },
    ]);
    const older = await load(file("s5.csv", "S-1,甲改,供地,s1,2027-02-27,李工,"));
    expect([older.rows.changed, older.issues.map(({ code, row, field }) => [code, row, field])]).toEqual([
      1,
      [["stage_older", 2, "清单状态日期"]],
    ]);
    expect(await entries()).toHaveLength(2);
    const bad = await load(
      file("s4.csv", "S-1,甲,供地,月球,2027-02-01,李工,", "S-2,乙,供地,s1,2027-02-01,,"),
    );
    expect(bad.issues.map(({ code, row, field }) => [code, row, field])).toEqual([
      ["unknown_list_stage", 2, "清单状态"],
      ["missing_value", 3, "清单责任人"],
    ]);
    expect(await entries()).toHaveLength(2);
    // once the office has said what the word means the same line says so
    await mapStatusWord(db, DISTRICT, { word: "月球", stage: "s3", author: "钱工" });
    const meant = await load(file("s6.csv", "S-1,甲改,供地,月球,2027-03-01,李工,"));
    expect(meant.issues).toEqual([]);
    expect((await entries()).at(-1)).toEqual({ p: "S-1", s: "s3", d: "2027-03-01", o: "李工", a: "赵工" });
    const columns = PROJECT_EXPORT.filter(({ field }) => field.startsWith("list_stage")).map(
      ({ field, sql }) => `${sql} as ${field}`,
    );
    expect(await db.query(`select ${columns.join(", ")} from project t where t.id = 'S-1'`)).toEqual([
      { list_stage: "s3", list_stage_on: "2027-03-01", list_stage_owner: "李工", list_stage_note: null },
    ]);
    await db.query("delete from project");
    await db.query("delete from project_stage");
  });

  test("what is promised of single years comes in before the project is placed, and goes out again as the same", async () => {
    const head = "项目编号,项目名称,供地方式,分年产值(万元),分年税收(元),分年研发,分年投资(亿元)";
    const file = (name: string, ...lines: string[]) => put(name, `${[head, ...lines].join("\n")}\n`);
    const standing = async () =>
      (await yearAmounts(db, DISTRICT)).map(({ year, measure, side, yuan }) => [year, measure, side, yuan]);
    const [tax1, tax2] = [`"2027:12,345,2028=0"`, `"2027：12,345"`];
    const first = await load(file("y1.csv", `Y-1,甲,供地,2026:1000；2027年2000.0001,${tax1},,2026=1.5`));
    expect([first.rows.new, first.issues.map(({ code }) => code)]).toEqual([1, []]);
    const all = [
      [2026, "investment", "promised", 150_000_000],
      [2026, "output", "promised", 1000 * WAN],
      [2027, "output", "promised", 2000 * WAN + 1],
      [2027, "tax", "promised", 12_345],
      [2028, "tax", "promised", 0],
    ];
    expect((await standing()).toSorted()).toEqual(all);
    const out = join(folder, "years.csv");
    await exportFile(db, { kind: "projects", format: "csv", out });
    const back = await load(out);
    expect([back.rows.same, back.issues]).toEqual([1, []]);
    expect(await db.query("select author from project_year_amount")).toEqual(
      all.map(() => ({ author: "赵工" })),
    );
    // an empty cell says nothing, one that leaves a year out takes it back
    const less = await load(file("y2.csv", `Y-1,甲,供地,,${tax2},,`));
    expect(less.issues.map(({ code, row, field, message }) => [code, row, field, message])).toEqual([
      ["year_amounts_replaced", 2, "分年税收(元)", expect.stringContaining("2028: 0 → —")],
    ]);
    expect((await standing()).toSorted()).toEqual(all.slice(0, -1));
    const bad = [
      "1000",
      "2026",
      "2026=",
      "1889=1",
      "2026=1;2026=1",
      "2026=多",
      "2026=-1",
      "2026=1-2",
      "2026=999999999",
      ";",
    ];
    const refused = await load(
      put(
        "y3.csv",
        `项目编号,项目名称,供地方式,分年产值(万元)\n${bad.map((cell, at) => `Z-${at},乙,供地,${cell}`).join("\n")}\n`,
      ),
    );
    expect(refused.rows).toMatchObject({ rejected: bad.length, new: 0 });
    expect(refused.issues.map(({ code, field }) => [code, field])).toEqual(
      [
        ...["unreadable", "unreadable", "unreadable", "year", "twice"].map((code) => `year_amounts_${code}`),
        ...[
          "not_a_number",
          "measure_negative",
          "not_one_number",
          "number_too_large",
          "year_amounts_unreadable",
        ],
      ].map((code) => [code, "分年产值(万元)"]),
    );
    // whoever takes the number later promises nothing of it
    for (const batch of [less.batch, back.batch, first.batch])
      if (batch !== null) await withdrawBatch(db, { district: DISTRICT, batch, by: "赵工" });
    expect([await db.query("select from project"), await standing()]).toEqual([[], []]);
    await db.query("delete from project_year_amount");
  });

  test("units, ranges and words are read where they stand: in the header or in the cell", async () => {
    const path = put(
      "a.csv",
      `项目编号,项目名称,投资方,信用代码,企业性质,行业代码,供地方式,用地需求,建筑面积(m²),层高,荷载(t/m²),货梯,投资额(亿元),固定资产投资,承诺亩均产值(万元/亩),预计税收(万元),预计能耗(万吨标煤),COD(千克/年),意向园区,签约日期,达产日期,密级,县市区
X-1,甲,示例公司,91330212MD00000017,小巨人、521;外资,C3670,租赁厂房,40～80亩,"10,000-12,000",≥8米,1.5,2部,3.65,3.2亿元,90,900,0.12,1500,示例园、SP-01,2027年1月1日,2029年6月,保密,鄞州区
`,
    );
    const { rows, issues } = await load(path);
    expect(rows).toMatchObject({ new: 1, rejected: 0 });
    expect(issues.map(({ code }) => code).toSorted()).toEqual(["month_as_day", "promise_by_lower_end"]);
    expect(await project("X-1")).toMatchObject({
      honours: ["little_giant", "key_521"],
      foreign_owned: true,
      industry_code: "3670",
      mode: "workshop",
      land_min_dm2: 2_666_667,
      land_max_dm2: 5_333_333,
      floor_min_dm2: 1_000_000,
      floor_max_dm2: 1_200_000,
      clear_height_m: expect.stringMatching(/^8(\.0*)?$/),
      lifts: 2,
      investment_yuan: 36_500 * WAN,
      fixed_investment_yuan: 32_000 * WAN,
      output_yuan: 3_600 * WAN,
      tax_yuan: 900 * WAN,
      energy_tce: expect.stringMatching(/^1200(\.0*)?$/),
      emissions: { COD: { value: "1.5", unit: "吨/年" } },
      wanted_parks: ["SP-01"],
      signed_on: "2027-01-01",
      full_on: "2029-06-30",
      confidentiality: "confidential",
      attributes: { 县市区: "鄞州区" },
    });
  });

  test("what goes out comes in again as the same", async () => {
    const out = join(folder, "out.csv");
    await exportFile(db, { kind: "projects", format: "csv", out });
    const { rows, issues } = await load(out, { dryRun: true });
    expect([rows.same, rows.new + rows.changed + rows.rejected, issues]).toEqual([1, 0, []]);
  });

  test("a file that lacks columns leaves what they held, and withdrawing it brings back each value", async () => {
    const before = await project("X-1");
    const { rows, batch } = await load(
      put("b.csv", "项目编号,项目名称,用地需求(公顷)\nX-1,甲二,3\nX-1,甲二,2\n"),
    );
    // two rows of one number that say different things: neither can be believed
    expect(rows).toMatchObject({ rejected: 2, new: 0, changed: 0 });
    expect(batch).toBeNull();
    const changed = await load(put("c.csv", "项目编号,项目名称,用地需求(公顷)\nX-1,甲二,2\n"));
    expect(changed.rows).toMatchObject({ changed: 1, missing: 0 });
    expect(await project("X-1")).toMatchObject({
      ...before,
      ...{ name: "甲二", land_min_dm2: 2_000_000, land_max_dm2: 2_000_000, version: 2 },
      ...{ batch_id: changed.batch, row_no: 2, updated_at: expect.anything() },
    });
    await withdrawBatch(db, { district: DISTRICT, batch: changed.batch ?? "", by: "赵工" });
    expect(await project("X-1")).toEqual(before);
  });

  test("a cell that cannot be is refused with its row, column and reason", async () => {
    const bad = [
      ["用地需求(亩)", "八十", "not_a_number"],
      ["用地需求(亩)", "80-40", "bad_range"],
      ["用地需求(亩)", "0", "area_not_positive"],
      ["用地需求(亩)", "40英亩", "bad_choice"],
      ["投资额(亿元)", "-5", "measure_negative"],
      ["投资额(亿元)", "5-6", "not_one_number"],
      ["投资额(亿元)", "99999", "number_too_large"],
      ["货梯", "1.5", "not_whole"],
      ["层高", "很高", "not_a_number"],
      ["供地方式", "共享", "bad_choice"],
      ["行业代码", "电器", "industry_code"],
      ["信用代码", "9133", "credit_code"],
      ["签约日期", "2027年13月", "not_a_date"],
      ["保密等级", "绝密级", "bad_choice"],
      ["外资", "也许", "not_yes_or_no"],
      ["项目状态", "在".repeat(201), "text_too_long"],
    ] as const;
    const columns = [...new Set(bad.map(([column]) => column))];
    const lines = bad.map(([column, cell], at) =>
      [`B-${at}`, "乙", ...columns.map((one) => (one === column ? cell : ""))].join(","),
    );
    const path = put("bad.csv", `项目编号,项目名称,${columns.join(",")}\n${lines.join("\n")}\n`);
    const { rows, issues } = await load(path, { dryRun: true });
    expect(rows.rejected).toBe(bad.length);
    expect(issues.map(({ id, row, field, code }) => [id, row, field, code])).toEqual(
      bad.map(([column, , code], at) => [`B-${at}`, at + 2, column, code]),
    );
    expect(issues.filter(({ message }) => /[{}]/.test(message))).toEqual([]);
  });

  test("what nobody can believe is named and kept", async () => {
    const odd = [
      ["预计产值(万元)", "1020", "承诺亩均产值(万元)", "100", ["promises_disagree"]],
      ["预计产值(万元)", "1009", "承诺亩均产值(万元)", "100", []],
      ["承诺亩均产值(万元)", "20001", "", "", ["promise_tenfold"]],
      ["承诺亩均产值(万元)", "1001", "", "", ["promise_tenfold"]],
      ["承诺亩均产值(万元)", "999", "", "", []],
      // the best of the division pays 20 万元/亩
      ["承诺亩均税收(万元)", "201", "", "", ["promise_tax_tenfold"]],
      ["承诺亩均税收(万元)", "49", "承诺亩均产值(万元)", "100", ["promise_tax_share"]],
      ["承诺亩均税收(万元)", "30", "承诺亩均产值(万元)", "100", []],
      ["意向园区", "外星园", "", "", ["unknown_wanted_park"]],
      ["企业性质", "百强", "", "", ["unknown_nature"]],
      ["签约日期", "2027-02-01", "开工日期", "2027-01-01", ["days_out_of_order"]],
      ["开工日期", "2030-01-01", "投产日期", "2029-05-01", ["days_out_of_order"]],
    ] as const;
    const columns = [...new Set(odd.flatMap(([one, , other]) => [one, other]))].filter((name) => name !== "");
    const lines = odd.map(([one, is, other, also], at) => {
      const cells = columns.map((name) => (name === one ? is : name === other ? also : ""));
      return [`B-${at}`, "乙", "10", "3670", ...cells].join(",");
    });
    const path = put(
      "odd.csv",
      `项目编号,项目名称,用地需求(亩),行业代码,${columns.join(",")}\n${lines.join("\n")}\n`,
    );
    const { rows, issues } = await load(path, { dryRun: true });
    expect([rows.new, rows.rejected]).toEqual([odd.length, 0]);
    expect(odd.map((_, at) => issues.filter(({ id }) => id === `B-${at}`).map(({ code }) => code))).toEqual(
      odd.map(([, , , , codes]) => codes),
    );
  });

  test("without numbers projects are known by name, without land a promise stays in its words", async () => {
    const { issues, batch } = await load(put("d.csv", "项目名称,供地方式,承诺亩均税收(万元)\n丙,供地,60\n"));
    expect(issues.map(({ code }) => code)).toEqual(["promise_without_land", "known_by_name"]);
    expect(await project("丙")).toMatchObject({ tax_yuan: null, attributes: { "承诺亩均税收(万元)": "60" } });
    await withdrawBatch(db, { district: DISTRICT, batch: batch ?? "", by: "赵工" });
  });
});
