// Do two deliveries of one kind show what the later one says differently, and nothing that is only written differently?
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compareBatches } from "../../server/batch/compareBatches";
import { rowsOfBatch } from "../../server/batch/rowsOfBatch";
import { withdrawBatch } from "../../server/batch/withdraw";
import type { Database } from "../../server/db/database";
import { importFile } from "../../server/import/importFile";
import type { ImportKind } from "../../server/import/importReport";
import { engines } from "../database/support/engines";
import { square } from "../geo/repair/support";

const DISTRICT = "330212";
const FIRMS = ["91330212MA0010001Q", "91330212MA00100020", "91330212MA0010003X"];
const code = (serial: number) => `330212001001GB9000${serial}`;
const collection = (features: { properties: object; geometry: unknown }[]) =>
  JSON.stringify({
    type: "FeatureCollection",
    features: features.map((one) => ({ type: "Feature", ...one })),
  });

describe.each(engines)("batches compared on $name", ({ open }) => {
  let db: Database;
  const folder = mkdtempSync(join(tmpdir(), "mutu-compare-"));
  let files = 0;
  const load = async (kind: ImportKind, content: string, name = `${++files}.csv`) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    const { batch, issues } = await importFile(db, { path, kind });
    expect([name, issues.filter(({ severity }) => severity === "rejected")]).toEqual([name, []]);
    return batch!;
  };
  const compare = (a: string, b: string) => compareBatches(db, DISTRICT, { a, b, lang: "zh" });
  beforeAll(async () => {
    db = await open();
    const rows = FIRMS.map((firm, at) => `${firm},企业${at},3670,是`).join("\n");
    await load("enterprises", `统一社会信用代码,企业名称,行业代码,是否规上\n${rows}\n`);
  });
  afterAll(() => db?.close());

  test("figures: other amounts, firms that came and went, sums to the yuan; another unit is no difference", async () => {
    const first = await load(
      "figures",
      `统一社会信用代码,年度,工业总产值(万元),实缴税金(万元)\n${FIRMS[0]},2024,"15,000.00",750\n${FIRMS[1]},2024,800,—\n`,
    );
    const second = await load(
      "figures",
      `统一社会信用代码,年度,工业总产值(元),实缴税金(万元)\n${FIRMS[0]},2024,150000000,751.5\n${FIRMS[2]},2024,12000000,1\n`,
    );
    const comparison = await compare(second, first);
    expect([comparison.before.id, comparison.after.id, comparison.same]).toEqual([first, second, 0]);
    expect(comparison.rows).toEqual([
      {
        id: `${FIRMS[0]} 2024`,
        state: "changed",
        rowBefore: 2,
        rowAfter: 2,
        cells: [{ field: "tax", column: "实缴税金(万元)", before: "750", after: "751.5" }],
        moved: false,
      },
      { id: `${FIRMS[2]} 2024`, state: "only_after", rowBefore: null, rowAfter: 3, cells: [], moved: false },
      { id: `${FIRMS[1]} 2024`, state: "only_before", rowBefore: 3, rowAfter: null, cells: [], moved: false },
    ]);
    expect(comparison.sums).toEqual([
      { field: "output", beforeYuan: 158_000_000, afterYuan: 162_000_000 },
      { field: "tax", beforeYuan: 7_500_000, afterYuan: 7_525_000 },
    ]);
  });

  test("a table with a column for each year is opened as the rows that it became", async () => {
    const batch = await load(
      "figures",
      `统一社会信用代码,2021年工业总产值(万元),2022年工业总产值(万元)\n${FIRMS[0]},100,110\n`,
    );
    const { delivery } = await rowsOfBatch(db, DISTRICT, batch, "zh");
    expect(delivery.rows.map((row) => [row.row, row.text("period"), row.text("output")])).toEqual([
      [2, "2021", "100"],
      [2, "2022", "110"],
    ]);
  });

  test("parcels: a new outline is told even after a third delivery moved it back", async () => {
    const parcels = (shift: number, status: string) =>
      load(
        "parcels",
        collection([
          { properties: { 宗地代码: code(1), 状态: status }, geometry: square(shift, 0) },
          { properties: { 宗地代码: code(2), 状态: "在用" }, geometry: square(300, 0) },
        ]),
        `宗地${++files}.geojson`,
      );
    const [first, second] = [await parcels(0, "在用"), await parcels(1, "闲置")];
    const third = await parcels(0, "在用");
    const changed = async (a: string, b: string) =>
      (await compare(a, b)).rows.map(({ id, cells, moved }) => [id, cells.map(({ after }) => after), moved]);
    expect(await changed(first, second)).toEqual([[code(1), ["闲置"], true]]);
    expect(await changed(second, third)).toEqual([[code(1), ["在用"], true]]);
    expect(await changed(first, third)).toEqual([]);
    await withdrawBatch(db, { district: DISTRICT, batch: third, by: "甲" });
    expect(await changed(first, second)).toEqual([[code(1), ["闲置"], true]]);
  });

  test("parcels without a code collapsed into one row, and none of them had moved", async () => {
    const parcels = (shift: number) =>
      load(
        "parcels",
        collection(
          ["dk-1", "dk-2", "dk-3"].map((id, at) => ({
            properties: { 地块编号: id, 宗地代码: at === 2 ? code(9) : "", 状态: "在用" },
            geometry: square(1000 + 300 * at + (at === 0 ? 0 : shift), 0),
          })),
        ),
        `地块${++files}.geojson`,
      );
    const { rows, same } = await compare(await parcels(0), await parcels(1));
    expect([same, rows.map(({ id, state, moved }) => [id, state, moved])]).toEqual([
      1,
      [
        ["dk-2", "changed", true],
        ["dk-3", "changed", true],
      ],
    ]);
  });

  test("another kind, or a batch that is not there, is refused by name", async () => {
    const [figures] = await db.query<{ id: string }>("select id from import_batch where kind = 'figures'");
    const [parcels] = await db.query<{ id: string }>("select id from import_batch where kind = 'parcels'");
    await expect(compare(figures!.id, parcels!.id)).rejects.toMatchObject({ code: "batch_kinds_differ" });
    await expect(compare(figures!.id, "none")).rejects.toMatchObject({ code: "unknown_batch" });
  });
});
