// Is every line counted once, however often somebody looks?
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { GrowingFile } from "../../server/source/growingFile";

const folder = mkdtempSync(join(tmpdir(), "mutu-test-growing-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("two looks at once do not count the same features twice", async () => {
  const path = join(folder, "l0.geojsonl");
  const file = new GrowingFile();
  file.path = path;
  expect(await file.lines()).toEqual({ count: 0, grown: false });
  writeFileSync(path, `${"x".repeat(99)}\n`.repeat(10_000));
  const looks = await Promise.all([file.lines(), file.lines(), file.lines()]);
  expect(looks.map(({ count }) => count)).toEqual([10_000, 10_000, 10_000]);
  appendFileSync(path, "{}\n{}\n");
  expect(await file.lines()).toEqual({ count: 10_002, grown: true });
  expect(await file.lines()).toEqual({ count: 10_002, grown: false });
});
