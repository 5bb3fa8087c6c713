// Does the command line say which files of an archive it could not take?
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { layerOfFile } from "../../server/import/sourcesOf";

const folder = mkdtempSync(join(tmpdir(), "mutu-test-untaken-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a drawing and a stray part beside a table are not passed over in silence", async () => {
  const path = join(folder, "交付.zip");
  const text = (of: string) => new TextEncoder().encode(of);
  const files = {
    "企业.csv": text("统一社会信用代码,企业名称,是否规上\n91330212MA0010001Q,示例,是\n"),
    "旧图.dwg": text(`AC1032${"\0".repeat(200)}`),
    "园区.prj": text("GEOGCS[]"),
  };
  writeFileSync(path, zipSync(files));
  const { layer } = await layerOfFile(path, { kind: "enterprises", map: {}, lang: "zh" });
  expect(layer.rows).toHaveLength(1);
  expect(layer.notes.map(({ code, words }) => [code, words.file])).toEqual([
    ["dwg_file", "交付.zip/旧图.dwg"],
    ["lonely_part", "交付.zip/园区.prj"],
  ]);
});
