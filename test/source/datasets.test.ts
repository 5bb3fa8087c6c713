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

test("attributes of an exchange file that lie beside the table of the same name are not complained of; without one they are", async () => {
  const tab = await filesOf("tab", "a");
  const found = await sorted([...tab, { name: "a.mid", bytes: "1,甲" }, { name: "b.mid", bytes: "1,乙" }]);
  expect([found.datasets.length, found.refused]).toEqual([1, [["b.mid", "lonely_part"]]]);
});

test("a part whose set is not there is told of, also among other files", async () => {
  const found = await sorted([
    ...(await filesOf("shapefile", "宗地")),
    { name: "园区.prj", bytes: "GEOGCS[]" },
    { name: "说明.pdf", bytes: "%PDF-1.7" },
    { name: "企业.csv", bytes: CSV },
    { name: "旧图.map", bytes: "x" },
  ]);
  expect(found.datasets.map(([format]) => format)).toEqual(["shapefile", "csv"]);
  expect(found.refused).toEqual([
    ["说明.pdf", "unknown_format"],
    ["园区.prj", "lonely_part"],
    ["旧图.map", "lonely_part"],
  ]);
});

test("what is known to lie beside a dataset is not complained of: a table's .cpg, a Shapefile's index and dictionary", async () => {
  const shapefile = await filesOf("shapefile", "宗地");
  const [dbf, cpg] = ["dbf", "cpg"].map(
    (ending) => shapefile.find(({ name }) => name.endsWith(`.${ending}`))!,
  );
  const found = await sorted([
    ...shapefile,
    { name: "宗地.sbn", bytes: "x" },
    { name: "宗地.shp.xml", bytes: "<metadata/>" },
    { name: "字段对照.csv", bytes: "字段名,含义\n" },
    { name: "企业.dbf", bytes: dbf!.bytes },
    { name: "企业.cpg", bytes: cpg!.bytes },
  ]);
  expect(found.datasets.map(([format, files]) => [format, files?.length])).toEqual([
    ["shapefile", shapefile.length + 2],
    ["dbf", 2],
  ]);
  expect(found.refused).toEqual([]);
});
