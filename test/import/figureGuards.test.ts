// Does an import doubt a figure by the same land as a correction, and as every yield on the screens?
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../server/db/database";
import { importFile } from "../../server/import/importFile";
import { metricsRows } from "../../server/metrics/metricsRows";
import { engines } from "../database/support/engines";
import { addDistrict, addEnterprise, addOccupancy, addParcel } from "../database/support/smallDistrict";
import { addTargets } from "../server/support/targets";

const [A, B, C] = ["91330212MA0010001Q", "91330212MA00100020", "91330212MA0010003X"];

describe.each(engines)("yields beyond belief on $name", ({ open }) => {
  let db: Database;
  const folder = mkdtempSync(join(tmpdir(), "mutu-guards-"));
  beforeAll(async () => {
    db = await open();
    await addDistrict(db);
    for (const id of [A, B, C]) await addEnterprise(db, { id });
    // 10 000 m² each, 3 billion yuan at 20 000 万元/亩
    for (const id of ["1", "2"]) await addParcel(db, { id });
    await addOccupancy(db, { enterprise: A, parcel: "1" });
    // a tenth is stated, the rest of the parcel is another's
    await addOccupancy(db, { enterprise: B, parcel: "2", areaDm2: 100_000 });
    await addOccupancy(db, { enterprise: C, parcel: "2" });
  });
  afterAll(async () => {
    await db?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("the output of an enterprise that states no area was never doubted", async () => {
    const path = join(folder, "f.csv");
    writeFileSync(
      path,
      `统一社会信用代码,年度,工业总产值(亿元)\n${A},2024,31\n${B},2024,3.1\n${C},2024,26\n${A},2023,29\n`,
    );
    const { issues } = await importFile(db, { path, kind: "figures", dryRun: true, lang: "en" });
    expect(issues.filter(({ code }) => code === "suspect_per_mu").map(({ row }) => row)).toEqual([2, 3]);
  });

  test("output below zero is doubted, a tax below zero is not", async () => {
    const path = join(folder, "negative.csv");
    writeFileSync(
      path,
      `统一社会信用代码,年度,工业总产值(万元),实缴税金(万元),研发费用(万元)\n${A},2022,-5,-3,2\n${B},2022,100,-1,-0.5\n`,
    );
    const { issues } = await importFile(db, { path, kind: "figures", dryRun: true });
    expect(
      issues
        .filter(({ code }) => code === "suspect_negative")
        .map(({ row, field, message }) => [row, field, message]),
    ).toEqual([
      [2, "工业总产值(万元)", expect.stringContaining("-5.00 万元")],
      [3, "研发费用(万元)", expect.stringContaining("-0.50 万元")],
    ]);
  });

  test("a county's output in 元 under 万元: what no enterprise can have is refused, the rest is doubted, and parks still answer", async () => {
    const path = join(folder, "yuan.csv");
    // 3 100 万元 and 1.2 billion yuan, ten thousand times too large
    writeFileSync(path, `统一社会信用代码,年度,工业总产值(万元)\n${A},2026,31000000\n${B},2026,1200000000\n`);
    const { issues, rows } = await importFile(db, { path, kind: "figures" });
    expect(issues.filter(({ code }) => code !== "credit_check").map(({ code, row }) => [code, row])).toEqual([
      ["suspect_per_mu", 2],
      ["number_too_large", 3],
    ]);
    expect(rows).toMatchObject({ new: 1, rejected: 1 });
    await addTargets(db);
    const [parcel] = await metricsRows(db, { by: "parcel", period: "2026", population: "above-scale" });
    // 31 000 000 万元 less 950 万元 for each of 15 亩
    expect(parcel).toMatchObject({
      id: "1",
      output_yuan: 310_000_000_000,
      output_surplus_yuan: 309_857_500_000,
    });
  });
});
