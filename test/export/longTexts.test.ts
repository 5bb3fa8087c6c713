// What becomes of a text that a Shapefile's table cannot hold?
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { EXPORT_COLUMNS } from "../../server/export/exportColumns";
import type { ExportTable } from "../../server/export/exportRows";
import { writeInThread } from "../../server/export/writeInThread";
import { openSources } from "../../server/source/openSources";
import { readDataset } from "../../server/source/readDataset";

const folder = mkdtempSync(join(tmpdir(), "mutu-test-long-"));
afterAll(() => rmSync(folder, { recursive: true }));

const RING = [
  [121.54, 29.76],
  [121.543, 29.76],
  [121.543, 29.763],
  [121.54, 29.76],
];
/** Parcels with a remark each, their name the last field. */
function tableOf(remarks: readonly string[]): ExportTable {
  const columns = EXPORT_COLUMNS.parcels.filter(({ field }) => ["id", "name"].includes(field));
  const rows = remarks.map((remark, index) => ({
    values: [`P${index}`, "示例", remark],
    geometry: { type: "Polygon" as const, coordinates: [RING] },
    place: [121.541, 29.761] as const,
  }));
  return { kind: "parcels", columns, others: ["备注"], rows, drawn: true };
}
const write = async (remarks: readonly string[]) => {
  const out = join(folder, `${remarks.length}.zip`);
  const task = { table: tableOf(remarks), format: "shp", crs: "EPSG:4490", name: "宗地", out } as const;
  return { out, shortened: await writeInThread(task) };
};
async function remarksIn(path: string): Promise<unknown[]> {
  const { datasets, refused, close } = await openSources([{ name: "a.zip", path }]);
  const [layer] = await readDataset(datasets[0]!);
  await close();
  expect([datasets.length, refused]).toEqual([1, []]);
  return layer!.rows.map(({ cells }) => cells.备注);
}

test("200 characters do not come back as 127 in silence: it is said how many texts were cut, and they lie beside, whole", async () => {
  const fits = "字".repeat(127);
  const long = "很长的备注".repeat(40);
  const rare = "𠮷".repeat(70);
  const { out, shortened } = await write(["短", fits, long, rare]);
  expect(shortened).toBe(2);
  expect(await remarksIn(out)).toEqual(["短", fits, long.slice(0, 127), "𠮷".repeat(63)]);
  const beside = Buffer.from(unzipSync(readFileSync(out))["超长文字.csv"]!);
  expect(parse(beside, { bom: true, columns: true })).toEqual([
    { 序号: "3", 地块编号: "P2", 字段名: "备注", 含义: "备注", 全文: long },
    { 序号: "4", 地块编号: "P3", 字段名: "备注", 含义: "备注", 全文: rare },
  ]);
});

test("where every text fits, nothing is said and nothing lies beside", async () => {
  const { out, shortened } = await write(["短", "a".repeat(254), "字".repeat(127)]);
  expect(shortened).toBe(0);
  expect(await remarksIn(out)).toEqual(["短", "a".repeat(254), "字".repeat(127)]);
  expect(Object.keys(unzipSync(readFileSync(out)))).not.toContain("超长文字.csv");
});
