// Is a delivery told to be the same as one before only where it says the same: bytes, layer, system, rows taken?
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { batchList } from "../../server/batch/batchList";
import type { Database } from "../../server/db/database";
import { importFile } from "../../server/import/importFile";
import { importParts } from "../../server/import/importParts";
import type { ImportOptions } from "../../server/import/importReport";
import type { ImportPart } from "../../server/import/part";
import { layerOfFile } from "../../server/import/sourcesOf";
import { engines } from "../database/support/engines";
import { square } from "../geo/repair/support";

const DISTRICT = "330212";
const [A, B] = ["91330212MA0010001Q", "91330212MA00100020"];
const FIRM = "统一社会信用代码";

describe.each(engines)("the same delivery on $name", ({ open }) => {
  let db: Database;
  const folder = mkdtempSync(join(tmpdir(), "mutu-same-"));
  const written = (name: string, content: string | Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  /** What the dry run says, then what the import does. */
  const dryThenWet = async (options: Omit<ImportOptions, "dryRun">) => {
    const dry = await importFile(db, { ...options, dryRun: true });
    const wet = await importFile(db, options);
    expect([dry.batch, dry.rows]).toEqual([null, wet.rows]);
    return wet;
  };
  beforeAll(async () => {
    db = await open();
    const firms = `${FIRM},企业名称,行业代码,是否规上\n${A},甲,3670,是\n${B},乙,3670,是\n`;
    await importFile(db, { path: written("firms.csv", firms), kind: "enterprises" });
  });
  afterAll(async () => {
    await db?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("the same bytes again gave counts alone: now when, by whom and as which batch they came is told", async () => {
    const path = written("again.csv", `${FIRM},年度,工业总产值(万元)\n${A},2040,10\n`);
    const first = await importFile(db, { path, kind: "figures", by: "甲" });
    expect(first.earlier).toBeNull();
    const { at } = (await batchList(db, DISTRICT)).find(({ id }) => id === first.batch)!;
    const told = { batch: first.batch, importedAt: at, by: "甲" };
    const dry = await importFile(db, { path, kind: "figures", by: "乙", dryRun: true });
    expect([dry.batch, dry.earlier]).toEqual([null, told]);
    const again = await importFile(db, { path, kind: "figures", by: "乙" });
    expect([again.batch, again.earlier, again.rows.same]).toEqual([first.batch, told, 1]);
  });

  test("a delivery without columns of its own wiped those of an earlier one", async () => {
    const plot = (properties: object) =>
      JSON.stringify({
        type: "FeatureCollection",
        features: [
          {
            type: "Feature",
            properties,
            geometry: square(0, 0),
          },
        ],
      });
    const code = { 宗地代码: "330212001001GB00077" };
    const stored = () => db.query("select attributes from parcel where id = $1", [code.宗地代码]);
    await importFile(db, { path: written("own.geojson", plot({ ...code, 巡查人: "甲" })), kind: "parcels" });
    const bare = await importFile(db, { path: written("bare.geojson", plot(code)), kind: "parcels" });
    expect([bare.rows.same, await stored()]).toEqual([1, [{ attributes: { 巡查人: "甲" } }]]);
    const drawn = plot({ ...code, 图层: "宗地", 文字: code.宗地代码 });
    const drawing = await importFile(db, { path: written("drawn.geojson", drawn), kind: "parcels" });
    expect([drawing.rows.same, await stored()]).toEqual([1, [{ attributes: { 巡查人: "甲" } }]]);
  });

  test("the second sheet of a workbook was dropped on commit though the dry run told its rows as new", async () => {
    const book = XLSX.utils.book_new();
    const sheet = (name: string, firm: string) =>
      XLSX.utils.book_append_sheet(
        book,
        XLSX.utils.aoa_to_sheet([
          [FIRM, "年度", "工业总产值(万元)"],
          [firm, 2041, 10],
        ]),
        name,
      );
    sheet("一", A);
    sheet("二", B);
    const path = written("两表.xlsx", XLSX.write(book, { type: "buffer" }) as Buffer);
    const first = await dryThenWet({ path, kind: "figures", layer: "一" });
    const second = await dryThenWet({ path, kind: "figures", layer: "二" });
    expect([first.rows.new, second.rows.new, first.batch === second.batch]).toEqual([1, 1, false]);
    const figures = await db.query(
      "select batch_id from figure where period = '2041' order by enterprise_id",
    );
    expect(figures).toHaveLength(2);
    // and once more, under another file name: nothing new, and the sheet's own batch
    const renamed = written("改名.xlsx", XLSX.write(book, { type: "buffer" }) as Buffer);
    const again = await dryThenWet({ path: renamed, kind: "figures", layer: "二" });
    expect([again.rows.same, again.batch]).toEqual([1, second.batch]);
  });

  test("the same bytes read in another system were called the same, and the wrong outline stayed", async () => {
    const parcel = {
      type: "Feature",
      properties: { 宗地代码: "330212001001GB90001" },
      geometry: square(0, 0),
    };
    const path = written("宗地.geojson", JSON.stringify({ type: "FeatureCollection", features: [parcel] }));
    const west = async () =>
      (
        await db.query<{ west: number }>("select st_xmin(geom) as west from parcel where id like '%GB90001'")
      )[0]?.west ?? 0;
    const shifted = await dryThenWet({ path, kind: "parcels", crs: "GCJ-02" });
    expect(shifted.rows.new).toBe(1);
    const wrong = await west();
    const right = await dryThenWet({ path, kind: "parcels", crs: "EPSG:4490" });
    expect([right.rows, Math.abs((await west()) - wrong) > 1e-3]).toMatchObject([
      { new: 0, changed: 1 },
      true,
    ]);
    const again = await dryThenWet({ path, kind: "parcels", crs: "EPSG:4490" });
    expect([again.rows.same, again.batch]).toEqual([1, right.batch]);
  });

  test("rows that were left out the first time are new once they are taken", async () => {
    const path = written("三.csv", `${FIRM},年度,工业总产值(万元)\n${A},2042,10\n${B},2042,20\n`);
    const { dataset, layer } = await layerOfFile(path, { kind: "figures", map: {}, lang: "zh" });
    const part = (leaveOut: readonly number[]): ImportPart => ({
      ...{ file: "三.csv", sha256: dataset.sha256, bytes: dataset.bytes, format: dataset.format, layer },
      ...{ kind: "figures", period: null, crs: null, rememberedCrs: null, map: {}, moneyUnit: null },
      reference: { name: "三", kind: "other" },
      leaveOut: new Set(leaveOut),
    });
    const rows = async (leaveOut: readonly number[]) =>
      (await importParts(db, [part(leaveOut)], {}))[0]?.rows;
    expect(await rows([3])).toMatchObject({ new: 1, rejected: 1 });
    expect(await rows([])).toMatchObject({ new: 1, same: 1, rejected: 0 });
    const [newest] = await batchList(db, DISTRICT);
    expect(newest?.chosen.leftOut).toBe(0);
  });
});
