// How much may an archive ask of the machine, by whatever way it asks?
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { filesAt, openSources } from "../../server/source/openSources";
import { zipOf } from "./support/zipOf";

const folder = mkdtempSync(join(tmpdir(), "mutu-test-unpack-"));
afterAll(() => rmSync(folder, { recursive: true }));
const MB = 1024 * 1024;

const table = Buffer.alloc(21 * MB, "1,2\n");
const packed = { content: deflateRawSync(table, { level: 9 }), packed: true, rawBytes: table.length };
const bomb = zipOf([{ name: "宗地.csv", ...packed }]);
const manyIn = (count: number): Buffer =>
  zipOf(
    Array.from({ length: count }, (_, index) => ({
      name: `${index}.zip`,
      content: deflateRawSync(bomb, { level: 9 }),
      packed: true,
      rawBytes: bomb.length,
    })),
  );
const csv = (text: string) => ({ name: "宗地.csv", content: Buffer.from(text) });

/** What came of the files, and how many bytes of them lie unpacked. */
async function opened(...files: readonly Buffer[]) {
  const given = files.map((bytes, index) => {
    const path = join(folder, `${index}.zip`);
    writeFileSync(path, bytes);
    return { name: `${index}.zip`, path };
  });
  const temporary = mkdtempSync(join(folder, "tmp-"));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = temporary;
  try {
    const { datasets, refused, close } = await openSources(given);
    const bytes = readdirSync(temporary, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
    await close();
    return {
      datasets: datasets.map(({ name }) => name),
      refused: refused.map(({ file, fault }) => [file, fault.code]),
      bytes,
    };
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

test("a few kilobytes of zips in a zip do not unpack to hundreds of megabytes", async () => {
  const whole = manyIn(15);
  expect(whole.length).toBeLessThan(50_000);
  const { datasets, refused, bytes } = await opened(whole);
  expect([datasets, refused]).toEqual([[], [["0.zip", "archive_bomb"]]]);
  expect(bytes).toBeLessThan(64 * MB);
});

test("many small bombs side by side are refused as one of their size would be, and a sound archive among them is taken", async () => {
  const sound = zipOf([csv("宗地代码,登记面积(平方米)\n330212001001GB00001,100\n")]);
  const { datasets, refused, bytes } = await opened(bomb, bomb, bomb, bomb, bomb, sound);
  expect(refused.length).toBeGreaterThanOrEqual(3);
  expect(datasets.at(-1)).toBe("5.zip");
  expect(bytes).toBeLessThan(64 * MB);
});

test("the limit of files counts those of archives in the archive", async () => {
  const inner = zipOf(
    Array.from({ length: 3000 }, (_, i) => ({ name: `${i}.csv`, content: Buffer.alloc(0) })),
  );
  const whole = zipOf([
    { name: "a.zip", content: inner },
    { name: "b.zip", content: inner },
  ]);
  const { datasets, refused } = await opened(whole);
  expect([datasets, refused]).toEqual([[], [["0.zip", "archive_entries"]]]);
});

test("a set with a zip for each layer comes in whole", async () => {
  const layer = (code: number) => zipOf([csv(`宗地代码,登记面积(平方米)\n330212001001GB0000${code},100\n`)]);
  const whole = zipOf([1, 2, 3].map((code) => ({ name: `${code}.zip`, content: layer(code) })));
  expect((await opened(whole)).datasets).toHaveLength(3);
  expect(await filesAt(join(folder, "0.zip"))).toHaveLength(1);
});
