// Is every file that somebody hands over either taken or told of?
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { sortFiles } from "../../server/source/datasets";
import { formatFiles } from "./support/formatFiles";

const folder = mkdtempSync(join(tmpdir(), "mutu-test-sort-"));
afterAll(() => rmSync(folder, { recursive: true }));

let dropped = 0;
/** The datasets' names with their files, and what was refused with its reason. */
async function sorted(files: readonly { readonly name: string; readonly bytes: Uint8Array | string }[]) {
  const into = join(folder, String(dropped++));
  mkdirSync(into);
  const found = await sortFiles(
    files.map(({ name, bytes }, index) => {
      const path = join(into, String(index));
      writeFileSync(path, bytes);
      return { name, path };
    }),
  );
  return {
    datasets: found.datasets.map((one) => [one.format, one.files.map(({ name }) => name)]),
    hashes: found.datasets.map(({ sha256 }) => sha256),
    refused: found.refused.map(({ file, fault }) => [file, fault.code]),
  };
}

const formats = formatFiles(3);
const filesOf = async (format: string, stem: string) => {
  const { files } = (await formats).find((one) => one.format === format)!;
  return files.map(({ name, bytes }) => ({ name: name.replace(/^[^.]*/, stem), bytes }));
};
const CSV = "统一社会信用代码,企业名称\n91330212MA0010001Q,示例\n";

test("a table beside a Shapefile of the same name is not swallowed by it", async () => {
  const shapefile = await filesOf("shapefile", "宗地");
  const alone = await sorted(shapefile);
  const [xlsx] = await filesOf("xlsx", "宗地");
  const found = await sorted([...shapefile, { name: "宗地.csv", bytes: CSV }, xlsx!]);
  expect(found.datasets).toEqual([...alone.datasets, ["csv", ["宗地.csv"]], ["xlsx", ["宗地.xlsx"]]]);
  expect(found.hashes[0]).toBe(alone.hashes[0]);
  expect(found.refused).toEqual([]);
});

test("a Shapefile, a TAB and a MIF of one name keep to their own parts", async () => {
  const [shapefile, tab, mif] = [
    await filesOf("shapefile", "a"),
    await filesOf("tab", "a"),
    await filesOf("mif", "a"),
  ];
  const found = await sorted([...shapefile, ...tab, ...mif]);
  expect(found.datasets.map(([format, files]) => [format, files?.length])).toEqual([
    ["shapefile", shapefile.length],
    ["tab", tab.length],
    ["mif", mif.length],
  ]);
  expect(found.refused).toEqual([]);
});
