// Is a workbook, a zip itself, held to the bounds of every archive before it is read?
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import * as XLSX from "@e965/xlsx";
import { unzipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { openSources } from "../../server/source/openSources";
import { readLayers } from "../../server/source/readLayers";
import { type ZipEntry, zipOf } from "./support/zipOf";

const folder = mkdtempSync(join(tmpdir(), "mutu-test-workbook-"));
afterAll(() => rmSync(folder, { recursive: true }));
const MB = 1024 * 1024;

/** The parts of a sound workbook of that type. */
function partsOf(bookType: "xlsx" | "ods"): Record<string, Uint8Array> {
  const book = XLSX.utils.book_new();
  const sheet = XLSX.utils.aoa_to_sheet([
    ["统一社会信用代码", "企业名称"],
    ["91330212MA0010001Q", "示例"],
  ]);
  XLSX.utils.book_append_sheet(book, sheet, "企业");
  return unzipSync(XLSX.write(book, { type: "buffer", bookType, compression: true }) as Buffer);
}
const zipped = (parts: Record<string, Uint8Array>, changed: Record<string, Partial<ZipEntry>> = {}): Buffer =>
  zipOf(
    Object.entries(parts).map(([name, content]) => ({
      name,
      content,
      packed: true,
      ...(changed[name] ?? {}),
    })),
  );
const grown = (content: Uint8Array, megabytes: number): Buffer =>
  Buffer.concat([content, Buffer.alloc(megabytes * MB, " ")]);

async function read(name: string, bytes: Buffer): Promise<unknown> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const { datasets, close } = await openSources([{ name, path }]);
  try {
    const layers = await readLayers(datasets[0]!, { onProgress: () => {} });
    return layers.map(({ rows }) => rows.length);
  } catch (error) {
    return (error as { code?: string }).code ?? error;
  } finally {
    await close();
  }
}

test.each([
  ["xlsx", "xl/worksheets/sheet1.xml"],
  ["ods", "content.xml"],
] as const)(
  "a small %s that unpacks to a hundred megabytes is refused before it is read",
  async (type, sheet) => {
    const parts = partsOf(type);
    expect(await read(`a.${type}`, zipped(parts))).toEqual([1]);
    const bomb = zipped({ ...parts, [sheet]: grown(parts[sheet]!, 100) });
    expect(bomb.length).toBeLessThan(MB);
    expect(await read(`b.${type}`, bomb)).toBe("archive_bomb");
  },
);

test("a workbook that says less of its size than it has is refused too", async () => {
  const parts = partsOf("xlsx");
  const sheet = "xl/worksheets/sheet1.xml";
  const whole = grown(parts[sheet]!, 100);
  const lie = {
    [sheet]: {
      content: deflateRawSync(whole, { level: 9 }),
      rawBytes: whole.length,
      claimedBytes: parts[sheet]!.length,
    },
  };
  expect(await read("c.xlsx", zipped(parts, lie))).toBe("archive_bomb");
});

test("a sheet whose cells repeat one long text holds no more text than a file may", async () => {
  const long = "长".repeat(30_000);
  const lines = Array.from({ length: 10_000 }, (_, index) => [String(index), long]);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(
    book,
    XLSX.utils.aoa_to_sheet([["统一社会信用代码", "企业名称"], ...lines]),
    "a",
  );
  const options = { type: "buffer", bookType: "xlsx", compression: true, bookSST: true } as const;
  const bytes = XLSX.write(book, options) as Buffer;
  expect(bytes.length).toBeLessThan(MB);
  expect(await read("d.xlsx", bytes)).toBe("reading_too_much");
});

test.each(["xlsx", "ods"] as const)(
  "a workbook (%s) named .csv or .zip is read as one, not unpacked into its parts",
  async (type) => {
    expect(await read("looks.csv", zipped(partsOf(type)))).toEqual([1]);
    expect(await read(`${type}.zip`, zipped(partsOf(type)))).toEqual([1]);
  },
);
