// Does each habit of untidy tables come in as it is meant, in a text and in a workbook alike?
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { stringify } from "csv-stringify/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../server/db/database";
import { importFile } from "../../server/import/importFile";
import { loadCounty } from "../database/support/county";
import { openEmbedded } from "../database/support/embedded";

const A = "91330212MA0010001Q";
const B = "91330212MA0010002U";
const FIRM = "统一社会信用代码";
type Cell = string | number | null;

let db: Database;
const folder = mkdtempSync(join(tmpdir(), "mutu-test-untidy-"));
beforeAll(async () => {
  db = await openEmbedded();
  await loadCounty(db);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await db?.close();
});

async function figuresOf(lines: readonly Cell[][], as: "csv" | "xlsx", merges: readonly string[] = []) {
  const path = join(folder, `表.${as}`);
  if (as === "csv") writeFileSync(path, stringify(lines.map((line) => [...line])));
  else {
    const sheet = XLSX.utils.aoa_to_sheet(lines.map((line) => [...line]));
    sheet["!merges"] = merges.map((range) => XLSX.utils.decode_range(range));
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, "表一");
    writeFileSync(path, XLSX.write(book, { type: "buffer" }) as Buffer);
  }
  let figures: unknown[] = [];
  const options = {
    path,
    kind: "figures" as const,
    dryRun: true,
    lang: "en" as const,
    inspect: async (tx: Pick<Database, "query">, [report]: readonly { batch: string | null }[]) => {
      const rows = await tx.query<{ e: string; period: string; measure: string; value_yuan: number }>(
        "select enterprise_id as e, period, measure, value_yuan from figure where batch_id = $1 order by 1, 2, 3",
        [report?.batch],
      );
      figures = rows.map(({ e, period, measure, value_yuan }) => [
        e === A ? "A" : "B",
        period,
        measure,
        value_yuan,
      ]);
    },
  };
  const { issues, rows } = await importFile(db, options);
  return { figures, rejected: rows.rejected, codes: issues.map(({ code }) => code), issues };
}

interface Case {
  readonly habit: string;
  readonly lines: readonly Cell[][];
  readonly merges?: readonly string[];
  readonly figures: readonly (readonly [string, string, string, number])[];
  readonly codes?: readonly string[];
  /** What the sentences say besides, one by one. */
  readonly told?: readonly string[];
}

