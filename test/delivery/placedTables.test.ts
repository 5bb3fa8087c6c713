// Can a table that names places be taken as the table that it is?
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../server/db/database";
import { importFile } from "../../server/import/importFile";
import { seedPolicy } from "../../server/seed/seedPolicy";
import { engines } from "../database/support/engines";
import { type Page, pageOver } from "./support/overHttp";

const HEADER = "统一社会信用代码,企业名称,是否规上,经度,纬度";
const FIRMS = `${HEADER}\n91330212MA0010001Q,甲,是,121.54,29.76\n91330212MA0010002U,乙,否,121.55,29.77\n`;

describe.each(engines)("a table with longitude and latitude on $name", ({ open }) => {
  let db: Database;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), "mutu-test-placed-"));
  beforeAll(async () => {
    db = await open();
    await seedPolicy(db);
    page = await pageOver(db);
  });
  afterAll(async () => {
    await page?.close();
    await db?.close();
    rmSync(folder, { recursive: true });
  });

  test("an enterprise list with 经度 and 纬度 comes in on the page, no choice needed", async () => {
    const { id, layers } = await page.drop([{ name: "企业.csv", bytes: Buffer.from(FIRMS) }]);
    expect(layers).toMatchObject([
      { kind: "enterprises", drawn: false, forms: ["drawn", "table"], crs: null, missing: [], ready: true },
    ]);
    expect(layers[0]!.columns.map(({ header }) => header)).toEqual(HEADER.split(","));
    await page.trpc.delivery.check.mutate({ id });
    await page.settled(id);
    await page.trpc.delivery.commit.mutate({ id, accept: "all" });
    expect((await page.settled(id)).done?.parts).toMatchObject([{ rows: { new: 2, rejected: 0 } }]);
    // and as shapes, where somebody means it so
    const again = await page.drop([{ name: "企业.csv", bytes: Buffer.from(FIRMS) }]);
    const chosen = await page.trpc.delivery.choose.mutate({ id: again.id, key: "0", kind: "parks" });
    expect(chosen.layers).toMatchObject([{ kind: "parks", drawn: true }]);
    expect(chosen.layers[0]!.crs?.candidates.length).toBeGreaterThan(0);
  });

  test("and by the command line", async () => {
    const path = join(folder, "企业.csv");
    writeFileSync(path, FIRMS.replaceAll("MA0010", "MA0020").replaceAll("1Q", "1L").replaceAll("2U", "2P"));
    const report = await importFile(db, { path, kind: "enterprises", dryRun: true, lang: "en" });
    expect([report.rows.new, report.rows.rejected, report.crs]).toEqual([2, 0, null]);
  });
});
