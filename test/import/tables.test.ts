// Do tables come in as offices write them: titles, units, periods across the columns, totals; and is what stands out named?
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../server/db/database";
import { importFile } from "../../server/import/importFile";
import type { ImportOptions } from "../../server/import/importReport";
import { expectedParks, loadCounty } from "../database/support/county";
import { engines } from "../database/support/engines";

const path = (name: string) => new URL(`../fixtures/county-a/${name}`, import.meta.url).pathname;
const A = "91330212MA0010001Q";
const B = "91330212MA0010002U";

describe.each(engines)("tables on $name", ({ open }) => {
  let db: Database;
  const folder = mkdtempSync(join(tmpdir(), "mutu-tables-"));
  const run = (content: string | Buffer, more: Partial<ImportOptions> = {}, name = "f.csv") => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return importFile(db, { path: file, kind: "figures", lang: "en", ...more });
  };
  const figures = (batch: string | null) =>
    db.query<{ e: string; period: string; measure: string; value_yuan: number }>(
      "select enterprise_id as e, period, measure, value_yuan from figure where batch_id = $1 order by 1, 2, 3",
      [batch],
    );
  beforeAll(async () => {
    db = await open();
    await loadCounty(db);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await db?.close();
  });

  test("the export of 2025 as it comes: GB18030, a title, a total, years and numbers as people write them", async () => {
    const report = await importFile(db, {
      path: path("figures-2025-gb18030.csv"),
      kind: "figures",
      strict: true,
    });
    expect([report.encoding, report.rows.new, report.rows.rejected]).toEqual(["GB18030", 1052, 0]);
    for (const population of ["all", "above-scale"]) {
      const rows = await db.query<Record<string, number | null>>(
        "select * from park_tallies('330212', '2025', $1)",
        [population],
      );
      for (const [id, park] of Object.entries(expectedParks())) {
        const row = rows.find((one) => String(one.id) === id)!;
        const { above_scale, ...all } = park.byYear["2025"]!;
        const sums = population === "all" ? all : above_scale;
        expect([id, row.output_yuan ?? 0, row.tax_yuan ?? 0]).toEqual([id, sums.output_yuan, sums.tax_yuan]);
      }
    }
  });

  test("a title says for when and in which unit; notes and totals are no rows", async () => {
    const text = `2031年1-9月规上工业主要指标\n单位：千元\n统一社会信用代码,工业总产值,实缴税金\n${A},"1,234.5",60\n${B},２００,\n合计,"1,434.5",60\n注：快报数\n`;
    const report = await run(text);
    expect(report.rows).toMatchObject({ new: 2, rejected: 0 });
    expect(report.issues.map(({ code }) => code)).toEqual(["skipped_total", "skipped_note"]);
    expect(await figures(report.batch)).toEqual([
      { e: A, period: "2031Q3", measure: "output", value_yuan: 1_234_500 },
      { e: A, period: "2031Q3", measure: "tax", value_yuan: 60_000 },
      { e: B, period: "2031Q3", measure: "output", value_yuan: 200_000 },
    ]);
  });

  test("a column for each year makes a row for each year, its units in the header", async () => {
    const text = `统一社会信用代码,2033年工业总产值(亿元),2034年工业总产值（万元）,2034年实缴税金:元\n${A},1.5,15000.25,7500001\n${B},,8000,\n`;
    const report = await run(text);
    expect(report.rows).toMatchObject({ new: 2, rejected: 0 });
    expect(await figures(report.batch)).toEqual([
      { e: A, period: "2033", measure: "output", value_yuan: 150_000_000 },
      { e: A, period: "2034", measure: "output", value_yuan: 150_002_500 },
      { e: A, period: "2034", measure: "tax", value_yuan: 7_500_001 },
      { e: B, period: "2034", measure: "output", value_yuan: 80_000_000 },
    ]);
    const raw = await db.query("select row_no, content from raw_row where batch_id = $1 order by row_no", [
      report.batch,
    ]);
    expect(raw).toMatchObject([{ row_no: 2, content: { "2033年工业总产值(亿元)": "1.5" } }, { row_no: 3 }]);
  });

  test("a workbook with a title, merged headers of two lines and a second sheet", async () => {
    const book = XLSX.utils.book_new();
    const sheet = XLSX.utils.aoa_to_sheet([
      ["规上工业企业主要指标（单位：万元）"],
      ["统一社会信用代码", "2035年", null, "2036年"],
      [null, "工业总产值", "实缴税金", "工业总产值"],
      [A, 1234.5678, 60.1, 0.1 + 0.2],
      [B, 99, null, 12],
      ["合计", 1333.5678, 60.1, 12.3],
    ]);
    sheet["!merges"] = ["A1:D1", "A2:A3", "B2:C2"].map((range) => XLSX.utils.decode_range(range));
    XLSX.utils.book_append_sheet(book, sheet, "指标");
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["说明"], ["无"]]), "说明");
    const report = await run(XLSX.write(book, { type: "buffer" }) as Buffer, {}, "book.xlsx");
    expect([report.file, report.rows.new, report.rows.rejected]).toEqual(["book.xlsx[指标]", 2, 0]);
    expect(await figures(report.batch)).toEqual([
      { e: A, period: "2035", measure: "output", value_yuan: 12_345_678 },
      { e: A, period: "2035", measure: "tax", value_yuan: 601_000 },
      { e: A, period: "2036", measure: "output", value_yuan: 3000 },
      { e: B, period: "2035", measure: "output", value_yuan: 990_000 },
      { e: B, period: "2036", measure: "output", value_yuan: 120_000 },
    ]);
  });

  test("a total that the rows do not add up to is named with both numbers", async () => {
    const text = `统一社会信用代码,年度,工业总产值(万元)\n${A},2040,100\n${B},2040,200\n合计,,290\n`;
    const { issues } = await run(text, { dryRun: true });
    expect(issues).toMatchObject([{ code: "skipped_total" }, { code: "total_differs", row: null }]);
    expect(issues[1]?.message).toMatch(/add up to 300\.00 .* total is 290\.00.* difference of 10\.00/);
  });

  test("a column in the wrong unit is named once; single rows that jump, impossible yields and taxes by row", async () => {
    const last = await db.query<{ e: string; yuan: number }>(
      "select enterprise_id as e, value_yuan as yuan from figure where period = '2025' and measure = 'output' order by 1 limit 20",
    );
    const header = "统一社会信用代码,年度,工业总产值(万元),实缴税金(万元)\n";
    const tenfold = last.map(({ e, yuan }) => `${e},2026,${yuan / 1000},\n`).join("");
    const whole = (await run(header + tenfold, { dryRun: true })).issues.filter(({ row }) => row === null);
    expect(whole).toMatchObject([{ code: "suspect_unit", field: "工业总产值(万元)" }]);
    const one = last
      .map(({ e, yuan }, i) => `${e},2026,${i === 7 ? yuan / 1000 : yuan / 10_000},\n`)
      .join("");
    expect((await run(header + one, { dryRun: true })).issues).toMatchObject([
      { code: "suspect_jump", row: 9 },
    ]);
    const wild = `${header}${A},2050,9000000,3000000\n${B},2050,100,-20\n`;
    const issues = (await run(wild, { dryRun: true })).issues.map(({ code, row }) => [code, row]);
    expect(issues).toEqual([
      ["suspect_per_mu", 2],
      ["suspect_tax_share", 2],
      ["suspect_tax_share", 3],
    ]);
  });

  test("UTF-16, semicolons, tabs: told apart by what is in the file", async () => {
    const rows = `统一社会信用代码;年度;工业总产值(万元)\n${A};2060;1\n`;
    expect((await run(iconv.encode(rows, "utf16-le", { addBOM: true }), { dryRun: true })).encoding).toBe(
      "UTF-16LE",
    );
    const tabbed = iconv.encode(rows.replaceAll(";", "\t"), "utf16-be");
    expect((await run(tabbed, { dryRun: true })).rows.new).toBe(1);
    expect((await run(iconv.encode(rows, "gb18030"), { dryRun: true })).encoding).toBe("GB18030");
    await expect(run(iconv.encode("統一社會信用代碼;年度;產值\n", "big5"))).rejects.toThrow(
      /encoding .* cannot be told/,
    );
  });
});
