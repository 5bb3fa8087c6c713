// Can a file come in whose bytes do not tell its encoding, and does the page speak of what it has itself?
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOption } from "../../server/cli/withOption";
import type { Database } from "../../server/db/database";
import { sentence } from "../../server/import/messages";
import { seedPolicy } from "../../server/seed/seedPolicy";
import { engines } from "../database/support/engines";
import { type Page, pageOver } from "./support/overHttp";

const FIRMS = "統一社會信用代碼,企業名稱,是否規上\n91330212MA0010001Q,範例機械廠,是\n";

describe.each(engines)("a file of unknown encoding on $name", ({ open }) => {
  let db: Database;
  let page: Page;
  beforeAll(async () => {
    db = await open();
    await seedPolicy(db);
    page = await pageOver(db);
  });
  afterAll(async () => {
    await page?.close();
    await db?.close();
  });

  test("is not refused for good: an encoding chosen on the page reads it", async () => {
    const { id, layers, refused } = await page.drop([
      { name: "企业.csv", bytes: iconv.encode(FIRMS, "big5") },
    ]);
    expect([layers, refused]).toMatchObject([[], [{ file: "企业.csv", asksForEncoding: true }]]);
    expect(refused[0]!.message).not.toContain("--");
    await page.trpc.delivery.decode.mutate({ id, file: "企业.csv", encoding: "UTF-8" });
    expect((await page.settled(id)).refused).toMatchObject([
      { message: "文件 企业.csv 不是 UTF-8 编码：请换一种编码。", asksForEncoding: true },
    ]);
    await page.trpc.delivery.decode.mutate({ id, file: "企业.csv", encoding: "Big5" });
    const read = await page.settled(id);
    expect([read.phase, read.fault, read.refused]).toEqual(["open", null, []]);
    expect(read.layers).toMatchObject([{ key: "0", encoding: "Big5", rows: 1 }]);
    expect(read.layers[0]!.columns[1]).toMatchObject({ header: "企業名稱", samples: ["範例機械廠"] });
    await expect(
      page.trpc.delivery.decode.mutate({ id, file: "企业.csv", encoding: "Big5" }),
    ).rejects.toThrow();
  });

  test("sentences name no option; the command line puts its own behind", () => {
    const words = { file: "a.csv", column: "年度", value: "9月", headers: "a, b" };
    for (const code of [
      "crs_undecided",
      "crs_assumed",
      "missing_column",
      "double_column",
      "not_a_period",
    ] as const)
      for (const lang of ["zh", "en"] as const) {
        expect(sentence(code, lang, words)).not.toMatch(/--\w/);
        expect(withOption(sentence(code, lang, words), code, "period")).toMatch(/ \(--\w+ [\w:=]+\)$/);
      }
    expect(withOption("x", "missing_column", "period")).toBe("x (--map COLUMN=period)");
  });
});
