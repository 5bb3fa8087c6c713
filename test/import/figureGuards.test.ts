// Does an import doubt a figure by the same land as a correction, and as every yield on the screens?
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../server/db/database";
import { importFile } from "../../server/import/importFile";
import { engines } from "../database/support/engines";
import { addDistrict, addEnterprise, addOccupancy, addParcel } from "../database/support/smallDistrict";

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
});
