// What is on the paper? One park with two plots and four enterprises, one without land, one with too few enterprises.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import * as XLSX from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { viewOf } from "../../../server/api/view";
import type { Database } from "../../../server/db/database";
import { Memo } from "../../../server/metrics/memo";
import { makeReport, type ReportRequest } from "../../../server/report/makeReport";
import { engines } from "../../database/support/engines";
import {
  addDistrict,
  addEnterprise,
  addFigure,
  addOccupancy,
  addParcel,
  addPark,
  DISTRICT,
} from "../../database/support/smallDistrict";
import { addTargets } from "../support/targets";

const folder = mkdtempSync(join(tmpdir(), "mutu-report-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const poppler = (() => {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    if (process.env.CI === "true") throw new Error("the gate needs poppler-utils");
    console.log("poppler tests skipped: pdftotext is not installed");
    return false;
  }
})();
const LONG = "极长的园区名称".repeat(30);

describe.each(engines)("reports on $name", ({ open }) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
    await addDistrict(db);
    await addTargets(db);
    await addPark(db, { id: "SP-01", box: [121.5, 29.8, 121.51, 29.806] });
    await addPark(db, { id: "SP-02", box: [121.52, 29.8, 121.53, 29.81] });
    await addPark(db, { id: "RP-03", box: [121.54, 29.8, 121.55, 29.81], kind: "relocation_park" });
    await db.query("update park set name = $1 where id = 'SP-02'", [LONG]);
    await db.query("update park set name = '鄞州样例园' where id = 'SP-01'");
    await addParcel(db, { id: "P1", parkId: "SP-01", box: [121.5, 29.8, 121.504, 29.803] });
    await addParcel(db, { id: "P2", parkId: "SP-01", box: [121.505, 29.8, 121.509, 29.803] });
    await addParcel(db, { id: "P3", parkId: "RP-03", box: [121.541, 29.801, 121.543, 29.803] });
    for (const [id, parcel, output, tax] of [
      ["E1", "P1", 120_000_000, 6_000_000],
      ["E2", "P1", 60_000_000, 2_000_000],
      ["E3", "P2", 90_000_000, 9_000_000],
      ["E4", "P3", 123_456_789, 7_654_321],
    ] as const) {
      await addEnterprise(db, { id });
      await addOccupancy(db, {
        enterprise: id,
        parcel,
        areaDm2: id === "E3" || id === "E4" ? 1_000_000 : 500_000,
      });
      await addFigure(db, id, "2025", { output, tax });
    }
  });
  afterAll(() => db?.close());

  const make = async (wish: Partial<ReportRequest> = {}, lang: "zh" | "en" = "zh") => {
    const ctx = { db, lang, memo: new Memo() };
    const view = await viewOf(ctx, { period: "2025" });
    const asked = {
      subject: { park: "SP-01" },
      format: "pdf",
      measure: "tax",
      by: "",
      purpose: "",
      release: null,
      ...wish,
    };
    return makeReport(ctx, view, asked as ReportRequest);
  };
  const poppled = (program: string, bytes: Uint8Array, ...options: string[]) => {
    const path = join(folder, "x.pdf");
    writeFileSync(path, bytes);
    return execFileSync(program, [...options, path, ...(program === "pdftotext" ? ["-"] : [])], {
      encoding: "utf8",
    });
  };

  test("the same data and wishes give the same bytes; other wishes do not", async () => {
    for (const format of ["pdf", "xlsx"] as const) {
      const [a, b] = [await make({ format, by: "王工" }), await make({ format, by: "王工" })];
      expect(Buffer.from(a.bytes).equals(Buffer.from(b.bytes)), format).toBe(true);
    }
    expect(Buffer.from((await make({ by: "李工" })).bytes).equals(Buffer.from((await make()).bytes))).toBe(
      false,
    );
  });

  test("paper of a published release names it, and never calls it the working data", async () => {
    const release = { id: "r1-00000000", title: "2025 年报" };
    const { bytes } = await make({ format: "xlsx", release });
    const lines = XLSX.read(bytes).Sheets.计算说明!;
    const said = JSON.stringify(lines);
    expect(said).toContain("数据版本 2025 年报（r1-00000000）");
    expect(said).not.toContain("现行数据");
    expect(JSON.stringify(XLSX.read((await make({ format: "xlsx" })).bytes).Sheets.计算说明)).toContain(
      "现行数据",
    );
  });

  test("the scale bar is as long as it says, at the scale that it says", async () => {
    const { bytes } = await make();
    const fields = [...contentOf(bytes).matchAll(/([\d.]+) ([\d.]+) ([\d.]+) 3 re/g)];
    expect(fields).toHaveLength(4);
    const length = fields.reduce((sum, [, , , width]) => sum + Number(width), 0);
    // SP-01 is 966 m wide: 1:10 000 on this frame, and 200 m are 20 mm
    expect(length / (((200 * 1000) / 10_000) * (72 / 25.4))).toBeCloseTo(1, 2);
  });

  test.skipIf(!poppler)(
    "a park is one A4 page whose name and figures are text in embedded subsets",
    async () => {
      const { bytes } = await make({ by: "王工", purpose: "季度晾晒" });
      expect(bytes.length).toBeLessThan(1_000_000);
      const info = poppled("pdfinfo", bytes);
      expect(info).toMatch(/Pages:\s+1\n/);
      expect(info).toMatch(/595\.28 x 841\.89 pts \(A4\)/);
      const text = poppled("pdftotext", bytes, "-layout");
      // 270 m 元 over 30 mu are 900 万元/亩; 17 m over 30 mu 56.7: short of 950 by 1 500, over 48 by 260
      for (const words of [
        "鄞州样例园",
        "900.0",
        "缺口 1,500 万元",
        "56.7",
        "余量 260 万元",
        "1:10 000",
        "无数据",
        "王工 打印",
      ])
        expect(text).toContain(words);
      expect(text).toMatch(/第\s*1\s*\/\s*1\s*页/);
      const fonts = poppled("pdffonts", bytes).trim().split("\n").slice(2);
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts)
        expect(font).toMatch(/\+NotoSansSC-\w+\s+CID TrueType\s+Identity-H\s+yes yes yes/);
    },
  );

  test.skipIf(!poppler)(
    "a park with one enterprise tells nothing of it, on paper and in the workbook",
    async () => {
      const pdf = await make({ subject: { park: "RP-03" } });
      const text = poppled("pdftotext", pdf.bytes);
      expect(text).toContain("不列示");
      const book = XLSX.read((await make({ subject: { park: "RP-03" }, format: "xlsx" })).bytes);
      const cells = JSON.stringify(book.Sheets);
      for (const secret of ["7654321", "7,654,321", "765", "123456789", "12,346", "E4"]) {
        expect(text).not.toContain(secret);
        expect(cells).not.toContain(`"v":${secret}`);
      }
      expect(pdf.named).toEqual([]);
    },
  );

  test.skipIf(!poppler)(
    "a figure of one or two of the park's enterprises is kept back: this year's, last year's and the gross one; the others are told",
    async () => {
      // a second one reports it, and last year one alone reports output
      await addFigure(db, "E1", "2025", { rd: 4_321_012 });
      await addFigure(db, "E3", "2025", { rd: 1_234_567 });
      await addFigure(db, "E1", "2024", { output: 33_333_333 });
      try {
        const pdf = await make({ measure: "rd" });
        const text = poppled("pdftotext", pdf.bytes, "-layout");
        // both over 22.5 mu, E1's own over 7.5, and so its output of last year
        for (const secret of ["24.7", "57.6", "444.4"]) expect(text).not.toContain(secret);
        for (const told of ["不列示", "900.0", "56.7", "余量 260 万元"]) expect(text).toContain(told);
        const cells = JSON.stringify(XLSX.read((await make({ format: "xlsx" })).bytes).Sheets);
        for (const secret of [4_321_012, 1_234_567, 5_555_579]) expect(cells).not.toContain(`${secret}`);
        expect(cells).toContain("17000000");
      } finally {
        await db.query("delete from figure where measure = 'rd' or period = '2024'");
      }
    },
  );

  test("formulas of the workbook stand over our own numbers and give them", async () => {
    const book = XLSX.read((await make({ format: "xlsx" })).bytes, { cellFormula: true });
    const plots = book.Sheets.宗地!;
    const parks = book.Sheets.园区!;
    expect(parks.N2).toMatchObject({ v: 17_000_000, f: "SUMIFS('宗地'!$J$2:$J$3,'宗地'!$A$2:$A$3,$A2)" });
    expect(parks.M2).toMatchObject({ v: 20_000 });
    expect(parks.O2).toMatchObject({ f: 'IF(AND(M2>0,N2<>""),N2/10000/(M2*3/2000),"")' });
    expect(parks.O2.v).toBeCloseTo(17_000_000 / 10_000 / 30, 9);
    expect(parks.Q2).toMatchObject({ v: 17_000_000 - 15 * 48 * 20_000 });
    expect((plots.L2.v as number) + (plots.L3.v as number)).toBe(parks.Q2.v);
    // the largest first: E1 has 120 million on 5 000 m², 7.5 mu
    const enterprises = book.Sheets.企业!;
    expect([enterprises.B2.v, enterprises.F2.v]).toEqual(["E1", 1600]);
  });

  test("where the target counts gross land, formulas stand over gross land and give our own numbers", async () => {
    const of = "where district_id = $1 and metric = 'tax_per_mu'";
    const area = "update parcel set area_dm2 = $2, certificate_dm2 = $2 where district_id = $1 and id = 'P2'";
    await db.query(`update target set denominator = 'gross' ${of}`, [DISTRICT]);
    await db.query(area, [DISTRICT, 3_000_000]);
    try {
      const { 宗地: plots, 园区: parks } = XLSX.read((await make({ format: "xlsx" })).bytes).Sheets;
      const landM2 = parks!.M2.v as number;
      // 10 000 and 30 000 m²; 20 000 m² of them are in use
      expect(landM2).toBe(40_000);
      expect((plots!.I2.v as number) + (plots!.I3.v as number)).toBeCloseTo(landM2, 6);
      expect(parks!.O2.v).toBeCloseTo(17_000_000 / 10_000 / ((landM2 * 3) / 2000), 9);
      expect(parks!.Q2.v).toBeCloseTo(17_000_000 - 15 * 48 * landM2, 2);
      expect(parks!.R2.v).toBe(1);
      // nobody reports R&D: no figure, no yield, and no 0 of either
      expect([parks!.T2, parks!.U2?.v]).toEqual([undefined, ""]);
    } finally {
      await db.query(`update target set denominator = null ${of}`, [DISTRICT]);
      await db.query(area, [DISTRICT, 1_000_000]);
    }
  });

  test("of all enterprises the paper says enterprises, and not the word twice", async () => {
    const ctx = { db, lang: "zh" as const, memo: new Memo() };
    const view = await viewOf(ctx, { period: "2025", population: "all" });
    const wish = {
      subject: "parks",
      format: "xlsx",
      measure: "tax",
      by: "",
      purpose: "",
      release: null,
    } as const;
    const book = XLSX.read((await makeReport(ctx, view, wish)).bytes);
    const said = JSON.stringify([book.Sheets.计算说明, book.Sheets.园区]);
    expect(said).toContain("口径：企业数据 ÷ 其占用土地");
    expect(said).toContain("企业不足 3 家");
    expect(said).not.toContain("企业企业");
    expect(said).not.toContain("规上");
  });

  test("a picture has the colours of the page: below target is rust, not blue", async () => {
    const { bytes } = await make({ format: "png" });
    expect(Buffer.from(bytes.subarray(0, 8)).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
    const [rust, swapped] = [countOf(bytes, [0x0f, 0x5f, 0x86]), countOf(bytes, [0x86, 0x5f, 0x0f])];
    expect(rust).toBeGreaterThan(20);
    expect(swapped).toBe(0);
  });

  test("a park without land, a very long name, quarters, English, the series and the district all print", async () => {
    for (const wish of [
      { subject: { park: "SP-02" } },
      { subject: "parks" },
      { subject: "district" },
    ] as const) {
      for (const lang of ["zh", "en"] as const) {
        const { bytes, pages } = await make(wish, lang);
        expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe("%PDF-");
        expect(pages).toBe(wish.subject === "parks" ? 3 : 1);
      }
    }
    await expect(make({ subject: { park: "NO" } })).rejects.toMatchObject({ code: "unknown_park" });
  });

  test("a set without targets, 120 parks and no park at all print too", async () => {
    await db.query("delete from target where district_id = $1", [DISTRICT]);
    expect((await make()).pages).toBe(1);
    for (let i = 0; i < 117; i++)
      await addPark(db, { id: `X-${String(i).padStart(3, "0")}`, box: [121.6, 29.8, 121.61, 29.81] });
    expect((await make({ subject: "district" })).bytes.length).toBeLessThan(1_000_000);
    await db.query("update parcel set park_id = null, park_rule = 'none'");
    await db.query("delete from park where district_id = $1", [DISTRICT]);
    expect((await make({ subject: "district" })).pages).toBe(1);
    expect((await make({ subject: "parks" })).pages).toBe(1);
  });
});

/** The page's drawing operations. */
function contentOf(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  const found: string[] = [];
  for (let at = bytes.indexOf("stream\n"); at >= 0; at = bytes.indexOf("stream\n", at + 1)) {
    try {
      found.push(inflateSync(bytes.subarray(at + 7)).toString("latin1"));
    } catch {
      // a font or the word "endstream"
    }
  }
  return found.find((text) => / re\b/.test(text) && /BT/.test(text)) ?? "";
}

/** Pixels of exactly a colour. */
function countOf(png: Uint8Array, [r, g, b]: readonly [number, number, number]): number {
  const bytes = Buffer.from(png);
  const width = bytes.readUInt32BE(16);
  const at = bytes.indexOf("IDAT");
  const rows = inflateSync(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4)));
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const x = i % (width * 3 + 1);
    if (x % 3 === 1 && rows[i] === r && rows[i + 1] === g && rows[i + 2] === b) count++;
  }
  return count;
}