const CASES: readonly Case[] = [
  {
    habit:
      "two lines of header whose groups only sum up: 企业基本情况 over the code, 主要指标（千元） over the money",
    lines: [
      ["工业企业主要经济指标汇总表（2031年）", null, null, null],
      ["序号", "企业基本情况", null, "主要指标（千元）", null],
      [null, FIRM, "单位详细名称", "工业总产值", "实缴税金"],
      [1, A, "甲", 10, 1],
      [2, B, "乙", 20, 2],
    ],
    merges: ["A1:E1", "A2:A3", "B2:C2", "D2:E2"],
    figures: [
      ["A", "2031", "output", 10_000],
      ["A", "2031", "tax", 1_000],
      ["B", "2031", "output", 20_000],
      ["B", "2031", "tax", 2_000],
    ],
  },
  {
    habit: "单位：千元 in a line of its own above two lines of header",
    lines: [
      ["附件2", null, null, null, null],
      ["工业企业主要经济指标汇总表（2031年）", null, null, null, null],
      ["填报单位：区经信局", null, null, null, "单位：千元"],
      ["序号", "企业基本情况", null, "主要指标", null],
      [null, FIRM, "单位详细名称", "工业总产值", "实缴税金"],
      [1, A, "甲", 10, 1],
      [2, B, "乙", 20, 2],
    ],
    merges: ["A2:E2", "A4:A5", "B4:C4", "D4:E4"],
    figures: [
      ["A", "2031", "output", 10_000],
      ["A", "2031", "tax", 1_000],
      ["B", "2031", "output", 20_000],
      ["B", "2031", "tax", 2_000],
    ],
  },
  {
    habit: "a year over a group's name over the measures",
    lines: [
      [FIRM, "2030年", null, "2031年", null],
      [null, "主要指标（千元）", null, "主要指标（千元）", null],
      [null, "产值", "税收", "产值", "税收"],
      [A, 10, 1, 20, 2],
      [B, 30, 3, 40, 4],
    ],
    merges: ["A1:A3", "B1:C1", "D1:E1", "B2:C2", "D2:E2"],
    figures: [
      ["A", "2030", "output", 10_000],
      ["A", "2030", "tax", 1_000],
      ["A", "2031", "output", 20_000],
      ["A", "2031", "tax", 2_000],
      ["B", "2030", "output", 30_000],
      ["B", "2030", "tax", 3_000],
      ["B", "2031", "output", 40_000],
      ["B", "2031", "tax", 4_000],
    ],
  },
  {
    habit: "上年同期 as a group beside 本年累计 is another figure",
    lines: [
      ["主要指标（2031年1-9月，单位：千元）", null, null, null],
      [FIRM, "本年累计", null, "上年同期", null],
      [null, "产值", "税收", "产值", "税收"],
      [A, 20, 2, 10, 1],
      [B, 40, 4, 30, 3],
    ],
    merges: ["A1:E1", "A2:A3", "B2:C2", "D2:E2"],
    figures: [
      ["A", "2031Q3", "output", 20_000],
      ["A", "2031Q3", "tax", 2_000],
      ["B", "2031Q3", "output", 40_000],
      ["B", "2031Q3", "tax", 4_000],
    ],
  },
  {
    habit: "the period of each row as words: 2031年1-9月, 2031年三季度 of another, 2031年度",
    lines: [
      [FIRM, "期别", "工业总产值(万元)"],
      [A, "2031年1-9月", 10],
      [B, "2031年三季度", 20],
      [A, "2031年度", 30],
      [B, "2031年1～6月", 5],
    ],
    figures: [
      ["A", "2031", "output", 300_000],
      ["A", "2031Q3", "output", 100_000],
      ["B", "2031Q2", "output", 50_000],
      ["B", "2031Q3", "output", 200_000],
    ],
  },
  {
    habit: "full-width digits, separators and brackets, thousands",
    lines: [
      [FIRM, "年度", "工业总产值（万元）", "实缴税金（元）"],
      [A, "２０３２", "１，２３４．５", "－１２０"],
      [B, "2032年", "1,567.8901", "1,200"],
    ],
    figures: [
      ["A", "2032", "output", 12_345_000],
      ["A", "2032", "tax", -120],
      ["B", "2032", "output", 15_678_901],
      ["B", "2032", "tax", 1200],
    ],
  },
  {
    habit: "what is not known: a dash of any length, 无, 空",
    lines: [
      [FIRM, "年度", "工业总产值(万元)", "实缴税金(万元)", "研发费用(万元)"],
      [A, 2033, 7, "—", "——"],
      [B, 2033, "-", "0", "无数据"],
    ],
    figures: [
      ["A", "2033", "output", 70_000],
      ["B", "2033", "tax", 0],
    ],
  },
  {
    habit:
      "subtotals, a total, the header once more on the next page, a line that numbers the columns, notes below",
    lines: [
      ["2034年规上工业主要指标表", null, null],
      ["填报单位：示例局", null, "单位：万元"],
      [FIRM, "工业总产值", "实缴税金"],
      ["甲", "1", "2"],
      [A, 10, 1],
      ["示例街道小计", 10, 1],
      [FIRM, "工业总产值", "实缴税金"],
      [B, 20, 2],
      ["合  计", 30, 3],
      ["注：快报数", null, null],
    ],
    figures: [
      ["A", "2034", "output", 100_000],
      ["A", "2034", "tax", 10_000],
      ["B", "2034", "output", 200_000],
      ["B", "2034", "tax", 20_000],
    ],
    codes: ["skipped_numbering", "skipped_subtotal", "skipped_header", "skipped_total", "skipped_note"],
    told: [4, 6, 7, 9, 10].map((row) => `row ${row}.`),
  },
  {
    habit: "merged headers of two lines, a year over its measures",
    lines: [
      [FIRM, "2035年", null, "2036年", null],
      [null, "工业总产值(万元)", "实缴税金(万元)", "工业总产值(万元)", "实缴税金(万元)"],
      [A, 10, 0.2, 30, 0.4],
    ],
    merges: ["A1:A2", "B1:C1", "D1:E1"],
    figures: [
      ["A", "2035", "output", 100_000],
      ["A", "2035", "tax", 2000],
      ["A", "2036", "output", 300_000],
      ["A", "2036", "tax", 4000],
    ],
  },
  {
    habit: "a total that the rows do not make",
    lines: [
      [FIRM, "年度", "工业总产值(万元)"],
      [A, 2037, 10],
      [B, 2037, 20],
      ["总计", null, 32],
    ],
    figures: [
      ["A", "2037", "output", 100_000],
      ["B", "2037", "output", 200_000],
    ],
    codes: ["skipped_total", "total_differs"],
  },
  {
    habit: "a total of whole 元 that is 40 off was let pass: it is rounded nowhere",
    lines: [
      [FIRM, "年度", "实缴税金(元)"],
      [A, 2038, 100],
      [B, 2038, 200],
      ["总计", null, 340],
    ],
    figures: [
      ["A", "2038", "tax", 100],
      ["B", "2038", "tax", 200],
    ],
    codes: ["skipped_total", "total_differs"],
  },
  {
    habit: "a total of figures rounded to whole 万元 was called wrong: 10.4 and 20.4 make 31",
    lines: [
      [FIRM, "年度", "工业总产值(万元)"],
      [A, 2039, 10],
      [B, 2039, 20],
      ["总计", null, 31],
    ],
    figures: [
      ["A", "2039", "output", 100_000],
      ["B", "2039", "output", 200_000],
    ],
    codes: ["skipped_total"],
  },
];

describe.each(CASES)("$habit", ({ lines, merges, figures, codes = [], told = [] }) => {
  test.each(["csv", "xlsx"] as const)("%s", async (as) => {
    const { issues, ...found } = await figuresOf(lines, as, merges);
    expect(found).toEqual({ figures, rejected: 0, codes });
    for (const [index, words] of told.entries()) expect(issues[index]?.message).toContain(words);
  });
});
