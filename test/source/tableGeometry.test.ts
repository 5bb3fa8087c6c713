// What do a table's columns of coordinates become, and at what cost?
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openSources } from "../../server/source/openSources";
import { readDataset } from "../../server/source/readDataset";
import type { SourceLayer } from "../../server/source/sourceLayer";
import { withGeometry } from "../../server/source/tableGeometry";

const folder = mkdtempSync(join(tmpdir(), "mutu-test-points-"));
afterAll(() => rmSync(folder, { recursive: true }));

const HEADERS = ["地块编号", "界址点号", "X坐标", "Y坐标"];
const pointsOf = (count: number): string[][] =>
  Array.from({ length: count }, (_, index) => ["A", String(index + 1), String(650_000 + index), "3290000"]);

function tableOf(lines: readonly string[][]): SourceLayer {
  const rows = lines.map((line, index) => ({
    row: index + 2,
    cells: Object.fromEntries(HEADERS.map((name, column) => [name, line[column]!])),
  }));
  const none = { name: "", encoding: null, drawn: false, statedCrs: null, eastFirst: false };
  return { ...none, headers: HEADERS, rows, titleLines: [], totals: null, notes: [] };
}

test("a plot of fifty thousand boundary points is joined in the time that reading them takes", () => {
  const began = performance.now();
  const { rows } = withGeometry(tableOf(pointsOf(50_000)), "a.csv");
  expect((rows[0]!.geometry as { coordinates: unknown[][] }).coordinates[0]).toHaveLength(50_001);
  expect(performance.now() - began).toBeLessThan(4000);
});

test("only a trivial text is read on the server's own thread: a table of half a megabyte holds nobody up", async () => {
  let threads = 0;
  const count = () => void threads++;
  process.on("worker", count);
  const read = async (points: number) => {
    const path = join(folder, `${points}.csv`);
    writeFileSync(path, [HEADERS, ...pointsOf(points)].map((line) => line.join()).join("\n"));
    const { datasets, close } = await openSources([{ name: "a.csv", path }]);
    threads = 0;
    const [layer] = await readDataset(datasets[0]!);
    await close();
    return [layer?.rows.length, threads];
  };
  try {
    expect([await read(20_000), await read(20)]).toEqual([
      [1, 1],
      [1, 0],
    ]);
  } finally {
    process.off("worker", count);
  }
});
