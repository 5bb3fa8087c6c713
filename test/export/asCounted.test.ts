// Does an export hold the enterprises and figures that the screen counts?
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addCorrection } from "../../server/correction/writeCorrection";
import type { Database } from "../../server/db/database";
import { exportFile } from "../../server/export/exportFile";
import { WHOLE_DISTRICT } from "../../server/export/exportFilter";
import { engines } from "../database/support/engines";
import { addDistrict, addEnterprise, addFigure, DISTRICT } from "../database/support/smallDistrict";

describe.each(engines)("exports as counted on $name", ({ open }) => {
  let db: Database;
  const folder = mkdtempSync(join(tmpdir(), "mutu-test-counted-"));
  beforeAll(async () => {
    db = await open();
    await addDistrict(db);
    for (const id of ["E1", "E2", "E3"]) await addEnterprise(db, { id });
    await addEnterprise(db, { id: "E4", aboveScale: false });
    await addFigure(db, "E1", "2024", { output: 100_000_000 });
    await addFigure(db, "E1", "2024Q4", { output: 90_000_000, tax: 7_000_000 });
    await addFigure(db, "E2", "2024Q4", { output: 30_000_000 });
    await addFigure(db, "E2", "2024Q3", { output: 20_000_000 });
    await addFigure(db, "E2", "2025Q3", { output: 25_000_000 });
    await addFigure(db, "E4", "2024", { output: 5_000_000 });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await db?.close();
  });
  const rows = async (kind: "enterprises" | "figures", filter: Partial<typeof WHOLE_DISTRICT>) => {
    const out = join(folder, "out.csv");
    await exportFile(db, { kind, format: "csv", filter: { ...WHOLE_DISTRICT, ...filter }, out });
    return parse(readFileSync(out), { bom: true, columns: true }) as Record<string, string>[];
  };
  const figures = async (period: string) =>
    (await rows("figures", { period })).map((row) => [
      row.统一社会信用代码,
      row.年度,
      row["工业总产值(万元)"],
      row["实缴税金(万元)"],
    ]);

  test("the figures of a year hold enterprises that reported it as four quarters, measure by measure", async () => {
    expect(await figures("2024")).toEqual([
      ["E1", "2024", "10000", ""],
      ["E1", "2024Q4", "", "700"],
      ["E2", "2024Q4", "3000", ""],
      ["E4", "2024", "500", ""],
    ]);
    expect((await figures("2025Q3R")).filter(([id]) => id === "E2")).toEqual([
      ["E2", "2024Q3", "2000", ""],
      ["E2", "2024Q4", "3000", ""],
      ["E2", "2025Q3", "2500", ""],
    ]);
  });

  test("above-scale enterprises are those that count as such: corrections in force included", async () => {
    const correct = (id: string, value: string) =>
      addCorrection(db, DISTRICT, {
        kind: "enterprise",
        id,
        field: "above_scale",
        period: null,
        value,
        reason: "核实",
        source: null,
        author: "王工",
        until: null,
      });
    await correct("E3", "否");
    await correct("E4", "是");
    const above = await rows("enterprises", { population: "above-scale" });
    expect(above.map(({ 统一社会信用代码: id, 是否规上 }) => [id, 是否规上])).toEqual([
      ["E1", "是"],
      ["E2", "是"],
      // as it was delivered: a correction does not travel
      ["E4", "否"],
    ]);
  });
});
